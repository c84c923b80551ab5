import { LOCALES } from '#platform/i18n/locales.ts';
import { operation, parameter } from './operation.ts';
import { flag, list, named, object, oneOf, orNull, text, type ApiPart } from './schema.ts';

export const searchPart: ApiPart = {
  paths: {
    '/search': operation({
      id: 'search',
      summary: 'What answers a question in somebody’s own words',
      parameters: [
        parameter('locale', 'Language of question and answers.', { enum: LOCALES }, { required: true }),
        parameter('q', 'The question. The first 200 characters are looked at.', { type: 'string', minLength: 1 }, { required: true }),
        parameter('limit', 'At most so many results.', { type: 'integer', minimum: 1, maximum: 50, default: 10 }),
        parameter('place', 'Id of a municipality or region, kept in the addresses of results.', { type: 'string' }),
      ],
      answer: { description: 'Results in order, best first; none when nothing is found.', schema: 'Answers' },
    }),
  },
  schemas: {
    Answers: object(
      {
        understood: object(
          {
            locale: named('Locale', 'Language of question and answers.'),
            query: text('What was looked for, without the place that was named.'),
            shortened: flag('True when the question was longer than is looked at.'),
            place: orNull(named('FoundPlace', 'The place that the question names.')),
            emergency: flag('The question tells of danger: the first results help at once.'),
            didYouMean: orNull(text('The question without typing errors, to offer.')),
          },
          'What the question was understood as.',
        ),
        results: list(named('Result'), 'What answers the question, best first.'),
      },
      'What answers a question.',
    ),
    Result: object(
      {
        type: oneOf(['page', 'show-card', 'site', 'organisation', 'point', 'term', 'tool'], 'What it is.'),
        id: text('For a page theme/page.'),
        title: text('What it is called.'),
        answer: text('One line that answers; of a show card the Dutch sentence.'),
        url: text('Path on this site.'),
        score: {
          type: 'number',
          description: 'Comparable among results of one type and query; the order is that of the list.',
        },
        locale: named('Locale', 'Language of title and answer, when a translation is missing another than asked for.'),
        emergency: flag('It helps in danger.'),
        passage: list(
          object({ text: text('Part of the passage.'), hit: flag('True: it matches what was asked.') }),
          'The passage that answers, with the words that matched marked.',
        ),
      },
      'What may answer a question.',
    ),
    FoundPlace: object(
      {
        id: text('Id, as in the parameter place.'),
        name: text('Its name.'),
        kind: oneOf(['municipality', 'region'], 'Municipality or labour-market region.'),
      },
      'A place of the Netherlands.',
    ),
  },
};
