import { describe, expect, it } from 'vitest';
import { readActuals } from '../../../src/domain/imports/actuals.ts';
import { catalogue } from '../../../src/domain/indicators/catalogue.ts';
import { day } from '../known.ts';
import { people, sheet, teams, told } from './samples.ts';

const around = { people, teams, indicators: catalogue, currency: 'CNY', today: day('2026-11-18') };
const read = (...lines: string[]) => {
  const { records, problems, ignored } = readActuals(sheet(...lines), around);
  return {
    records: records.map(({ row, personId, indicator, amount, base, day, note }) =>
      [row, personId, indicator.key, base ? `${amount}/${base}` : amount, day, ...(note ? [note] : [])].join(' '),
    ),
    problems: problems.map(told),
    ignored,
  };
};

describe("today's KPI sheet", () => {
  it('has one number a cell where columns are indicators, for today', () => {
    expect(read('姓名|拜访|销售额|备注|心情', '李娜|3|12万|见了华星|好', 'Wang Qiang|2||')).toEqual({
      records: [
        '2 p-li visits 3 2026-11-18 见了华星',
        '2 p-li sales-amount 12000000 2026-11-18 见了华星',
        '3 p-wang visits 2 2026-11-18',
      ],
      problems: [],
      ignored: ['心情'],
    });
  });

  it('has one number a row where it names indicators, for the day beside it', () => {
    const found = read('E-mail|Date|Indicator|Actual', 'LI@example.com|2026/11/17|visits|3');
    expect(found).toEqual({ records: ['2 p-li visits 3 2026-11-17'], problems: [], ignored: [] });
  });

  it('has both numbers of a rate, so that rates of several people can be added', () => {
    const found = read('姓名|续约率|客户满意度', '李娜|18/20|95', 'Wang Qiang|90%|');
    expect(found.records).toEqual(['2 p-li renewal-rate 18/20 2026-11-18', '2 p-li satisfaction 9500 2026-11-18']);
    expect(found.problems).toEqual(['3 续约率: rate-wanted 90%']);
  });

  it('may take back what was counted too much', () => {
    expect(read('姓名|拜访', '李娜|-1').records).toEqual(['2 p-li visits -1 2026-11-18']);
  });
});

it('what is wrong is named, and the rest is read', () => {
  const found = read(
    '姓名|日期|指标|完成',
    '|2026-11-18|拜访|3',
    '李纳||拜访|3',
    '李娜|2026-11-19|拜访|3',
    '李娜|2026-02-30|拜访|3',
    '李娜||拜防|3',
    '李娜||拜访|many',
    '李娜||拜访|',
    '李娜||拜访|3',
    'Li Na|2026年11月18日|visits|4',
    '王强||拜访|1',
  );
  expect(found.problems).toEqual([
    '2 姓名: missing',
    '3 姓名: unknown 李纳',
    '4 日期: to-come 2026-11-19',
    '5 日期: unreadable 2026-02-30',
    '6 指标: unknown 拜防',
    '7 完成: unreadable many',
    '8 完成: missing',
    '10 完成: twice 4',
    '11 姓名: several 王强',
  ]);
  expect(found.records).toEqual(['9 p-li visits 3 2026-11-18']);
});
