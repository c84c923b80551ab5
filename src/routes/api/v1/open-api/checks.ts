import { answersSchema } from '#checks/api/index.ts';
import { CHECK_IDS, CHECKS, type CheckId } from '#checks/index.ts';
import { checkTexts } from '#checks/server/index.ts';
import { LOCALES } from '#platform/i18n/locales.ts';
import { answersTo, problem } from './operation.ts';
import { day, flag, list, named, object, oneOf, orNull, text, type ApiPart, type Schema } from './schema.ts';

const VERDICTS = ['wrong', 'unclear', 'right'] as const;

/** "working-time" as part of a name: "WorkingTime". */
function pascal(id: CheckId): string {
  return id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

const texts = (id: CheckId) => checkTexts(id, 'en');

function path(id: CheckId): object {
  const title = texts(id)[`${id}.title`] ?? id;
  return {
    post: {
      operationId: `check${pascal(id)}`,
      summary: title,
      description: `${texts(id)[`${id}.lead`] ?? ''} Answered and forgotten: nothing that is sent is stored or logged.`,
      requestBody: {
        required: true,
        content: { 'application/json': { schema: named(`${pascal(id)}CheckRequest`) } },
      },
      responses: {
        200: answersTo('What follows from the answers, the gravest first.', 'CheckResult'),
        400: problem('An answer is missing or cannot be used.', {
          status: 400,
          title: 'This request cannot be answered',
          detail: 'Some answers cannot be used: see "problems".',
          invalid: ['answers'],
        }),
      },
    },
  };
}

function requestSchema(id: CheckId): Schema {
  return {
    type: 'object',
    description: `Answers to the questions of the check "${texts(id)[`${id}.title`] ?? id}".`,
    additionalProperties: false,
    required: ['answers'],
    properties: {
      locale: { ...named('Locale'), description: 'Language of the sentences in the answer: English when it is left out.' },
      answers: answersSchema(CHECKS[id], texts(id)),
    },
  };
}

const said = (description: string): Schema =>
  object(
    {
      locale: oneOf(LOCALES, 'Language of this text.'),
      subject: text('Of the letter.'),
      paragraphs: list({ type: 'string' }, 'Its text, without greeting and names.'),
    },
    description,
  );

export const checksPart: ApiPart = {
  paths: Object.fromEntries(CHECK_IDS.map((id) => [`/checks/${id}`, path(id)])),
  schemas: {
    ...Object.fromEntries(CHECK_IDS.map((id) => [`${pascal(id)}CheckRequest`, requestSchema(id)])),
    CheckResult: object(
      {
        check: oneOf(CHECK_IDS, 'Which check this is.'),
        locale: named('Locale', 'Language of the sentences.'),
        date: day('The day on which the rules were looked up.'),
        verdict: oneOf(VERDICTS, 'The worst of the findings; "unclear" when there are none.'),
        findings: list(named('CheckFinding'), 'What was found: what is wrong first, then what is unclear, then what is right.'),
        cannotKnow: list({ type: 'string' }, 'What cannot be said from these answers.'),
        figures: list(
          object({ id: text('Name of the figure.'), label: text('What it is.'), text: text('Its value in words.') }),
          'What was calculated on the way.',
        ),
        letter: orNull(
          object(
            {
              to: oneOf(['employer', 'agency', 'landlord', 'insurer', 'recruiter', 'organisation'], 'To whom it goes.'),
              dutch: said('As it is sent.'),
              translation: said('What it says, in the language that was asked for.'),
            },
            'A letter to send; null: there is nothing to ask.',
          ),
        ),
        ask: object(
          {
            needs: list(named('Need'), 'Needs to look for with /help.'),
            organisations: list({ type: 'string' }, 'Ids of organisations, for /organisations/{id}.'),
          },
          'Who can be asked.',
        ),
      },
      'What follows from the answers. It is no judgment: an adviser decides.',
    ),
    CheckFinding: object(
      {
        id: text('Name of the finding; it stays the same in every language.'),
        verdict: oneOf(
          VERDICTS,
          'Against the rule, unclear, or as the rule asks. What rests on an unconfirmed rule is never more than unclear.',
        ),
        weight: { type: 'integer', minimum: 1, maximum: 3, description: '3: act today; 2: it costs money or rights; 1: good to know.' },
        title: text('The finding in a sentence.'),
        explanation: text('What the rule says.'),
        amountCents: orNull({ type: 'integer', description: 'Gross money that is missing or too much, in cents; null: no amount.' }),
        deadline: orNull(
          object(
            { day: day('The last day.'), title: text('What ends then.'), callToday: flag('The day may be earlier: ask today.') },
            'A last day to act; null: none.',
          ),
        ),
        articles: list({ type: 'string' }, 'Articles of law or of a collective agreement.'),
        confidence: named('Confidence', 'How sure the rule and its numbers are.'),
        parameters: list(named('CheckParameter'), 'Legal numbers that the finding rests on.'),
        actions: list({ type: 'string' }, 'What to do.'),
        page: orNull(text('Our page that explains it; null: none.', { format: 'uri' })),
      },
      'One thing that was found.',
    ),
    CheckParameter: object(
      {
        key: text('Its name.'),
        law: text('Where it stands.'),
        unit: text('What the value counts: money is in cents.'),
        value: { description: 'Its value on the day of the answer; null: not known.' },
        from: orNull(day('First day of this value; null: not known.')),
        until: orNull(day('Last day of this value; null: none is known.')),
        confidence: orNull(named('Confidence', 'How sure it is; null: not known.')),
      },
      'A legal number.',
    ),
  },
};
