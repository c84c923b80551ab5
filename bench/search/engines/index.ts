import type { Engine } from './engine.ts';
import { flexsearch } from './flexsearch.ts';
import { minisearch, minisearchWithSayings } from './minisearch.ts';
import { orama } from './orama.ts';
import { postgresql } from './postgresql.ts';
import { sqlite } from './sqlite.ts';
import { wegwijs } from './wegwijs.ts';

export type { Engine, Find } from './engine.ts';

/** Ours first; the others are what a developer would pick instead. */
export const ENGINES: readonly Engine[] = [wegwijs, minisearch, orama, flexsearch, postgresql, sqlite, minisearchWithSayings];
