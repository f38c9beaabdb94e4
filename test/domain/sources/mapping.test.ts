import { expect, it } from 'vitest';
import { fieldsOf } from '../../../src/domain/sources/mapping.ts';

it('asks for each field once that it reads, and for no other', () => {
  const rules = {
    amount: { field: 'Amount' },
    currency: 'CurrencyIsoCode',
    day: 'CloseDate',
    owner: { field: 'Owner.Email', by: 'email' },
    customer: 'Account.Name',
    where: [
      { field: 'IsWon', is: ['true'] },
      { field: 'Amount', not: ['0'] },
    ],
  } as const;
  expect(fieldsOf(rules)).toEqual(['Amount', 'CurrencyIsoCode', 'CloseDate', 'Owner.Email', 'Account.Name', 'IsWon']);
  expect(fieldsOf({ amount: 'one-each', day: 'On', owner: { field: 'Who', by: 'name' }, where: [] })).toEqual([
    'On',
    'Who',
  ]);
});
