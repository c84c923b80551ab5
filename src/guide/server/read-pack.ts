import { municipalCounters } from '#directory/index.ts';
import { checkBody } from '../check/check-body.ts';
import { checkPack } from '../check/check-pack.ts';
import type { Problem, Report } from '../check/problem.ts';
import type { ContentPack } from '../content-pack.ts';
import { collectPages } from './collect-pages.ts';
import { collectTexts } from './collect-texts.ts';
import { folderHash } from './folder-hash.ts';
import { PackFolder } from './pack-folder.ts';
import { readLocaleFiles } from './read-locale-files.ts';
import { readPageFiles, type PageFile } from './read-page-files.ts';
import { readSharedFiles } from './read-shared-files.ts';
import { referencesOf } from './references-of.ts';

export type { PageFile } from './read-page-files.ts';

/** A pack read with everything that is wrong with it. `pack` is null when something could not be read at all. */
export interface ReadPack {
  pack: ContentPack | null;
  problems: Problem[];
  files: PageFile[];
}

/**
 * Reads and checks a content folder.
 * @param today the day against which overdue reviews are found.
 */
export async function readPack(folder: string, today: string): Promise<ReadPack> {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push({ severity: 'error', ...problem });

  const packFolder = new PackFolder(folder, report);
  const shared = await readSharedFiles(packFolder, report);
  const spoken = await readLocaleFiles(packFolder);
  const files = await readPageFiles(packFolder, report);
  if (!shared) return { pack: null, problems, files };

  const references = referencesOf(shared, spoken.phrases);
  for (const file of files) checkBody(file.file, file.locale, file.parsed, references, report);

  const { texts, sources } = collectTexts(files, spoken.phrases, report);
  const counters = municipalCounters(shared.places.municipalities, shared.services.services);
  const pack: ContentPack = {
    pages: collectPages(shared.guide, sources),
    texts,
    law: shared.law,
    directory: {
      organisations: shared.organisations.organisations,
      services: shared.services.services,
      locations: [...shared.locations.locations, ...counters.locations],
      offers: [...shared.offers.offers, ...counters.offers],
      organisationTexts: spoken.organisationTexts,
      serviceTexts: spoken.serviceTexts,
    },
    sites: shared.sites.sites,
    terms: shared.glossary.terms,
    phrases: spoken.phrases,
    synonyms: spoken.synonyms,
    bridges: { ...shared.bridges, texts: spoken.bridgeTexts },
    showCards: { ...shared.showCards, texts: spoken.showCardTexts },
    places: shared.places,
    schoolHolidays: shared.schoolHolidays,
    notes: shared.notes.notes,
    hash: await folderHash(folder),
  };
  checkPack(pack, files, references, today, report);
  problems.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
  return { pack, problems, files };
}
