import { expect, it } from 'vitest';
import guide from '../../content/guide.json' with { type: 'json' };
import organisations from '../../content/directory/organisations.json' with { type: 'json' };
import parameters from '../../content/parameters.json' with { type: 'json' };
import { pagesOf, WELCOME_SLIDES } from './welcome.ts';

const pages = new Map(guide.themes.flatMap((theme) => theme.pages.map((page) => [`${theme.id}/${page.id}`, page])));
const slideOf = (id: string) => WELCOME_SLIDES.find((slide) => slide.id === id)!;

it('there are twelve slides, from the welcome to the help, each with an address of its own', () => {
  expect(WELCOME_SLIDES.map(({ id }) => id)).toEqual([
    'welcome',
    'registration',
    'contract',
    'minimum-wage',
    'payslip',
    'housing',
    'health-insurance',
    'doctor',
    'dismissal',
    'dutch',
    'tax',
    'help',
  ]);
});

it('every page of a slide is a core page, which is there in every language', () => {
  for (const slide of WELCOME_SLIDES)
    for (const page of pagesOf(slide)) expect(pages.get(page), `${slide.id}: ${page}`).toMatchObject({ core: true });
});

it('every amount and every organisation of a slide exists', () => {
  const keys = new Set(parameters.parameters.map(({ key }) => key));
  const ids = new Set(organisations.organisations.map(({ id }) => id));
  for (const { figure } of WELCOME_SLIDES) {
    if (figure?.kind === 'parameter') expect(keys).toContain(figure.parameter);
    if (figure?.kind === 'phone') expect(ids).toContain(figure.organisation);
  }
});

it('a slide about one page has three points, at least one of them of that page', () => {
  for (const { id, page, points } of WELCOME_SLIDES.slice(1)) {
    expect(points, id).toHaveLength(3);
    expect(
      points.some((point) => point.page === page),
      id,
    ).toBe(true);
  }
});

it('the pages of a slide are named once each, its own first', () => {
  expect(pagesOf(slideOf('payslip'))).toEqual(['pay/payslip', 'pay/deductions', 'pay/holiday-allowance']);
  expect(pagesOf(slideOf('welcome'))).toEqual([]);
});
