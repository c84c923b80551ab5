import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepPage, PAGE } from './kept-page.ts';

const kept = new Map<string, string>();
const pathOf = (address: string) => new URL(address, 'https://desk.example').pathname;

beforeEach(() => {
  kept.clear();
  const store = {
    put: async (address: string, page: Response) => void kept.set(address, await page.text()),
    add: (address: string) => Promise.resolve(void kept.set(address, 'part')),
    keys: () => Promise.resolve([...kept.keys()].map((address) => ({ url: `https://desk.example${address}` }))),
    delete: (address: string) => Promise.resolve(kept.delete(pathOf(address))),
  };
  vi.stubGlobal('caches', { open: () => Promise.resolve(store) });
});
afterEach(() => vi.unstubAllGlobals());

const page = (script: string) => new Response(`<script src="/islands/${script}"></script><a href="/desk/files">…</a>`);

describe('the page that a device keeps', () => {
  it('is kept with what it is made of, in place of what was kept before', async () => {
    await keepPage(page('old.js'));
    await keepPage(page('new.js'));
    expect([...kept.keys()].sort()).toEqual([PAGE, '/islands/new.js']);
  });

  it('is not kept when somebody is signed out, or it is not for them', async () => {
    await keepPage(new Response('', { status: 404 }));
    await keepPage(Object.defineProperty(page('x.js'), 'redirected', { value: true }));
    expect(kept.size).toBe(0);
  });
});
