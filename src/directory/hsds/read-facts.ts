import type { Confidence, Known, Phone } from '../known.schema.ts';
import { UNKNOWN } from '../known.schema.ts';
import type { LinkType } from './profile.ts';
import type { ReadAttribute, ReadPhone } from './read.schema.ts';
import type { Report } from './report.ts';
import { dialled } from './telephone.ts';

/** The facts of our own profile that an object carries. */
export class Facts {
  private readonly path: string;
  private readonly report: Report;
  private readonly byType: ReadonlyMap<string | null, readonly string[]>;
  private readonly unconfirmed: ReadonlySet<string>;

  constructor(attributes: readonly ReadAttribute[], path: string, report: Report) {
    this.path = path;
    this.report = report;
    const told = attributes.flatMap(({ link_type: type, value }) => (type !== null && value !== null ? [{ type, value }] : []));
    this.byType = new Map([...Map.groupBy(told, ({ type }) => type)].map(([type, facts]) => [type, facts.map(({ value }) => value)]));
    this.unconfirmed = new Set(this.all('recalled'));
  }

  /** Whether the object was written by us, or by another copy of this software. */
  get areOurs(): boolean {
    return this.byType.has('checked');
  }

  all(type: LinkType): readonly string[] {
    return this.byType.get(type) ?? [];
  }

  one(type: LinkType): string | null {
    return this.all(type)[0] ?? null;
  }

  /** Values of a list that is ours; others are noted. */
  of<T extends string>(type: LinkType, values: readonly T[]): T[] {
    return this.all(type).flatMap((value) => {
      const found = values.find((each) => each === value);
      if (found === undefined)
        this.report.note(`${this.path}.attributes`, `"${type}: ${value}" is left out: allowed are ${values.join(', ')}`);
      return found ?? [];
    });
  }

  oneOf<T extends string>(type: LinkType, values: readonly T[]): T | null {
    return this.of(type, values)[0] ?? null;
  }

  yesOrNo(type: LinkType): boolean | null {
    const value = this.oneOf(type, ['yes', 'no']);
    return value === null ? null : value === 'yes';
  }

  confidence(name: string): Confidence {
    return this.unconfirmed.has(name) ? 'recalled' : 'verified';
  }

  /** A field as we keep it; an empty list says nothing. */
  known<T>(name: string, value: T | null): Known<T> {
    return value === null || (Array.isArray(value) && value.length === 0) ? UNKNOWN : { value, confidence: this.confidence(name) };
  }
}

/** A value, or null when there is none. */
export function list<T>(values: readonly T[]): T[] | null {
  return values.length > 0 ? [...values] : null;
}

/** Telephone numbers. Who publishes them in HSDS means them to be called; fax and text numbers are not for calling. */
export function readPhones(phones: readonly ReadPhone[], path: string, report: Report): Phone[] {
  return phones.flatMap(({ number, type, attributes }, index): Phone[] => {
    const at = `${path}.phones[${index}]`;
    if (type !== null && type !== 'voice' && type !== 'cell') {
      report.note(at, `is left out: it is for ${type}`);
      return [];
    }
    const tel = new Facts(attributes, at, report).one('tel') ?? dialled(number);
    if (tel === null) {
      report.problem(`${at}.number`, `"${number}" is no telephone number: write it with its area code or country`);
      return [];
    }
    return [{ number, tel, confidence: 'verified', publish: true }];
  });
}

/** Languages by their codes of ISO 639, each once. */
export function readLanguages(languages: readonly { code: string | null; name: string | null }[], path: string, report: Report): string[] {
  const codes = languages.flatMap(({ code, name }, index) => {
    const short = code?.trim().toLowerCase().split(/[-_]/)[0] ?? '';
    if (/^[a-z]{2,3}$/.test(short)) return [short];
    const at = `${path}.languages[${index}]`;
    if (code === null) report.note(at, `"${name ?? ''}" is left out: it has no code`);
    else report.problem(`${at}.code`, `"${code}" is no language code, such as "pl"`);
    return [];
  });
  return [...new Set(codes)];
}

/** An address on the web, or null. Ours are https; what is not is noted, what is no address is a problem. */
export function readWebsite(url: string | null, path: string, report: Report): string | null {
  if (url === null) return null;
  if (!URL.canParse(url)) {
    report.problem(path, `"${url.slice(0, 200)}" is no web address`);
    return null;
  }
  if (url.startsWith('https://')) return url;
  report.note(path, 'is left out: only addresses with https are kept');
  return null;
}
