import { describe, expect, it } from 'vitest';
import { mappingDraft } from '../../../src/services/sources/mapping-rules.ts';

const draft = {
  object: 'Opportunity',
  label: 'Opportunity',
  indicator: 'sales-amount',
  role: 'counts',
  from: '2026-11-01',
  rules: {
    amount: { field: 'Amount' },
    day: 'CloseDate',
    owner: { field: 'Owner.Email', by: 'email' },
    where: [{ field: 'IsWon', is: ['true'] }],
  },
};
const problems = (changed: object) => {
  const { error } = mappingDraft.safeParse({ ...draft, ...changed });
  return error?.issues.map(({ path }) => path.join('.')) ?? [];
};

describe('a mapping as it is proposed', () => {
  it('is taken as it is written, conditions or none', () => {
    expect(mappingDraft.parse(draft)).toEqual(draft);
    const { where: _, ...unconditional } = draft.rules;
    expect(mappingDraft.parse({ ...draft, rules: unconditional }).rules.where).toEqual([]);
  });

  it.each([
    ['no object', { object: ' ' }, ['object']],
    ['a day that is none', { from: '2026-02-30' }, ['from']],
    ['a word that nobody knows', { rules: { ...draft.rules, amuont: 'x' } }, ['rules']],
    [
      'an owner by what nobody has',
      { rules: { ...draft.rules, owner: { field: 'Owner', by: 'shoe' } } },
      ['rules.owner.by'],
    ],
    [
      'a condition that says both',
      { rules: { ...draft.rules, where: [{ field: 'A', is: ['1'], not: ['2'] }] } },
      ['rules.where.0'],
    ],
  ])('is refused for %s, by the name of what is wrong', (_, changed, paths) => {
    expect(problems(changed)).toEqual(paths);
  });
});
