import { publicDirectoryOf, type PublicDirectory, type WrongRequest } from '#directory/api/index.ts';
import type { Snapshot } from '#guide/index.ts';
import { apiProblem } from '#platform/http/problem.ts';
import { getApp } from '../../../wiring.ts';

/** What the answers about the directory are made of. */
export interface ApiSources {
  snapshot: Snapshot;
  open: PublicDirectory;
  /** Public origin of this node: 'https://example.org'. */
  origin: string;
  /** Absolute address of the API: 'https://example.org/api/v1'. */
  base: string;
}

/** The present content, and where it is asked for. */
export function apiSources(): ApiSources {
  const { content, origin } = getApp();
  return { snapshot: content.current, open: publicDirectoryOf(content.current.directory), origin, base: `${origin}/api/v1` };
}

export function wrongRequest(wrong: WrongRequest): Response {
  return apiProblem({ status: 400, title: 'This request cannot be answered', ...wrong });
}

export function noSuchRecord(kind: 'organisation' | 'service' | 'location'): Response {
  return apiProblem({ status: 404, title: 'Not found', detail: `There is no ${kind} with this id. /api/v1/${kind}s lists all.` });
}
