/** The directory as `/api/v1` tells it: what is asked, what may leave, and its JSON. */
export { helpJson, type HelpSources } from './help-json.ts';
export { MOST_HELP, readHelpRequest, type HelpRequest } from './help-request.ts';
export {
  MOST_RECORDS,
  readLocationsRequest,
  readOrganisationsRequest,
  readRecordRequest,
  readServicesRequest,
  type ListRequest,
} from './list-request.ts';
export { locationJson } from './location-json.ts';
export { organisationJson } from './organisation-json.ts';
export { pageOf, type Asked, type PageLinks } from './page.ts';
export { DEFAULT_PAGE_SIZE, valuesOf, type Read, type WrongRequest } from './parameters.ts';
export { PublicDirectory, publicDirectoryOf } from './public-directory.ts';
export { publicHelpIndex } from './public-help-index.ts';
export { serviceJson, serviceWithPlacesJson, type ReadyTexts } from './service-json.ts';
