import { parameterOn, type IsoDay, type ParameterSet, type ParameterValue, type Unit } from '#law/index.ts';
import { formatList, formatNumber } from '#platform/i18n/format.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { saidValue } from '#platform/i18n/say.ts';
import { saidParameter } from './said-parameter.ts';

/** A parameter as the ground of a finding shows it. */
export interface ParameterLine {
  /** What it is, in Dutch or English: our names of parameters are in these two. */
  label: string;
  labelLocale: 'nl' | 'en';
  law: string;
  /** Null: not known on that day. */
  value: string | null;
  /** The first day for which we have it; null when the rule itself is older. */
  since: IsoDay | null;
}

/** Parameters as lines to read, with the value of a day. */
export function parameterLines(params: ParameterSet, keys: readonly string[], day: IsoDay, locale: Locale): ParameterLine[] {
  const labelLocale = locale === 'nl' ? 'nl' : 'en';
  return keys.map((key) => {
    const found = parameterOn(params, key, day);
    const isKnown = found.kind === 'known';
    return {
      label: found.label[labelLocale],
      labelLocale,
      law: found.law,
      value: isKnown ? valueText(locale, found.unit, found.value) : null,
      since: isKnown && !found.ruleIsOlder ? found.from : null,
    };
  });
}

function valueText(locale: Locale, unit: Unit, value: ParameterValue): string {
  const said = saidParameter(unit, value);
  if (said) return saidValue({}, locale, said);
  if (typeof value === 'number') return `${formatNumber(locale, value)} ‰`;
  return typeof value === 'string' ? value : formatList(locale, value);
}
