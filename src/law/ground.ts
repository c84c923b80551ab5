import type { Confidence, ParameterOn, ParameterSet } from './parameter.ts';
import { parameterOn } from './parameter.ts';
import type { IsoDay } from './iso-day.ts';

/** What the answer of a rule rests on. */
export interface Ground {
  /** Articles of law or of a scheme, as they are cited: "WML art. 7, 8". */
  articles: readonly string[];
  /** Keys of the parameters that were used. */
  parameters: readonly string[];
  /** `recalled` when the rule itself or anything that it used is: then nothing may be called certain. */
  confidence: Confidence;
}

/** The answer of a rule: a value with its ground, or that it is not known, and why. */
export type RuleAnswer<T> = { kind: 'known'; value: T; ground: Ground } | { kind: 'not-known'; reason: NotKnown; ground: Ground };

/** `not-covered`: the day lies outside what we have; `value-unknown`: the law has no value for it that we know. */
export type NotKnown = 'not-covered' | 'value-unknown';

/**
 * Collects what a rule uses, so that its answer names all of it.
 *
 *     const use = new Grounds(params, ['WML art. 7']);
 *     const wage = use.number('wml.hourly.adult', day); // null: not known, `use.answer` says why
 *     return use.answer(wage === null ? null : wage * hours);
 */
export class Grounds {
  private readonly params: ParameterSet;
  private readonly articles: readonly string[];
  private readonly keys = new Set<string>();
  private confidence: Confidence;
  private missing: NotKnown | null = null;

  /** @param confidence how sure the rule itself is, apart from its numbers */
  constructor(params: ParameterSet, articles: readonly string[], confidence: Confidence = 'verified') {
    this.params = params;
    this.articles = articles;
    this.confidence = confidence;
  }

  /** The number in force on a day (money in cents), or null: then `answer` gives the reason. */
  number(key: string, day: IsoDay): number | null {
    const value = this.found(key, day);
    return typeof value === 'number' ? value : null;
  }

  /** The text in force on a day, or null. */
  text(key: string, day: IsoDay): string | null {
    const value = this.found(key, day);
    return typeof value === 'string' ? value : null;
  }

  /** The answer with its ground; null: not known. */
  answer<T>(value: T | null): RuleAnswer<T> {
    const ground = { articles: this.articles, parameters: [...this.keys], confidence: this.confidence };
    return value === null ? { kind: 'not-known', reason: this.missing ?? 'value-unknown', ground } : { kind: 'known', value, ground };
  }

  private found(key: string, day: IsoDay): unknown {
    const parameter: ParameterOn = parameterOn(this.params, key, day);
    this.keys.add(key);
    if (parameter.kind === 'known') {
      if (parameter.confidence === 'recalled') this.confidence = 'recalled';
      return parameter.value;
    }
    const isOutside = parameter.kind === 'unknown-on-date' && parameter.reason !== 'value-unknown';
    this.missing = isOutside ? 'not-covered' : 'value-unknown';
    return null;
  }
}
