import {
  bridgeTextsFile,
  organisationTextsFile,
  serviceTextsFile,
  type BridgeTexts,
  type OrganisationText,
  type ServiceText,
} from '#directory/index.ts';
import { LOCALES, type Locale } from '#platform/i18n/locales.ts';
import type { Synonyms } from '#search/index.ts';
import { showCardTextsFile, type ShowCardTexts } from '#show-cards/index.ts';
import type { UnitPhrases } from '../amount.ts';
import { synonymsFile, unitsFile } from '../pack.schema.ts';
import type { PackFolder } from './pack-folder.ts';

/** What a pack says in each language beside its pages. A locale whose file could not be read is left out. */
export interface LocaleFiles {
  phrases: Map<Locale, UnitPhrases>;
  synonyms: Map<Locale, Synonyms>;
  organisationTexts: Map<Locale, Map<string, OrganisationText>>;
  serviceTexts: Map<Locale, Map<string, ServiceText>>;
  bridgeTexts: Map<Locale, BridgeTexts>;
  showCardTexts: Map<Locale, ShowCardTexts>;
}

/** Reads the files that a pack has once for each language; only the synonyms may be missing. */
export async function readLocaleFiles(folder: PackFolder): Promise<LocaleFiles> {
  const files: LocaleFiles = {
    phrases: new Map(),
    synonyms: new Map(),
    organisationTexts: new Map(),
    serviceTexts: new Map(),
    bridgeTexts: new Map(),
    showCardTexts: new Map(),
  };
  for (const locale of LOCALES) {
    const units = await folder.readJson(`${locale}/units.json`, unitsFile);
    if (units) files.phrases.set(locale, units);
    const synonyms = await folder.readJson(`${locale}/synonyms.json`, synonymsFile, true);
    if (synonyms) files.synonyms.set(locale, synonyms);
    const ofOrganisations = await folder.readJson(`directory/texts/${locale}.json`, organisationTextsFile);
    if (ofOrganisations) files.organisationTexts.set(locale, new Map(Object.entries(ofOrganisations)));
    const ofServices = await folder.readJson(`directory/service-texts/${locale}.json`, serviceTextsFile);
    if (ofServices) files.serviceTexts.set(locale, new Map(Object.entries(ofServices)));
    const ofBridges = await folder.readJson(`bridges/texts/${locale}.json`, bridgeTextsFile);
    if (ofBridges) files.bridgeTexts.set(locale, ofBridges);
    const ofShowCards = await folder.readJson(`show-cards/texts/${locale}.json`, showCardTextsFile);
    if (ofShowCards) files.showCardTexts.set(locale, ofShowCards);
  }
  return files;
}
