import { describe, expect, test } from 'vitest';
import { foreign, read, told, UUIDS, type Json } from './foreign-file.fixture.ts';

describe('what is made to break a reader', () => {
  /** An object in itself in itself, so many times. */
  function deep(levels: number): unknown {
    let value: unknown = {};
    for (let i = 0; i < levels; i++) value = i % 2 ? [value] : { services: value, organization: value, location: value };
    return value;
  }

  test('nests a hundred thousand deep', () => {
    const file = JSON.parse('{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)) as unknown;
    expect(read(file).problems).toHaveLength(1);
    const nested = deep(100_000);
    expect(read(nested).records).toBeNull();
    const inside = read(foreign({ service: { extra: nested, program: nested, attributes: nested }, organization: { contacts: [nested] } }));
    expect(inside.problems.map(({ path }) => path)).toContain('$.services[0].attributes');
  });

  test('has lists of a hundred thousand and more', () => {
    const many = Array.from({ length: 200_000 }, () => 7);
    expect(read(many).problems).toHaveLength(200_000);
    expect(told(read(foreign({ service: { phones: many } })).problems)).toEqual(['$.services[0].phones: must be a list of at most 1000']);
    const given = Array.from({ length: 150_000 }, () => ({}));
    expect(read({ ...foreign(), service_at_locations: given }).records).toBeNull();
  });

  test('has a line of terms a hundred thousand long', () => {
    const id = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
    const line = Array.from({ length: 100_000 }, (_, at) => ({
      id: id(at),
      name: 'Term',
      taxonomy_id: UUIDS.taxonomy,
      parent_id: at > 0 ? id(at - 1) : null,
    }));
    const taxonomies = [{ id: UUIDS.taxonomy, name: 'Lang' }];
    expect(read({ ...foreign(), taxonomies, taxonomy_terms: line }).problems).toEqual([]);
    const circle = [{ ...line[0], parent_id: id(99_999) }, ...line.slice(1)];
    expect(read({ ...foreign(), taxonomies, taxonomy_terms: circle }).problems).toHaveLength(1);
  });

  test('uses names that objects have by themselves', () => {
    const file = JSON.parse(
      JSON.stringify(foreign()).replace('"name"', '"__proto__":{"x":1},"constructor":{"name":"y"},"name"'),
    ) as unknown;
    expect(read(file).problems).toEqual([]);
    expect(({} as Json)['x']).toBeUndefined();
  });
});
