import { scopesOf } from '#access/index.ts';
import { nearLanguages, newDraft, placesOf, pointsOf } from '#desk/index.ts';
import { deskOf, myPoint } from '../../desk-of.ts';
import { offlineTexts } from './offline-texts.ts';
import type { PageServerLoad } from './$types';

/** A form that a device keeps: nothing on it is about a person, also not about who is signed in. */
export const load: PageServerLoad = ({ locals, cookies }) => {
  const request = deskOf(locals);
  const { signedIn, content } = request;
  const regions = scopesOf(signedIn.grants, 'adviser');
  const { point } = myPoint(request, cookies);
  return {
    draft: newDraft('', 0, { region: point?.region ?? regions[0] ?? '', point: point?.id ?? '', channel: 'outreach' }),
    near: nearLanguages([], null),
    regions: regions.map((id) => ({ id, name: content.places.byId.get(id)?.name ?? id })),
    points: regions.flatMap((region) => pointsOf(content.directory, region).map(({ id, name }) => ({ id, name }))),
    places: regions.flatMap((region) => placesOf(content.places, region).map(({ id, name }) => ({ id, name }))),
    organisations: [...content.directory.organisations.values()]
      .map(({ id, name }) => ({ id, name }))
      .sort((a, b) => a.name.localeCompare(b.name, 'nl')),
    texts: offlineTexts(signedIn.locale),
  };
};
