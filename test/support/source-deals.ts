import type { SourceRecord } from '../../src/ports/source.ts';
import type { Deal } from './source-model.ts';

/** A deal as its source has it. */
export const valuesOf = ({ id, won, amount, currency, day, owner }: Deal): SourceRecord['values'] => ({
  Amount: amount || null,
  CurrencyIsoCode: currency,
  CloseDate: day || null,
  'Owner.Email': owner || null,
  'Account.Name': `Acme ${id}`,
  IsWon: String(won),
});

export const dealOf = ({ id, values }: SourceRecord): Deal => ({
  id,
  won: values.IsWon === 'true',
  amount: values.Amount ?? '',
  currency: values.CurrencyIsoCode ?? '',
  day: values.CloseDate ?? '',
  owner: values['Owner.Email'] ?? '',
});
