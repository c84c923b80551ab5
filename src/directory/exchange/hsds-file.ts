import { readHsds } from '../hsds/read.ts';
import type { ReadOptions } from '../hsds/read-options.ts';
import type { FileProblem, ReadFile } from './file-problem.ts';

/** Reads a file in the form of Open Referral HSDS. Never throws. */
export function readHsdsFile(text: string, options: ReadOptions): ReadFile {
  let input: unknown;
  try {
    input = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { ...NOTHING, problems: [{ where: 'the file', message: `This is not JSON: ${(error as Error).message}.` }] };
  }
  const { records, problems, notes } = readHsds(input, options);
  return {
    records: records ?? NOTHING.records,
    problems: problems.map(inWords),
    notes: notes.map(inWords).map(({ where, message }) => `${where}: ${message}`),
    // Ids of HSDS became ours: only the record itself can be named.
    locate: ({ kind, id }, field) => `${kind} "${id}"${field === '' ? '' : `, ${field}`}`,
  };
}

const NOTHING: ReadFile = {
  records: { organisations: [], services: [], locations: [], offers: [], organisationTexts: new Map(), serviceTexts: new Map() },
  problems: [],
  notes: [],
  locate: () => 'the file',
};

function inWords({ path, message }: { path: string; message: string }): FileProblem {
  return { where: path, message };
}
