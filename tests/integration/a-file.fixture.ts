import type { GivenConsent } from '#clients/index.ts';
import { openFile, type FileParts, type OpenFileInput } from '#clients/server/index.ts';
import type { Actor, Database } from '#platform/database/connection.ts';
import { newId } from '#platform/new-id.ts';
import { REGION, type People } from './people.ts';

/** 21 November 2026, at noon in the Netherlands. */
export const NOW = Date.parse('2026-11-21T11:00:00Z');
export const DAY = 86_400_000;

export const NO_PARTS: FileParts = { beforeErase: [], forExport: {} };

export const SIGNED: GivenConsent = { locale: 'ro', givenHow: 'signed', signature: 'M10 20L30 40L50 60', endsOn: '2027-05-21' };

/** What is given to open a file for an invented person. */
export function aFile(change: Partial<OpenFileInput> = {}): OpenFileInput {
  return {
    id: newId(),
    regionId: REGION,
    language: 'ro',
    person: {
      name: 'Ion',
      interpreter: 'telephone',
      contacts: [{ way: 'telephone', at: '+40 712 345 678' }],
      safeWhen: 'after seven in the evening',
      situation: { work: 'agency', event: ['job-lost@2026-11-20'] },
    },
    consent: SIGNED,
    ...change,
  };
}

/** Opens one, as the adviser of the region unless another is named. @returns its id */
export async function openedFile(
  db: Database,
  people: People,
  actor: Actor = people.adviser,
  change: Partial<OpenFileInput> = {},
): Promise<string> {
  return (await openFile(db, people.keys, actor, aFile(change), NOW)).id;
}
