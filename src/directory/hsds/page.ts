import type { Found } from './marks.ts';

/** One page of a list, as the standard's `Page`. */
export interface Page<T> {
  total_items: number;
  total_pages: number;
  page_number: number;
  /** How many there are on this page. */
  size: number;
  first_page: boolean;
  last_page: boolean;
  empty: boolean;
  contents: T[];
}

/** The records of a page. Beyond the last page there are none. */
export function slicePage<T>(found: Found<T>, number: number, perPage: number): readonly T[] {
  return found.slice((number - 1) * perPage, number * perPage);
}

/** @param contents what stands on this page, from `total` in all */
export function pageOf<T>(contents: T[], total: number, number: number, perPage: number): Page<T> {
  const pages = Math.ceil(total / perPage);
  return {
    total_items: total,
    total_pages: pages,
    page_number: number,
    size: contents.length,
    first_page: number === 1,
    last_page: number >= pages,
    empty: contents.length === 0,
    contents,
  };
}
