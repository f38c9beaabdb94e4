import { expect, it } from 'vitest';
import { enSlack, ownVisits, standing, zhFeishu } from '../../src/playground/gallery/samples/team.ts';
import { addedText, daysLeftText, inFull, restText, whatText } from '../../src/views/progress.ts';
import { complaints, indicator, sales, visits } from '../domain/known.ts';

it.each([
  [visits, 3n, '客户拜访 +3 次', 'Customer visits +3'],
  [visits, -2n, '客户拜访 −2 次', 'Customer visits −2'],
  [sales, 12_000_000n, '销售额 +12万（¥120,000）', 'Sales amount +120K (CNY 120,000)'],
  // What replaces instead of adding has no plus.
  [indicator('satisfaction'), 450n, '客户满意度 4.5 分', 'Customer satisfaction 4.5'],
])('%o is added as %s', (of, amount, zh, en) => {
  expect(addedText(zhFeishu, { indicator: of, amount })).toBe(zh);
  expect(addedText(enSlack, { indicator: of, amount })).toBe(en);
});

it('money is told in full, other numbers are not', () => {
  expect(inFull(enSlack, { indicator: sales, amount: 12_000_050n })).toBe('CNY 120,000.50');
  expect(inFull(enSlack, { indicator: visits, amount: 3n })).toBeUndefined();
  expect(whatText(zhFeishu, { indicator: sales, amount: 12_000_000n })).toBe('销售额 12万');
});

it.each([
  [standing(visits, 38n, 60n), '还差 22 次', '22 to go'],
  [standing(visits, 60n, 60n), '刚好达成', 'target reached'],
  [standing(visits, 61n, 60n), '多 1 次', '1 ahead'],
  [standing(complaints, 3n, 5n), '离上限还有 2 起', '2 below the limit'],
  [standing(complaints, 5n, 5n), '正好到上限', 'at the limit'],
  [standing(complaints, 6n, 5n), '超出上限 1 起', '1 above the limit'],
])('what is left of it: %#', (at, zh, en) => {
  expect(restText(zhFeishu, at)).toBe(zh);
  expect(restText(enSlack, at)).toBe(en);
});

it.each([
  [13, '剩 8 个工作日', '8 working days left'],
  [20, '剩 1 个工作日', '1 working day left'],
  [21, '没有剩下的工作日', 'no working days left'],
])('after %s of 21 working days', (worked, zh, en) => {
  const at = { ...ownVisits, progress: { worked, total: 21 } };
  expect(daysLeftText(zhFeishu, at)).toBe(zh);
  expect(daysLeftText(enSlack, at)).toBe(en);
});
