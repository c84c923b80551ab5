import type { Trx } from '#platform/database/connection.ts';
import { readParameters } from '../parameter.schema.ts';
import type { Parameter, ParameterFile, ParameterSet, PlannedEntry, SeriesEntry } from '../parameter.ts';
import './law.tables.ts';

/** Replaces all parameters with those of a validated file. */
export async function storeLaw(trx: Trx, file: ParameterFile): Promise<void> {
  await trx.deleteFrom('parameter').execute();
  await trx.deleteFrom('parameter_source').execute();
  await trx
    .insertInto('parameter_source')
    .values(Object.entries(file.sources).map(([id, source]) => ({ id, ...source })))
    .execute();
  await trx
    .insertInto('parameter')
    .values(
      file.parameters.map(({ key, unit, label, law, url, note }) => ({
        key,
        unit,
        label: JSON.stringify(label),
        law,
        url,
        note: note ?? null,
      })),
    )
    .execute();
  await trx
    .insertInto('parameter_entry')
    .values(
      file.parameters.flatMap((parameter) => [
        ...parameter.series.map((entry) => row(parameter.key, entry, entry.until, false, entry.ruleIsOlder ?? false)),
        ...(parameter.expected ?? []).map((entry) => row(parameter.key, entry, null, true, false)),
      ]),
    )
    .execute();
}

function row(key: string, entry: SeriesEntry | PlannedEntry, until: string | null, expected: boolean, ruleIsOlder: boolean) {
  return {
    key,
    valid_from: entry.from,
    valid_until: until,
    expected,
    value: JSON.stringify(entry.value),
    legal_status: entry.legalStatus,
    rule_is_older: ruleIsOlder,
    confidence: entry.confidence,
    sources: entry.sources,
    note: entry.note ?? null,
  };
}

/** All parameters, validated again on the way out: what the database holds is what the rules expect. */
export async function loadParameters(trx: Trx): Promise<ParameterSet> {
  const sources = await trx.selectFrom('parameter_source').selectAll().execute();
  const parameters = await trx.selectFrom('parameter').selectAll().orderBy('key').execute();
  const entries = await trx.selectFrom('parameter_entry').selectAll().orderBy('valid_from').execute();
  const byKey = Map.groupBy(entries, (entry) => entry.key);
  return readParameters({
    sources: Object.fromEntries(sources.map(({ id, ...source }) => [id, source])),
    parameters: parameters.map(({ note, ...parameter }) => {
      const own = byKey.get(parameter.key) ?? [];
      const shared = (entry: (typeof own)[number]) => ({
        from: entry.valid_from,
        value: entry.value,
        legalStatus: entry.legal_status,
        confidence: entry.confidence,
        sources: entry.sources,
        ...(entry.note === null ? {} : { note: entry.note }),
      });
      const expected = own.filter((entry) => entry.expected).map(shared);
      return {
        ...parameter,
        ...(note === null ? {} : { note }),
        series: own
          .filter((entry) => !entry.expected)
          .map((entry) => ({ ...shared(entry), until: entry.valid_until, ...(entry.rule_is_older ? { ruleIsOlder: true } : {}) })),
        ...(expected.length ? { expected } : {}),
      } as unknown as Parameter;
    }),
  });
}
