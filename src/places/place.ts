/**
 * Places of the Netherlands as the service knows them. A place is what a visitor picks: a municipality or, for
 * people who only know roughly where they will be, a labour-market region. Towns, districts and postcodes lead to one.
 */

/** A point on earth in decimal degrees (WGS 84). */
export interface Position {
  readonly lat: number;
  readonly lon: number;
}

/** One of the 35 labour-market regions (arbeidsmarktregio). */
export interface Region {
  readonly kind: 'region';
  /** Stable slug for `?place=`, unique among regions and municipalities together: "west-brabant", "regio-groningen". */
  readonly id: string;
  /** CBS code, "AM25". */
  readonly code: string;
  readonly name: string;
  /** Other names of the region, in Dutch. */
  readonly aka: readonly string[];
  /** Ids of adjoining regions; always mutual. */
  readonly neighbours: readonly string[];
  /** Place in the tile map: 1-based column (west to east) and row (north to south), one tile a region. */
  readonly tile: { readonly col: number; readonly row: number };
}

/** One of the 342 municipalities (gemeente) of 2026. */
export interface Municipality extends Position {
  readonly kind: 'municipality';
  /** Stable slug for `?place=`: "westland", "den-haag", "bergen-nh". */
  readonly id: string;
  /** CBS code, "GM1783". */
  readonly code: string;
  /** The name to show: "Den Haag". */
  readonly name: string;
  /** The name in the CBS register where it differs: "'s-Gravenhage". */
  readonly official?: string;
  readonly province: string;
  /** Id of its labour-market region. */
  readonly region: string;
  // lat and lon are the centre of the area, not the town hall: good for "near", not for directions.
}

export type Place = Municipality | Region;

/** A postcode by its four digits. The full code with letters is never asked for or kept. */
export interface Postcode {
  /** "2671" */
  readonly pc4: string;
  readonly town: string;
  /** Id of the municipality that most of it lies in. */
  readonly municipality: string;
  /** Ids of other municipalities that it may lie in. */
  readonly others: readonly string[];
  /** True when the sources disagree or only one knows it: show the place with a way to change it. */
  readonly approximate: boolean;
}

/** Names per locale code; `other` for languages outside our locales. */
export type LocalisedNames = Readonly<Record<string, readonly string[]>>;

/** What people type, beyond the names of municipalities, regions and towns with a postcode. Keys are place ids. */
export interface PlaceNames {
  readonly provinces: readonly { readonly name: string; readonly names: LocalisedNames }[];
  /** Names in other languages, of a place or of a town in it. */
  readonly exonyms: readonly { readonly place: string; readonly town?: string | undefined; readonly names: LocalisedNames }[];
  /** Towns that have no postcode row of their own. */
  readonly towns: Readonly<Record<string, readonly string[]>>;
  /** Second official or common name of a town, mostly Frisian and Dutch. */
  readonly twins: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly districts: Readonly<Record<string, readonly string[]>>;
  /** Areas and former municipalities: name to the places that it means today. */
  readonly areas: Readonly<Record<string, readonly string[]>>;
}

/** Checked place data; `parsePlaceData` makes it from the files of the content pack. */
export interface PlaceData {
  readonly regions: readonly Region[];
  readonly municipalities: readonly Municipality[];
  readonly postcodes: readonly Postcode[];
  readonly names: PlaceNames;
}
