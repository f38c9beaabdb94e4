import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultChangeLimits } from '../../src/domain/changes/limits.ts';
import { directIn, feishuGroup, slackChannel } from '../../src/playground/stage.ts';
import { missingToSettle, waive } from '../../src/services/reviews/waive.ts';
import type { Database } from '../../src/store/store.ts';
import { companyIn } from '../support/company.ts';
import { layPlan, october, sellInOctober } from '../support/rewarding.ts';
import { Seat } from '../support/seat.ts';
import { openTheatre, type Theatre } from '../support/world.ts';

let theatre: Theatre;

/**
 * East One has sold, its plan is approved by one in Slack and one in Feishu, and nothing else is missing of October. No clock
 * closes it before somebody does.
 */
async function sold(db: Database): Promise<void> {
  await db.organisation.updateMany({ data: { policy: { changes: { ...defaultChangeLimits, closeDays: 60 } } } });
  const company = await companyIn(db);
  await sellInOctober(company);
  await layPlan(company, { approvers: ['ma', 'xu'] });
  const teamId = company.idOf('east-1');
  await company.as('wang', async (work) => {
    for (const { key } of await missingToSettle(work, teamId, october)) {
      await waive(work, teamId, october, { key, reason: 'nobody knows' });
    }
  });
}

beforeAll(async () => {
  theatre = await openTheatre(sold);
});
afterAll(() => theatre.close());

const inSlack = (who: string) => new Seat(theatre.stage, who, directIn('slack'));
const inFeishu = (who: string) => new Seat(theatre.stage, who, directIn('feishu'));

const chenIsPaid = 'October reward: CNY 8,760.00 = 5,760.00 + 3,000.00';
const liIsPaid = '10 月激励 ¥10,080.00 = 7,080.00 + 3,000.00';

describe('what a plan pays', () => {
  it('is computed as the month is closed, and told to whoever approves it, in either messenger', async () => {
    expect(await inFeishu('wang').told('复盘 关账 10月')).toContain('华东一队 10 月已关账');
    expect((await inSlack('ma').sees('East One, October reward')).text).toContain('CNY 33,080.00 for 4 people');
    expect((await inFeishu('xu').sees('华东一队 10 月激励')).text).toContain('4 人共 ¥33,080.00');
  });

  it('is not told to whom it pays before that: they read for whom it waits', async () => {
    const told = await inSlack('chen').told('/reward');
    expect(told).toContain('Your October reward waits for approval');
    expect(told).toContain('Ma Xiaodong');
    expect(told).not.toMatch(/\d,\d{3}/u);
    expect(await inFeishu('li').told('激励 10月')).toContain('10 月激励在等批准');
  });

  it('is looked through and approved with a button, which the other sees', async () => {
    const list = await inFeishu('xu').told('激励 10月');
    expect(list).toContain('陈晨 8,760.00 = 5,760.00 + 3,000.00');
    expect(list).toContain('团队奖金：4 份合计 12,000.00，奖金池 12,000.00');
    const asked = await inSlack('ma').sees('East One, October reward');
    await inFeishu('xu').presses('华东一队 10 月激励', '批准');
    expect((await inSlack('ma').becomes(asked, 'Approved by Xu Lei, Nov 18')).buttons).not.toContain('Approve');
    expect(await inSlack('ma').told('/reward approve 2026-10')).toContain('was approved by Xu Lei on Nov 18');
  });
});

describe('a statement', () => {
  it('reaches each in the direct chat, with every factor', async () => {
    const chen = await inSlack('chen').sees(chenIsPaid);
    expect(linesOf(chen.text)).toEqual([
      '1 Personal 6,000.00 × 0.96 (sales amount 96.00% of target, tier 80–100%) = 5,760.00',
      '2 Team 12,000.00 ÷ 4 people (team sales amount 102.00% of target, gate 100%) = 3,000.00',
    ]);
    const li = await inFeishu('li').sees(liIsPaid);
    expect(linesOf(li.text)).toEqual([
      '1 个人 6,000.00 × 1.18（销售额达成率 112.00%，100% 起的档：1 + 0.12 × 1.5 = 1.18）= 7,080.00',
      '2 团队 12,000.00 ÷ 4 人（团队销售额达成率 102.00%，门槛 100%）= 3,000.00',
    ]);
  });

  it('is for the person and who approves it: for nobody else there is anything to show', async () => {
    for (const [seat, text] of [
      [inSlack('he'), '/reward 2026-10 @Chen Chen'],
      [inFeishu('sun'), '激励 10月 @陈晨'],
      [inFeishu('wang'), '激励 10月 @陈晨'],
      [inSlack('lin'), '/reward 2026-10 @Chen Chen'],
    ] as const) {
      expect(await seat.told(text)).toMatch(/Nothing to show|没有可看的内容/u);
    }
    expect(await inSlack('ma').told('/reward 2026-10 @Chen Chen')).toContain(chenIsPaid);
  });

  it('is asked about by its button in Slack, which holds that one until it is answered', async () => {
    const chen = inSlack('chen');
    const statement = await chen.sees(chenIsPaid);
    const form = await chen.form(await chen.presses(chenIsPaid, 'Question a line'));
    await chen.fills(form, { line: '1', question: 'Why only 96%?' });
    await chen.becomes(statement, 'Line 1: question #1, this share is held until it is answered');
    expect(await inFeishu('xu').told('激励 10月')).toContain('等疑问 #1 答复');
    expect(await inFeishu('li').told('激励')).not.toContain('疑问');
    await inSlack('ma').told('/reward answer 1 one contract begins in November');
    await chen.sees('Question #1, answered by Ma Xiaodong: the line stands');
    await theatre.stage.until('it is held no longer', () => !said(chen, statement.id).includes('question #1'));
    expect(said(chen, statement.id)).toContain(chenIsPaid);
  });

  it('is asked about by its button in Feishu as well', async () => {
    const li = inFeishu('li');
    const statement = await li.sees(liIsPaid);
    const form = await li.form(await li.presses(liIsPaid, '问一行'));
    await li.fills(form, { line: '2', question: '团队奖金怎么分的？' });
    await li.sees('疑问 #2 已登记');
    expect(await li.told('激励')).toContain('第 2 行：疑问 #2，这一份等答复后发');
    expect(await inSlack('ma').told('/reward 2026-10')).toContain('waits for question #2');
    await inFeishu('xu').told('激励 答复 2 少算了 调整=+160');
    await li.sees('疑问 #2 由徐磊答复：调整记在下一期');
    await theatre.stage.until('it is held no longer', () => !said(li, statement.id).includes('疑问 #2'));
  });

  it('leads to an estimate', async () => {
    const chen = inSlack('chen');
    const form = await chen.form(await chen.presses(chenIsPaid, 'Estimate'));
    await chen.fills(form, { 'sales-amount': '200k' });
    await chen.sees('An estimate with all else unchanged, not a promise');
  });

  it('stands in no chat of several', () => {
    const places = [slackChannel('CSALES'), slackChannel('CEAST1'), feishuGroup('oc_sales'), feishuGroup('oc_east1')];
    const posts = places.flatMap((place) => theatre.stage.all('wang', place).map(({ text }) => text));
    expect(posts.filter((text) => /8,760|5,760|10,080|7,080|33,080/u.test(text))).toEqual([]);
  });
});

/** The numbered lines of a message. */
const linesOf = (text: string): string[] => text.split('\n').filter((one) => /^\d /u.test(one));

/** What stands on a message now. */
const said = (seat: Seat, id: string): string => seat.all().find((message) => message.id === id)?.text ?? '';
