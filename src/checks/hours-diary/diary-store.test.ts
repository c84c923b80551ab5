import { describe, expect, it } from 'vitest';
import { EMPTY_DIARY, putEntries, readDiary, removeEntries, writeDiary } from './diary.ts';
import { openDiary, STORE_KEY, type Shelf } from './diary-store.ts';
import { entry } from './entry.fixture.ts';

/** A store in memory, with room for so many letters. */
function shelf(kept: Record<string, string> = {}, room = Infinity): Shelf & { kept: Map<string, string>; room: number } {
  const store = new Map(Object.entries(kept));
  return {
    kept: store,
    room,
    getItem: (name) => store.get(name) ?? null,
    removeItem: (name) => void store.delete(name),
    setItem(name, text) {
      const others = [...store].filter(([other]) => other !== name).reduce((sum, [key, value]) => sum + key.length + value.length, 0);
      if (others + name.length + text.length > this.room) throw new DOMException('full', 'QuotaExceededError');
      store.set(name, text);
    },
  };
}

const one = writeDiary(putEntries(entry())(EMPTY_DIARY));
const ids = (text: string | undefined) => readDiary(text ?? '').diary.entries.map(({ id }) => id);

describe('the store of the diary', () => {
  it('keeps a change at once and reads it at the next visit', () => {
    const place = shelf();
    openDiary(place).change(putEntries(entry()));
    const again = openDiary(place);
    expect(again.diary().entries).toEqual([entry()]);
    expect(again.state()).toBe('kept');
    expect([...place.kept.keys()]).toEqual([STORE_KEY]);
  });

  it('writes nothing before somebody writes something', () => {
    const place = shelf();
    openDiary(place).diary();
    expect(place.kept.size).toBe(0);
  });

  it('takes what another tab has written meanwhile', () => {
    const place = shelf();
    const [here, there] = [openDiary(place), openDiary(place)];
    there.change(putEntries(entry({ id: 'there' })));
    here.change(putEntries(entry({ id: 'here', day: '2026-11-21' })));
    expect(there.diary().entries.map(({ id }) => id)).toEqual(['there', 'here']);
  });

  it('does not bring back what was cleared meanwhile', () => {
    const place = shelf({ [STORE_KEY]: one });
    const here = openDiary(place);
    place.kept.clear();
    here.change(putEntries(entry({ id: 'new' })));
    expect(ids(place.kept.get(STORE_KEY))).toEqual(['new']);
  });
});

describe('a store that takes nothing', () => {
  const refuse = (): never => {
    throw new DOMException('no', 'SecurityError');
  };
  const stores: [string, Shelf | null][] = [
    ['there is none', null],
    ['it throws', { getItem: refuse, setItem: refuse, removeItem: refuse }],
    ['it forgets at once', { getItem: () => null, setItem: () => undefined, removeItem: () => undefined }],
  ];
  it.each(stores)('says so when %s, and loses nothing on this page', (_, place) => {
    const store = openDiary(place);
    expect(store.state()).toBe('closed');
    store.change(putEntries(entry()));
    store.change(putEntries(entry({ id: 'b', day: '2026-11-21' })));
    store.change(removeEntries('a'));
    expect(store.state()).toBe('unkept');
    expect(store.diary().entries.map(({ id }) => id)).toEqual(['b']);
    expect(store.asides()).toEqual([]);
  });

  it('keeps everything as soon as there is room again', () => {
    const place = shelf({}, 10);
    const store = openDiary(place);
    store.change(putEntries(entry()));
    expect(store.state()).toBe('unkept');
    place.room = Infinity;
    store.change(putEntries(entry({ id: 'b', day: '2026-11-21' })));
    expect(store.state()).toBe('kept');
    expect(ids(place.kept.get(STORE_KEY))).toEqual(['a', 'b']);
  });

  it('keeps what was there when a change does not fit', () => {
    const place = shelf({ [STORE_KEY]: one }, one.length + 60);
    const store = openDiary(place);
    store.change(putEntries(entry({ id: 'b', day: '2026-11-21' })));
    expect(place.kept.get(STORE_KEY)).toBe(one);
    expect(store.diary().entries).toHaveLength(2);
  });
});

describe('a text that cannot be read', () => {
  const half = one.slice(0, -20);

  it('is put aside before anything is written, and can be fetched as it was', () => {
    const place = shelf({ [STORE_KEY]: half });
    const store = openDiary(place);
    store.change(putEntries(entry({ id: 'new' })));
    expect(store.asides().map(({ text }) => text)).toEqual([half]);
    expect(ids(place.kept.get(STORE_KEY))).toEqual(['new']);
    expect(openDiary(place).asides()).toHaveLength(1);
  });

  it('gives the entries that are good', () => {
    const broken = one.replace('"entries":[', '"entries":[{"id":7},');
    const store = openDiary(shelf({ [STORE_KEY]: broken }));
    expect(store.diary().entries).toEqual([entry()]);
    expect(store.asides().map(({ text }) => text)).toEqual([broken]);
  });

  it('stays where it is without room to put it aside, until it is let go', () => {
    const place = shelf({ [STORE_KEY]: half }, half.length + 40);
    const store = openDiary(place);
    store.change(putEntries(entry({ id: 'new' })));
    expect(place.kept.get(STORE_KEY)).toBe(half);
    expect(store.state()).toBe('unkept');
    expect(store.asides()).toEqual([{ name: STORE_KEY, text: half }]);
    place.room = 1000;
    store.forgetAside(STORE_KEY);
    expect(ids(place.kept.get(STORE_KEY))).toEqual(['new']);
    expect(store.state()).toBe('kept');
    expect(store.asides()).toEqual([]);
  });

  it('is gone for good when it is let go; the others stay', () => {
    const place = shelf({ [STORE_KEY]: half });
    openDiary(place);
    place.kept.set(STORE_KEY, 'x');
    const store = openDiary(place);
    const [first] = store.asides();
    store.forgetAside(first?.name ?? '');
    expect(store.asides().map(({ text }) => text)).toEqual(['x']);
    expect([...place.kept.values()].join()).not.toContain(half);
  });
});
