import type { Texts } from '#platform/i18n/say.ts';
import type { Check } from '../check.ts';
import type { CellQuestion, Question } from '../question.ts';

type Schema = Readonly<Record<string, unknown>>;

/** The answers of a check as a JSON schema, made from its questions. @param texts English ones: descriptions */
export function answersSchema(check: Check, texts: Texts): Schema {
  const questions = check.sections.flatMap(({ questions: each }) => each);
  const required = questions.filter((each) => each.required).map(({ id }) => id);
  return {
    type: 'object',
    description: texts[`${check.id}.lead`] ?? '',
    additionalProperties: false,
    ...(required.length > 0 ? { required } : {}),
    properties: Object.fromEntries(questions.map((each) => [each.id, questionSchema(each, `${check.id}.q.${each.id}`, texts)])),
  };
}

function questionSchema(question: Question, key: string, texts: Texts): Schema {
  const description = texts[key] ?? '';
  if (question.kind !== 'rows') return cellSchema(question, description);
  return {
    type: ['array', 'null'],
    description,
    maxItems: question.mostRows,
    items: {
      type: 'object',
      description: 'A line.',
      additionalProperties: false,
      properties: Object.fromEntries(question.columns.map((column) => [column.id, cellSchema(column, texts[`${key}.${column.id}`] ?? '')])),
    },
  };
}

function cellSchema(question: CellQuestion, description: string): Schema {
  switch (question.kind) {
    case 'choice':
      return { type: ['string', 'null'], description, enum: [...question.options, null] };
    case 'choices':
      return { type: ['array', 'null'], description, items: { type: 'string', enum: question.options } };
    case 'yes-no':
      return { type: ['boolean', 'null'], description: `${description} Null: not known.` };
    case 'day':
      return { type: ['string', 'null'], description, format: 'date' };
    case 'clock':
      return { type: ['string', 'null'], description, pattern: '^\\d{2}:\\d{2}$' };
    case 'money':
      return { type: ['number', 'null'], description: `${description} In euro, two decimals at most.`, minimum: 0 };
    case 'hours':
      return { type: ['number', 'null'], description: `${description} Decimal, two decimals at most.`, minimum: 0, maximum: question.most };
    case 'count':
      return { type: ['integer', 'null'], description, minimum: question.least ?? 0, maximum: question.most };
    case 'line':
      return { type: ['string', 'null'], description, maxLength: question.most };
  }
}
