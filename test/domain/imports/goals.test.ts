import { describe, expect, it } from 'vitest';
import { readGoals } from '../../../src/domain/imports/goals.ts';
import { catalogue } from '../../../src/domain/indicators/catalogue.ts';
import { periodOf } from '../../../src/domain/period.ts';
import { day } from '../known.ts';
import { people, sheet, teams, told } from './samples.ts';

const today = day('2026-11-18');
const around = {
  people,
  teams,
  indicators: catalogue,
  currency: 'CNY',
  today,
  fiscalYearStart: 1,
  period: periodOf('month', today, 1),
};
const read = (...lines: string[]) => {
  const { records, problems, ignored } = readGoals(sheet(...lines), around);
  return {
    records: records.map(({ row, of, indicator, period, amount, reserve }) =>
      [row, of.id, indicator.key, `${period.kind} ${period.from}`, amount, ...(reserve > 0n ? [reserve] : [])].join(
        ' ',
      ),
    ),
    problems: problems.map(told),
    ignored,
  };
};

describe('the targets of a sheet', () => {
  it('are one a row', () => {
    const found = read(
      '姓名|团队|指标|周期|目标|预留|备注',
      '李娜||拜访|11月|60||x',
      '|华东|销售额|2026Q4|500万|20万|',
      'Li Na||new customers||12||',
    );
    expect(found).toEqual({
      records: [
        '2 p-li visits month 2026-11-01 60',
        '3 t-east sales-amount quarter 2026-10-01 500000000 20000000',
        '4 p-li new-customers month 2026-11-01 12',
      ],
      problems: [],
      ignored: ['备注'],
    });
  });

  it('are one a cell where columns are indicators', () => {
    const found = read('Name|Sales amount|Visits|满意度|Comment', 'Li Na|1,200,000|60||x');
    expect(found).toEqual({
      records: ['2 p-li sales-amount month 2026-11-01 120000000', '2 p-li visits month 2026-11-01 60'],
      problems: [],
      ignored: ['Comment'],
    });
  });

  it('are those of the one with the e-mail, whatever the name says', () => {
    expect(read('姓名|邮箱|拜访', '王强|Li@Example.com|60', '|nobody@example.com|60')).toEqual({
      records: ['2 p-li visits month 2026-11-01 60'],
      problems: ['3 邮箱: unknown nobody@example.com'],
      ignored: [],
    });
  });

  it('are those of the one in the team that stands beside the name', () => {
    expect(read('姓名|团队|拜访', '王强|华南|60', '王强||60', '李娜|华南|60')).toEqual({
      records: ['2 p-wang-2 visits month 2026-11-01 60', '4 p-li visits month 2026-11-01 60'],
      problems: ['3 姓名: several 王强'],
      ignored: [],
    });
  });
});

it('what is wrong is named, and the rest is read', () => {
  const found = read(
    '姓名|团队|指标|期间|目标值|预留',
    '||拜访||60|',
    '李纳||拜访||60|',
    '|华冬|拜访||60|',
    '李娜||拜防||60|',
    '李娜||拜访|13月|60|',
    '李娜||拜访||3.5|',
    '李娜||拜访||0|',
    '李娜||拜访||-3|',
    '李娜||拜访|||',
    '李娜||||60|',
    '李娜||销售额||1.200|',
    '李娜||销售额||$1200|',
    '|华东|销售额||500万|lots',
    '|华东|销售额||500万|-1',
    '李娜||拜访||60|',
    'Li Na||visits|2026-11|70|',
  );
  expect(found.problems).toEqual([
    '2 姓名: missing',
    '3 姓名: unknown 李纳',
    '4 团队: unknown 华冬',
    '5 指标: unknown 拜防',
    '6 期间: unreadable 13月',
    '7 目标值: unreadable 3.5',
    '8 目标值: not-positive 0',
    '9 目标值: not-positive -3',
    '10 目标值: missing',
    '11 指标: missing',
    '12 目标值: ambiguous 1.200',
    '13 目标值: foreign-currency $1200',
    '14 预留: unreadable lots',
    '15 预留: unreadable -1',
    '17 目标值: twice 70',
  ]);
  expect(found.records).toEqual(['16 p-li visits month 2026-11-01 60']);
});

it('a number that is wrong in a column of an indicator stands under that heading', () => {
  expect(read('姓名|拜访|销售额', '李娜|many|12万')).toEqual({
    records: ['2 p-li sales-amount month 2026-11-01 12000000'],
    problems: ['2 拜访: unreadable many'],
    ignored: [],
  });
});
