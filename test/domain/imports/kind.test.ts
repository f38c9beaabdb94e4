import { expect, it } from 'vitest';
import { kindOf } from '../../../src/domain/imports/kind.ts';
import { catalogue } from '../../../src/domain/indicators/catalogue.ts';
import { sheet } from './samples.ts';

it.each([
  ['团队|上级团队', '表.xlsx', 'teams'],
  ['Team|Alias', 'x.csv', 'teams'],
  ['Name|Parent', 'x.csv', 'teams'],
  ['姓名|团队|角色', '目标.xlsx', 'people'],
  ['Name|Team', 'x.csv', 'people'],
  ['Name|E-mail', 'x.csv', 'people'],
  ['姓名|指标|目标', '日报.xlsx', 'goals'],
  ['姓名|月份|拜访', 'x.csv', 'goals'],
  ['姓名|拜访|销售额', '11 月目标.xlsx', 'goals'],
  ['Name|Visits', 'Q4 targets.csv', 'goals'],
  ['姓名|拜访|销售额', '今天.xlsx', 'actuals'],
  ['Name|Visits', 'kpi.csv', 'actuals'],
  ['姓名|日期|拜访', '目标.xlsx', 'actuals'],
  ['Rep|Indicator|Actual', 'x.csv', 'actuals'],
  ['颜色|味道', '人员.csv', undefined],
  ['', '目标.csv', undefined],
])('%s in %s is a sheet of %s', (head, name, kind) => {
  expect(kindOf(sheet(head), name, catalogue)).toBe(kind);
});
