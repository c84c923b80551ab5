/** The door of HSDS: server only, it makes ids with `node:crypto`. */
export { catalogueOf, type Catalogue, type Listed } from './catalogue.ts';
export { bulkChunks, bulkOf } from './export.ts';
export { namesFrom, type Names } from './names.ts';
export { hsdsOpenApi, HSDS_VERSION } from './openapi.ts';
export { Publication } from './publication.ts';
export { COLLECTIONS, readObjectQuery, readQuery, type Collection } from './query.ts';
export { readHsds, type HsdsRead } from './read.ts';
export type { FoundPlace, PlaceOf, ReadOptions } from './read-options.ts';
export type { Remark } from './report.ts';
