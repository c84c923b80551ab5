import { EMPTY_DIARY, readDiary, writeDiary, type Change, type Diary } from './diary.ts';

/** Where the diary lies on the phone. */
export const STORE_KEY = 'wegwijs-hours-1';
/** Texts that could not be read, put aside under this name and a number. */
const ASIDE = `${STORE_KEY}-aside-`;
const TRIAL = `${STORE_KEY}-trial`;

/** The part of the browser's store that we use. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A kept text that could not be read in whole, exactly as it was. */
export interface Aside {
  name: string;
  text: string;
}

export interface DiaryStore {
  /** What is kept, with the changes that could not be stored yet. */
  diary(): Diary;
  /** Makes a change, on what is stored now: another tab may have been here. */
  change(change: Change): void;
  /** `unkept`: some changes are on this page only. `closed`: so far none are, but the store takes nothing. */
  state(): 'kept' | 'unkept' | 'closed';
  /** Texts that could not be read in whole. */
  asides(): Aside[];
  /** Removes such a text for good. */
  forgetAside(name: string): void;
}

/**
 * The diary in the browser's store. Never throws: a store that is full, closed or missing keeps the changes in memory
 * and tries again with the next one. A text that cannot be read is put aside before anything is written over it.
 * @param shelf null when the browser has no store for us
 */
export function openDiary(shelf: Shelf | null): DiaryStore {
  /** Changes that are not stored; made again on what is stored at that time. */
  let unkept: Change[] = [];

  const get = (name: string): string | null => {
    try {
      return shelf?.getItem(name) ?? null;
    } catch {
      return null;
    }
  };
  const set = (name: string, text: string): boolean => {
    try {
      shelf?.setItem(name, text);
      return get(name) === text;
    } catch {
      return false;
    }
  };

  function read(): { text: string | null; diary: Diary; isWhole: boolean } {
    const text = get(STORE_KEY);
    return text === null ? { text, diary: EMPTY_DIARY, isWhole: true } : { text, ...readDiary(text) };
  }

  function listAside(): Aside[] {
    const found: Aside[] = [];
    for (let number = 1; ; number++) {
      const text = get(ASIDE + String(number));
      if (text === null) return found;
      // A forgotten one leaves an empty text, so that the numbers stay in a row.
      if (text !== '') found.push({ name: ASIDE + String(number), text });
    }
  }

  function putAside(text: string): boolean {
    if (listAside().some((aside) => aside.text === text)) return true;
    let number = 1;
    while (get(ASIDE + String(number))) number++;
    return set(ASIDE + String(number), text);
  }

  function write(mayOverwrite = false): void {
    const { text, diary, isWhole } = read();
    if (unkept.length === 0 && isWhole) return;
    if (text !== null && !isWhole && !mayOverwrite && !putAside(text)) return;
    if (set(STORE_KEY, writeDiary(unkept.reduce((each, change) => change(each), diary)))) unkept = [];
  }

  function takesTexts(): boolean {
    const takes = set(TRIAL, '1');
    try {
      shelf?.removeItem(TRIAL);
    } catch {
      // What cannot be removed was not stored either.
    }
    return takes;
  }

  write();
  return {
    diary: () => unkept.reduce((each, change) => change(each), read().diary),
    change(change) {
      unkept.push(change);
      write();
    },
    state: () => (unkept.length > 0 ? 'unkept' : takesTexts() ? 'kept' : 'closed'),
    asides() {
      const aside = listAside();
      const { text, isWhole } = read();
      // Without room to put it aside, it still lies where it was.
      const isStuck = text !== null && !isWhole && !aside.some((each) => each.text === text);
      return isStuck ? [...aside, { name: STORE_KEY, text }] : aside;
    },
    forgetAside(name) {
      if (name !== STORE_KEY) set(name, '');
      write(name === STORE_KEY);
    },
  };
}
