import { describe, expect, it } from 'vitest';
import { type Filled, filledWith, fitting, noField, readFilled } from '../../../src/domain/sources/filled-in.ts';
import type { GuessedField } from '../../../src/domain/sources/guess.ts';
import { guessMapping } from '../../../src/domain/sources/guess.ts';

const fields: GuessedField[] = [
  { name: 'Amount', label: 'Amount', kind: 'number' },
  { name: 'CloseDate', label: 'Close date', kind: 'day' },
  { name: 'Owner.Email', label: 'Owner: Email', kind: 'text' },
  {
    name: 'StageName',
    label: 'Stage',
    kind: 'choice',
    choices: [
      { value: '5', label: 'Closed Won' },
      { value: '6', label: 'Paid' },
    ],
  },
];
const whole = { role: 'counts', from: '2026-10-01' };
const guessed = filledWith(guessMapping(fields), whole) as Filled;

describe('a mapping that is filled in', () => {
  it('begins as it was guessed, and says that when nothing is changed', () => {
    expect(readFilled(guessed, fields)).toEqual({
      rules: {
        amount: { field: 'Amount' },
        day: 'CloseDate',
        owner: { field: 'Owner.Email', by: 'email' },
        where: [{ field: 'StageName', is: ['5'] }],
      },
      role: 'counts',
      from: Temporal.PlainDate.from('2026-10-01'),
    });
  });

  it('takes choices as people see them, several of them, and one for each record', () => {
    const filled = { ...guessed, amount: 'one-each', values: 'closed won，Paid, other' };
    expect(readFilled(filled, fields)).toMatchObject({
      rules: { amount: 'one-each', where: [{ field: 'StageName', is: ['5', '6', 'other'] }] },
    });
  });

  it('begins as a mapping that there is, unless a form has no room for it', () => {
    const read = readFilled(guessed, fields);
    if ('wrong' in read) throw new Error('it was not read');
    expect(filledWith(read.rules, whole)).toEqual(guessed);
    expect(filledWith({ ...read.rules, where: [{ field: 'StageName', not: ['5'] }] }, whole)).toBeUndefined();
    const [condition] = read.rules.where;
    if (!condition) throw new Error('it has no condition');
    expect(filledWith({ ...read.rules, where: [condition, condition] }, whole)).toBeUndefined();
  });

  it('says of each answer what is wrong with it', () => {
    const nothing = { amount: '', day: 'Gone', owner: '', by: 'x', customer: 'Gone', currency: 'Gone', role: '' };
    expect(readFilled({ ...guessed, ...nothing, from: 'soon', values: '' }, fields)).toEqual({
      wrong: {
        amount: 'choice',
        day: 'choice',
        owner: 'choice',
        by: 'choice',
        customer: 'choice',
        currency: 'choice',
        role: 'choice',
        from: 'no-day',
        values: 'no-values',
      },
    });
    expect(readFilled({ ...guessed, where: noField }, fields)).toEqual({ wrong: { where: 'no-field' } });
    expect(readFilled({ ...guessed, where: 'Gone' }, fields)).toEqual({ wrong: { where: 'choice' } });
  });

  it('offers what is chosen first, then the kinds that fit, and no more than there is room for', () => {
    const names = (most: number) => fitting(fields, ['choice'], most, 'CloseDate').map(({ name }) => name);
    expect(names(4)).toEqual(['CloseDate', 'StageName', 'Amount', 'Owner.Email']);
    expect(names(2)).toEqual(['CloseDate', 'StageName']);
  });
});
