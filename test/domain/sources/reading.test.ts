import { describe, expect, it } from 'vitest';
import { ownersFrom } from '../../../src/domain/sources/owner.ts';
import { type Ground, readRecord, saysTheSame } from '../../../src/domain/sources/reading.ts';
import { sales, visits } from '../known.ts';

const chen = { id: 'chen', name: '陈晨', alias: 'Chen Chen', email: 'chen@acme.example', mobile: null, left: false };
const twins = ['li', 'li2'].map((id) => ({
  id,
  name: '李娜',
  alias: null,
  email: 'li@acme.example',
  mobile: null,
  left: false,
}));

const ground: Ground = {
  rules: {
    amount: { field: 'Amount' },
    currency: 'CurrencyIsoCode',
    day: 'CloseDate',
    owner: { field: 'Owner.Email', by: 'email' },
    customer: 'Account.Name',
    where: [
      { field: 'StageName', is: ['Closed Won', '赢单'] },
      { field: 'Type', not: ['Internal'] },
    ],
  },
  indicator: sales,
  currency: 'CNY',
  zone: 'Asia/Shanghai',
  owners: ownersFrom([chen, ...twins], new Map()),
  from: Temporal.PlainDate.from('2026-11-01'),
};

const deal = {
  Amount: '120000.5',
  CurrencyIsoCode: 'CNY',
  CloseDate: '2026-11-20',
  'Owner.Email': 'chen@acme.example',
  'Account.Name': '华星',
  StageName: 'closed won',
  Type: null,
};
const read = (changed: Readonly<Record<string, string | null>>, on: Ground = ground) =>
  readRecord({ id: '1', values: { ...deal, ...changed } }, on);

describe('a record', () => {
  it('is passed over where its owner is said to be nobody here', () => {
    const owners = ownersFrom([chen], new Map(), new Set(['import program']));
    expect(read({ 'Owner.Email': 'Import Program' }, { ...ground, owners })).toEqual({ is: 'passed', why: 'outsider' });
  });

  it('counts what it says, for whom, on its day, with its customer', () => {
    const day = Temporal.PlainDate.from('2026-11-20');
    expect(read({})).toEqual({ is: 'counting', personId: 'chen', amount: 12_000_050n, day, customer: '华星' });
    expect(read({ 'Account.Name': ' ' })).toMatchObject({ customer: undefined });
  });

  it('may say its currency with the amount, as people type it', () => {
    const { currency: _, ...rules } = ground.rules;
    const on = { ...ground, rules };
    expect(read({ Amount: '¥12万' }, on)).toMatchObject({ is: 'counting', amount: 12_000_000n });
    expect(read({ Amount: '$120,000' }, on)).toEqual({ is: 'waiting', why: 'other-currency' });
    expect(read({ Amount: '¥12万', CurrencyIsoCode: 'USD' })).toEqual({ is: 'waiting', why: 'other-currency' });
  });

  it('counts one where each does', () => {
    const on = { ...ground, indicator: visits, rules: { ...ground.rules, amount: 'one-each' } } as const;
    expect(read({ Amount: null }, on)).toMatchObject({ is: 'counting', amount: 1n });
  });

  it.each([
    ['is not won', { StageName: 'Negotiation' }, 'condition'],
    ['is one that is left out', { Type: 'internal' }, 'condition'],
    ['was before the first day', { CloseDate: '2026-10-31' }, 'before'],
    ['is nobody’s, and before the first day', { CloseDate: '2026-10-31', 'Owner.Email': null }, 'before'],
  ])('is passed over when it %s', (_, changed, why) => expect(read(changed)).toEqual({ is: 'passed', why }));

  it('is passed over after the last day', () => {
    const until = Temporal.PlainDate.from('2026-11-19');
    expect(read({}, { ...ground, until })).toEqual({ is: 'passed', why: 'after' });
  });

  it.each([
    [{ 'Owner.Email': null }, 'no-owner'],
    [{ 'Owner.Email': 'sun@acme.example' }, 'unknown-owner'],
    [{ 'Owner.Email': 'li@acme.example' }, 'several-owners'],
  ])('waits with %o: %s, and says what it would count', (changed, why) =>
    expect(read(changed)).toEqual({ is: 'waiting', why, amount: 12_000_050n }),
  );

  it.each([
    [{ Amount: '' }, 'no-amount'],
    [{ Amount: 'a lot' }, 'unreadable-amount'],
    [{ CurrencyIsoCode: 'USD' }, 'other-currency'],
    [{ CurrencyIsoCode: '???' }, 'other-currency'],
    [{ CloseDate: null }, 'no-day'],
    [{ CloseDate: 'next week' }, 'unreadable-day'],
  ])('waits with %o: %s', (changed, why) => expect(read(changed)).toEqual({ is: 'waiting', why }));

  it('is in the organisation’s currency where it names none', () => {
    expect(read({ CurrencyIsoCode: null })).toMatchObject({ is: 'counting' });
  });

  it('has a customer of at most 80 characters, of which none is cut in two', () => {
    expect(read({ 'Account.Name': `${'华'.repeat(79)}🚀🚀` })).toMatchObject({ customer: `${'华'.repeat(79)}🚀` });
  });
});

it('says the same as before in whatever order its fields stand', () => {
  expect(saysTheSame({ a: '1', b: null }, { b: null, a: '1' })).toBe(true);
  expect(saysTheSame({ a: '1', b: null }, { a: '1' })).toBe(false);
  expect(saysTheSame({ a: '1' }, { b: '1' })).toBe(false);
  expect([saysTheSame(null, null), saysTheSame(null, {}), saysTheSame({}, null)]).toEqual([true, false, false]);
});
