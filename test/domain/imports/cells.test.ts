import { describe, expect, it } from 'vitest';
import { amountIn, dayIn, measuresIn, personIn, withoutIndicators } from '../../../src/domain/imports/cells.ts';
import { type Column, readTable } from '../../../src/domain/imports/table.ts';
import { catalogue } from '../../../src/domain/indicators/catalogue.ts';
import { indicator } from '../known.ts';
import { people, sheet, teams } from './samples.ts';

const columns = {
  person: { zh: ['姓名'], en: ['name'] },
  team: { zh: ['团队'], en: ['team'] },
  email: { zh: ['邮箱'], en: ['email'] },
  indicator: { zh: ['指标'], en: ['indicator'] },
  amount: { zh: ['数值'], en: ['value'] },
} satisfies Record<string, Column>;

function rowOf(head: string, cells: string) {
  const [row] = readTable(sheet(head, cells), columns).rows;
  if (!row) throw new Error('there is no row');
  return row;
}

describe('a person in a row', () => {
  it.each([
    ['姓名', '李娜', 'p-li'],
    ['Name', 'li na', 'p-li'],
    ['姓名', 'li@example.com', 'p-li'],
    ['姓名|邮箱', '随便|LI@example.com', 'p-li'],
    ['姓名|团队', '王强|华南', 'p-wang-2'],
    ['姓名|团队', '李娜|华南', 'p-li'],
  ])('%s: %s is %s', (head, cells, id) => {
    expect(personIn(rowOf(head, cells), { people, teams })).toMatchObject({ id });
  });

  it.each([
    ['姓名|团队', '|华东', 'missing'],
    ['姓名', '王强', 'several'],
    ['姓名', '李纳', 'unknown'],
    ['姓名|团队', '李娜|华冬', 'unknown'],
    ['姓名|邮箱', '李娜|lee@example.com', 'unknown'],
  ])('%s: %s is nobody: %s', (head, cells, kind) => {
    expect(personIn(rowOf(head, cells), { people, teams })).toMatchObject({ row: 2, what: { kind } });
  });
});

describe('the numbers of a row', () => {
  const read = (head: string, cells: string) =>
    measuresIn(rowOf(head, cells), catalogue).map((one) =>
      'what' in one ? `${one.what.kind}` : `${one.indicator.key} ${one.value} in ${one.column}`,
    );

  it('stand under indicators, or beside the one that is named', () => {
    expect(read('姓名|拜访|销售额', '李娜|3|')).toEqual(['visits 3 in 拜访']);
    expect(read('姓名|指标|数值', '李娜|拜访|3')).toEqual(['visits 3 in 数值']);
    expect(read('姓名|指标|数值|销售额', '李娜|拜访|3|12万')).toEqual([
      'sales-amount 12万 in 销售额',
      'visits 3 in 数值',
    ]);
  });

  it('are missing, or of something that is not known', () => {
    expect(read('姓名|拜访', '李娜|')).toEqual(['missing']);
    expect(read('姓名|指标|数值', '李娜|拜访|')).toEqual(['missing']);
    expect(read('姓名|指标|数值', '李娜|拜防|3')).toEqual(['unknown']);
  });

  it('leave other columns alone', () => {
    expect(withoutIndicators(['拜访', '备注'], catalogue)).toEqual(['备注']);
  });

  it('are read exactly, or it is said why not', () => {
    const sales = indicator('sales-amount');
    expect(amountIn(sales, '12万', 'CNY')).toBe(12_000_000n);
    expect(amountIn(sales, 'many', 'CNY')).toEqual({ kind: 'unreadable', value: 'many' });
    expect(amountIn(sales, '1.200', 'CNY')).toMatchObject({ kind: 'ambiguous', choices: ['1,200', '1.2'] });
    expect(amountIn(sales, '$5', 'CNY')).toEqual({ kind: 'foreign-currency', value: '$5', currency: 'USD' });
  });
});

it.each(['2026-11-18', '2026/11/18', '2026.11.18', '2026年11月18日'])('%s is a day', (cell) => {
  expect(`${dayIn(cell)}`).toBe('2026-11-18');
});
