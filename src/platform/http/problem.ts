/** The version of our API, sent with every answer (Dutch API design rules). */
export const API_VERSION = '1.2.0';

/** What is wrong with a request, as RFC 9457 writes it. */
export interface ApiProblem {
  status: number;
  title: string;
  /** What to do. */
  detail: string;
  /** Names of the parameters that are wrong, or paths within the body. */
  invalid?: readonly string[];
  /** What is wrong with each, in the language that was asked for. */
  problems?: readonly object[];
}

/** An answer of the API. */
export function apiJson(body: unknown): Response {
  return new Response(JSON.stringify(body), { headers: headers('application/json; charset=utf-8') });
}

/** A refusal of the API. */
export function apiProblem({ status, title, detail, invalid, problems }: ApiProblem): Response {
  const body = { type: 'about:blank', status, title, detail, ...(invalid ? { invalid } : {}), ...(problems ? { problems } : {}) };
  return new Response(JSON.stringify(body), { status, headers: headers('application/problem+json; charset=utf-8') });
}

/** Answers a browser that asks whether the page of another site may send JSON here. */
export function apiLeave(methods: readonly string[]): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'api-version': API_VERSION,
      'access-control-allow-origin': '*',
      'access-control-allow-methods': methods.join(', '),
      'access-control-allow-headers': 'content-type',
      'access-control-max-age': '86400',
    },
  });
}

function headers(type: string): Record<string, string> {
  // Open data for everybody's page; nothing here depends on who asks. Questions are never kept on the way.
  return {
    'content-type': type,
    'api-version': API_VERSION,
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': 'no-store',
  };
}
