/** Counts of one page on one day, in one locale and region, without any identifier. */
export interface PageCount {
  day: string;
  page_id: string;
  locale: string;
  /** '' when the visitor chose no place. */
  region: string;
  views: number;
  clear: number;
  unclear: number;
}

export type CountKind = 'views' | 'clear' | 'unclear';

/** What a page counts as: `locale theme/page region`. */
export function countKey(locale: string, pageId: string, region: string): string {
  return `${locale} ${pageId} ${region}`;
}

/** Counts gathered in memory until they are written. Bounded: hostile addresses cannot fill it, ids are known ones. */
export class PageCounts {
  private counts = new Map<string, PageCount>();

  add(kind: CountKind, key: string, day: string): void {
    const id = `${day} ${key}`;
    let count = this.counts.get(id);
    if (!count) {
      const [locale = '', page_id = '', region = ''] = key.split(' ');
      count = { day, page_id, locale, region, views: 0, clear: 0, unclear: 0 };
      this.counts.set(id, count);
    }
    count[kind]++;
  }

  /** Hands over what was gathered and starts anew. */
  take(): PageCount[] {
    const taken = [...this.counts.values()];
    this.counts = new Map();
    return taken;
  }

  /** Puts back counts whose writing failed. */
  giveBack(counts: readonly PageCount[]): void {
    for (const count of counts) {
      const id = `${count.day} ${countKey(count.locale, count.page_id, count.region)}`;
      const known = this.counts.get(id);
      if (known) {
        known.views += count.views;
        known.clear += count.clear;
        known.unclear += count.unclear;
      } else {
        this.counts.set(id, { ...count });
      }
    }
  }
}
