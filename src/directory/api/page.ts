/** A link of an answer. */
interface Link {
  href: string;
}

/** Where the parts of a list are. The first has no `prev`, the last no `next`. */
export interface PageLinks {
  self: Link;
  first: Link;
  prev?: Link;
  next?: Link;
  last: Link;
}

/** The address that was asked, without its page. */
export interface Asked {
  /** Absolute, without a query: 'https://example.org/api/v1/services'. */
  address: string;
  /** The parameters as they came. */
  values: Readonly<Record<string, string>>;
  page: number;
  pageSize: number;
}

/** Part of a list with its neighbours. Beyond the last page there are no items, and `prev` leads back to the last. */
export function pageOf<T, J>(all: readonly T[], asked: Asked, toJson: (record: T) => J) {
  const { page, pageSize } = asked;
  const totalPages = Math.ceil(all.length / pageSize);
  return {
    items: partOf(all, page, pageSize).map(toJson),
    page: { number: page, size: pageSize, totalItems: all.length, totalPages },
    _links: pageLinks(asked, totalPages),
  };
}

export function partOf<T>(all: readonly T[], page: number, pageSize: number): readonly T[] {
  return all.slice((page - 1) * pageSize, page * pageSize);
}

export function pageLinks({ address, values, page, pageSize }: Asked, totalPages: number): PageLinks {
  const last = Math.max(1, totalPages);
  const to = (number: number): Link => ({
    href: `${address}?${new URLSearchParams({ ...values, page: String(number), pageSize: String(pageSize) }).toString()}`,
  });
  return {
    self: to(page),
    first: to(1),
    ...(page > 1 ? { prev: to(Math.min(page - 1, last)) } : {}),
    ...(page < last ? { next: to(page + 1) } : {}),
    last: to(last),
  };
}
