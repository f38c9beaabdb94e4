import { describe, expect, it } from 'vitest';
import { changedQuery, foundQuery, happenedQuery, shares } from '../../../../adapters/sources/zoho/query.ts';

const since = Temporal.Instant.from('2026-11-20T01:00:00.75Z');
const which = { kind: 'happened', field: 'Closing_Date', from: Temporal.PlainDate.from('2026-11-01') } as const;

describe('what is asked', () => {
  it('by change begins at a moment, to the second before it', () => {
    expect(changedQuery('Deals', ['Amount', 'Owner.email'], since, undefined, 200)).toBe(
      "select 'id', 'Modified_Time', 'Amount', 'Owner.email' from Deals " +
        "where Modified_Time >= '2026-11-20T01:00:00+00:00' order by Modified_Time, id limit 200",
    );
  });

  it('by change goes on behind the last one, two conditions in a bracket at most', () => {
    const after = { id: '7', time: '2026-11-20T01:00:00+00:00' };
    expect(changedQuery('Deals', ['Amount'], since, after, 2000)).toContain(
      "where (Modified_Time > '2026-11-20T01:00:00+00:00' or " +
        "(Modified_Time = '2026-11-20T01:00:00+00:00' and id > '7')) order by Modified_Time, id limit 2000",
    );
  });

  it.each([
    ['day', "where (Closing_Date >= '2026-11-01' or Closing_Date is null) order by id limit 9"],
    ['moment', "where (Closing_Date >= '2026-10-31T00:00:00+00:00' or Closing_Date is null) order by id limit 9"],
    ['neither', 'where id is not null order by id limit 9'],
  ] as const)('by what happened, where the field is a %s', (kind, expected) => {
    expect(happenedQuery('Deals', ['Amount'], which, kind, undefined, 9)).toContain(expected);
  });

  it('by what happened goes on behind the last id', () => {
    expect(happenedQuery('Deals', [], which, 'day', { id: '7' }, 9)).toContain(
      "where ((Closing_Date >= '2026-11-01' or Closing_Date is null) and id > '7') order by id",
    );
  });

  it('names nothing twice, and quotes a quote by another one', () => {
    expect(foundQuery('Deals', ['id', 'Amount', 'Amount'], ["1' or '1'='1"])).toBe(
      "select 'id', 'Modified_Time', 'Amount' from Deals where id in ('1'' or ''1''=''1') limit 1",
    );
  });

  it.each(['Amount, Stage', "Amount'", 'A.b.c.d', 'Owner.', '', ' Amount', '__proto__', 'Amount\n'])(
    'never is %j',
    (name) => {
      for (const ask of [
        () => changedQuery(name, ['Amount'], since, undefined, 1),
        () => changedQuery('Deals', [name], since, undefined, 1),
        () => happenedQuery('Deals', [], { ...which, field: name }, 'day', undefined, 1),
        () => foundQuery('Deals', [name], ['1']),
      ]) {
        expect(ask).toThrow('unknown');
      }
    },
  );
});

describe('fields', () => {
  it('are asked for at once as far as two lookups lead to them', () => {
    const fields = ['Amount', 'Owner.email', 'Account_Name.Phone', 'Owner.mobile', 'Account_Name'];
    expect(shares(fields)).toEqual([fields]);
    expect(shares([])).toEqual([[]]);
  });

  it('are asked for apart where there are more lookups, of which a longer way has several', () => {
    expect(shares(['Owner.email', 'Account_Name.Owner.email', 'Amount', 'Account_Name.Phone'])).toEqual([
      ['Owner.email', 'Amount', 'Account_Name.Phone'],
      ['Account_Name.Owner.email'],
    ]);
  });

  it('are asked for apart where there are more than fit', () => {
    const many = Array.from({ length: 50 }, (_, index) => `Field_${index}`);
    expect(shares(many).map(({ length }) => length)).toEqual([48, 2]);
  });
});
