import { describe, expect, it } from 'vitest';
import { say } from '#platform/i18n/say.ts';
import { textsOf } from '../check.fixture.ts';
import { examined } from './housing-cost.fixture.ts';

describe('the letter', () => {
  it('goes to the landlord, to the employer for the wage alone, to the agent for his fee alone', () => {
    const wage = { fromWage: 'yes', permission: 'no' };
    expect(examined({ ...wage, landlord: 'private' }).letter?.to).toBe('employer');
    expect(examined({ ...wage, landlord: 'agency' }).letter?.to).toBe('agency');
    expect(examined({ ...wage, landlord: 'private', mayRegister: 'refused' }).letter).toMatchObject({
      to: 'landlord',
      paragraphs: { length: 3 },
    });
    expect(examined({ ...wage, landlord: 'employer', mayRegister: 'refused' }).letter).toMatchObject({
      to: 'employer',
      paragraphs: { length: 4 },
    });
    expect(examined({ 'fees.0.amount': '90', 'fees.0.askedBy': 'agent-of-landlord' }).letter?.to).toBe('organisation');
    expect(examined({}).letter).toBeNull();
  });

  it('names the article', () => {
    const [, paragraph] = examined({ mayRegister: 'refused' }).letter?.paragraphs ?? [];
    expect(paragraph && say(textsOf('housing-cost', 'nl'), 'nl', paragraph)).toContain('Wet BRP art. 2.38');
  });
});
