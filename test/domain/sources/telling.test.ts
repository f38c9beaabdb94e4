import { describe, expect, it } from 'vitest';
import type { MappingRules } from '../../../src/domain/sources/mapping.ts';
import { tellingRecords, tellingValues } from '../../../src/domain/sources/telling.ts';

const rules: MappingRules = {
  amount: { field: 'Amount' },
  currency: 'Currency',
  day: 'Day',
  owner: { field: 'Owner', by: 'email' },
  customer: 'Customer',
  where: [{ field: 'Won', is: ['true'] }],
};
const values = {
  Won: 'true',
  Owner: 'gu@example.com',
  Amount: '5',
  Day: '2026-11-18',
  Currency: ' USD ',
  Customer: null,
};

describe('a record that waits', () => {
  it('is recognised by what it waits for, then by the rest, and never by what let it in', () => {
    expect(tellingValues(rules, values, 'unknown-owner')).toEqual(['gu@example.com', '5', 'USD', '2026-11-18']);
    expect(tellingValues(rules, values, 'other-currency')).toEqual(['USD', '5', '2026-11-18', 'gu@example.com']);
    expect(tellingValues(rules, { ...values, Customer: 'Acme' }, 'closed')[0]).toBe('Acme');
  });

  it('has no number where each counts as one', () => {
    expect(tellingValues({ ...rules, amount: 'one-each' }, values, 'no-day')).not.toContain('5');
  });
});

describe('what is shown of many', () => {
  const some = (is: 'waiting' | 'counting' | 'passed', count: number) =>
    Array.from({ length: count }, () => ({ as: { is } }));
  const shown = (...records: ReturnType<typeof some>) => tellingRecords(records, 20).map(({ as }) => as.is);
  const counted = (kinds: readonly string[]) =>
    Object.fromEntries(
      Map.groupBy(kinds, (is) => is)
        .entries()
        .map(([is, all]) => [is, all.length]),
    );

  it('begins with those that somebody has to look at, however late they come', () => {
    const kinds = shown(...some('counting', 50), ...some('passed', 5), ...some('waiting', 2));
    expect(kinds.slice(0, 3)).toEqual(['waiting', 'waiting', 'counting']);
    expect(counted(kinds)).toEqual({ waiting: 2, counting: 18 });
  });

  it('leaves half to those that count, and all that is left to the others', () => {
    expect(counted(shown(...some('waiting', 50), ...some('counting', 50)))).toEqual({ waiting: 10, counting: 10 });
    expect(counted(shown(...some('waiting', 50), ...some('counting', 3)))).toEqual({ waiting: 17, counting: 3 });
    expect(counted(shown(...some('counting', 3), ...some('passed', 50)))).toEqual({ counting: 3, passed: 17 });
  });
});
