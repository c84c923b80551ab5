import { distanceKm, type Position } from '#places/index.ts';
import type { DirectoryRecords } from '../directory.ts';
import type { Phone } from '../known.schema.ts';
import { foldText, letterPairs, similarity } from './similarity.ts';
import type { RecordKind } from './entries.ts';

/** Two records that may be one, and why. Nothing is ever joined by itself: people decide. */
export interface PossibleDuplicate {
  kind: RecordKind;
  /** In the file. */
  id: string;
  /** In the file or in the directory. */
  other: string;
  reasons: string[];
}

const NEAR_METRES = 30;
const SIMILAR = 0.6;
/** What more records share is no sign: a central number, the site of a municipality. It also bounds the work. */
const SHARED_BY_AT_MOST = 6;
/** In one building; more than these are not compared with each other. */
const NEIGHBOURS_AT_MOST = 20;
/** Cells of about 33 by 27 metres. */
const CELLS_PER_DEGREE = { lat: 3333, lon: 2500 };

interface Candidate {
  kind: RecordKind;
  id: string;
  pairs: ReadonlySet<string>;
  municipality: string | null;
  position: Position | null;
  /** What it shares with its doubles, with the reason that this gives. */
  signs: { key: string; reason: string }[];
}

/** Records of a file that may be doubles of others in it or in the directory. Takes time in proportion to their number. */
export function possibleDuplicates(records: DirectoryRecords, present: DirectoryRecords): PossibleDuplicate[] {
  const incoming = candidatesOf(records);
  const here = new Set(incoming.map(({ kind, id }) => `${kind} ${id}`));
  const everyone = [...incoming, ...candidatesOf(present).filter(({ kind, id }) => !here.has(`${kind} ${id}`))];
  const found = new Map<string, PossibleDuplicate>();
  const add = (one: Candidate, other: Candidate, reason: string) => {
    if (!here.has(`${one.kind} ${one.id}`) && !here.has(`${other.kind} ${other.id}`)) return;
    const [first, second] =
      here.has(`${one.kind} ${one.id}`) && (one.id < other.id || !here.has(`${other.kind} ${other.id}`)) ? [one, other] : [other, one];
    const key = `${one.kind} ${first.id} ${second.id}`;
    const pair = found.get(key) ?? { kind: one.kind, id: first.id, other: second.id, reasons: [] };
    if (!pair.reasons.includes(reason)) pair.reasons.push(reason);
    found.set(key, pair);
  };
  const bySign = new Map<string, { candidate: Candidate; reason: string }[]>();
  for (const candidate of everyone)
    for (const { key, reason } of candidate.signs) push(bySign, `${candidate.kind} ${key}`, { candidate, reason });
  for (const group of bySign.values()) {
    if (group.length > SHARED_BY_AT_MOST) continue;
    group.forEach(({ candidate, reason }, at) => {
      for (const { candidate: other } of group.slice(at + 1)) if (inOnePlace(candidate, other)) add(candidate, other, reason);
    });
  }
  comparePositions(everyone, add);
  return [...found.values()].sort((a, b) => (`${a.kind} ${a.id} ${a.other}` < `${b.kind} ${b.id} ${b.other}` ? -1 : 1));
}

function comparePositions(everyone: readonly Candidate[], add: (one: Candidate, other: Candidate, reason: string) => void): void {
  const cells = new Map<string, { candidate: Candidate; position: Position }[]>();
  for (const candidate of everyone) {
    const { position } = candidate;
    if (!position) continue;
    const [row, column] = [Math.floor(position.lat * CELLS_PER_DEGREE.lat), Math.floor(position.lon * CELLS_PER_DEGREE.lon)];
    for (let y = row - 1; y <= row + 1; y++)
      for (let x = column - 1; x <= column + 1; x++)
        for (const { candidate: other, position: there } of cells.get(`${y} ${x}`) ?? []) {
          const metres = Math.round(distanceKm(position, there) * 1000);
          if (metres <= NEAR_METRES && similarity(candidate.pairs, other.pairs) >= SIMILAR)
            add(candidate, other, `${metres} m apart, with similar names`);
        }
    const cell = `${row} ${column}`;
    if ((cells.get(cell)?.length ?? 0) < NEIGHBOURS_AT_MOST) push(cells, cell, { candidate, position });
  }
}

/** Two desks in different municipalities share a number or a site without being one. */
function inOnePlace(one: Candidate, other: Candidate): boolean {
  return one.municipality === null || other.municipality === null || one.municipality === other.municipality;
}

function candidatesOf({ organisations, services, locations, serviceTexts }: DirectoryRecords): Candidate[] {
  const names = new Map([...serviceTexts].reverse().flatMap(([, texts]) => [...texts].map(([id, { name }]) => [id, name] as const)));
  return [
    ...organisations.map(({ id, name, phones, website }) =>
      candidate('organisation', id, name, '', { phones, website: website?.url ?? null, municipality: null, position: null }),
    ),
    // The services of one organisation share its number and its site.
    ...services.map(({ id, organisation }) =>
      candidate('service', id, names.get(id) ?? '', organisation, { phones: [], website: null, municipality: null, position: null }),
    ),
    ...locations.map(({ id, name, phones, website, municipality, position }) =>
      candidate('location', id, name, municipality ?? '', { phones, website, municipality, position }),
    ),
  ];
}

function candidate(
  kind: RecordKind,
  id: string,
  name: string,
  within: string,
  {
    phones,
    website,
    municipality,
    position,
  }: { phones: readonly Phone[]; website: string | null; municipality: string | null; position: Position | null },
): Candidate {
  const folded = foldText(name);
  const address = website === null ? null : addressOf(website);
  return {
    kind,
    id,
    pairs: position ? letterPairs(folded) : new Set(),
    municipality,
    position,
    signs: [
      ...(folded
        ? [
            {
              key: `name ${within} ${folded}`,
              reason: within === '' ? 'same name' : `same name and ${kind === 'service' ? 'organisation' : 'municipality'}`,
            },
          ]
        : []),
      ...[...new Set(phones.map(({ tel }) => tel))].map((tel) => ({ key: `tel ${tel}`, reason: `same telephone number ${tel}` })),
      ...(address ? [{ key: `web ${address}`, reason: `same web address ${address}` }] : []),
    ],
  };
}

/** Host and path, without www and a slash at the end. */
function addressOf(website: string): string | null {
  const url = URL.parse(website);
  return url && `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}`;
}

function push<T>(groups: Map<string, T[]>, key: string, value: T): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
