import { describe, expect, it } from 'vitest';
import { readNomination, skillCalled } from '../../../src/domain/praise/nomination.ts';

describe('a nomination', () => {
  it.each([
    ['negotiation because three rounds in a day', 'negotiation', 'three rounds in a day'],
    ['hard  bargaining Because of Acme', 'hard bargaining', 'of Acme'],
    ['谈判 因为一天谈了三轮', '谈判', '一天谈了三轮'],
    ['谈判：一天谈了三轮', '谈判', '一天谈了三轮'],
    ['negotiation three rounds in a day', 'negotiation', 'three rounds in a day'],
    ['negotiation', 'negotiation', ''],
    ['negotiation because', 'negotiation', ''],
    ['because of Acme', '', 'of Acme'],
    ['', '', ''],
  ])('%s', (line, skill, evidence) => {
    expect(readNomination(line)).toEqual({ skill, evidence });
  });

  it('is for any skill where the company names none, else for one of those, as it is called there', () => {
    expect(skillCalled('juggling', [])).toBe('juggling');
    expect(skillCalled('NEGOTIATION', ['Negotiation', 'Product'])).toBe('Negotiation');
    expect(skillCalled('juggling', ['Negotiation'])).toBeUndefined();
  });
});
