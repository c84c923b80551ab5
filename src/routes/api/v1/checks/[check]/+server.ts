import { checkJson, problemsJson, readCheckBody } from '#checks/api/index.ts';
import { CHECKS, isCheckId, runCheck } from '#checks/index.ts';
import { checkTexts, resultContext } from '#checks/server/index.ts';
import { today } from '#platform/clock.ts';
import { apiJson, apiLeave, apiProblem } from '#platform/http/problem.ts';
import { apiSources } from '../../answer.ts';
import { lenderRegisterOf } from '../../../../../wiring.ts';
import type { RequestHandler } from './$types';

/** Longer bodies are no answers to our questions. */
const MOST_BYTES = 100_000;

/** Leave for pages of others to send JSON: a browser asks before it does. */
export const OPTIONS: RequestHandler = () => apiLeave(['POST']);

/** A check on answers in JSON: stateless, and nothing of it is stored or logged. */
export const POST: RequestHandler = async ({ params, request }) => {
  if (!isCheckId(params.check))
    return apiProblem({ status: 404, title: 'Not found', detail: `There is no check with this id. /api/v1/openapi.json lists all.` });
  const check = CHECKS[params.check];
  const text = await request.text();
  if (text.length > MOST_BYTES) return apiProblem({ status: 413, title: 'Too much', detail: `The body has ${MOST_BYTES} bytes at most.` });
  const read = readCheckBody(check.sections, parsed(text));
  if ('wrong' in read) return apiProblem({ status: 400, title: 'This request cannot be answered', ...read.wrong });
  const { locale, typed } = read.request;
  const { snapshot, origin } = apiSources();
  const day = today();
  const result = runCheck(check, typed, { params: snapshot.parameters, today: day, register: lenderRegisterOf() });
  if (result.kind === 'problems') {
    const problems = problemsJson(result.problems, checkTexts(check.id, locale), locale);
    return apiProblem({
      status: 400,
      title: 'This request cannot be answered',
      detail: 'Some answers cannot be used: see "problems".',
      invalid: result.problems.map(({ field }) => `answers.${field}`),
      problems,
    });
  }
  return apiJson(checkJson(check, result, resultContext(check, snapshot, locale, '', day), origin));
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
