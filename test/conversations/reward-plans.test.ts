import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directIn, feishuGroup, type Place, slackChannel } from '../../src/playground/stage.ts';
import { Seat } from '../support/seat.ts';
import { openTheatre, type Theatre } from '../support/world.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

const seat = (who: string, place: Place) => new Seat(theatre.stage, who, place);
const inSlack = (who: string) => seat(who, directIn('slack'));
const inFeishu = (who: string) => seat(who, directIn('feishu'));

/** A tier for everybody, so that October pays something; bases and pools that no other number in the company looks like. */
const tiers = { en: '0% proportional, 100% x1.5, cap 180%', zh: '0% 按比例，100% 加速 1.5，封顶 180%' };

describe('the first plan of a team', () => {
  it('is drafted in a form in Slack, once what could not be taken has been put right', async () => {
    const zhou = inSlack('zhou');
    expect(await zhou.told('/reward plan')).toContain('East Two has no reward plan yet');
    const form = await zhou.form(await zhou.says('/reward plan new'));
    const said = {
      measure: 'sales-amount',
      base: '6,173',
      tiers: tiers.en,
      pool: '12,347',
      why: 'It pays who reaches what was agreed',
    };
    const refused = await zhou.fills(form, {
      ...said,
      tiers: 'twice as much',
      approvers: 'Zhou Min',
      from: '2026-12-10',
    });
    expect(JSON.stringify((await zhou.form(refused)).payload)).toContain('“twice as much” cannot be tiers');
    const own = await zhou.form(await zhou.fills(form, { ...said, approvers: 'Zhou Min' }));
    expect(JSON.stringify(own.payload)).toContain('Zhou Min drafts it, somebody else approves');
    await zhou.fills(own, { ...said, approvers: 'Lin Lan' });
    const card = await zhou.sees("Change #1, a draft of East Two's reward plan");
    expect(card.text).toContain('Personal incentive: each month by % of target in sales amount, base CNY 6,173.00');
    expect(card.text).toContain("Team bonus: CNY 12,347.00 each month once the team's score is 100, shared equally");
    expect(card.text).toContain('Approved by: Lin Lan');
  });

  it('is simulated by October, and says to whoever drafted it the own pay alone', async () => {
    const zhou = inSlack('zhou');
    await zhou.presses("Change #1, a draft of East Two's reward plan", 'Simulate');
    const simulated = await zhou.sees('With data up to Oct 31 it would have paid you nothing → CNY');
    expect(simulated.text).not.toContain('He Miao');
    await zhou.presses('ready to publish', 'Publish');
    await zhou.sees('Change #1 waits for approval: 0 of 1');
  });

  it('is approved by an admin in Feishu, who sees its rules and nobody’s pay', async () => {
    const wang = inFeishu('wang');
    const asked = await wang.sees('变更 #1（华东二队）等你批准');
    expect(asked.text).toContain('个人激励：每月，按销售额达成率，基数 ¥6,173.00');
    expect(asked.text).not.toContain('付给');
    await wang.presses('变更 #1（华东二队）等你批准', '批准');
    await wang.sees('变更 #1 已发布，12-01 生效');
  });

  it('is told to everybody whom it pays, each with the own amount, and to chats in words without one', async () => {
    for (const told of [
      await inSlack('he').sees('Reward plan v1 takes effect on Dec 1'),
      await inSlack('ma').sees('Reward plan v1'),
    ]) {
      expect(told.text).toMatch(/With data up to Oct 31 it would have paid you nothing → CNY [\d,]+\.\d\d/);
    }
    const xu = await inFeishu('xu').sees('激励方案 v1 于 12-01 生效');
    expect(xu.text).toMatch(/按截至 10-31 的数据试算，付给你 不发 → ¥[\d,]+\.\d\d/);
    expect(await inFeishu('xu').told('变更 知悉 1')).toContain('你已知悉（');
    const post = await seat('he', slackChannel('CSALES')).sees('Reward plan v1 takes effect on Dec 1');
    expect(post.text).toContain('The first reward plan: period, personal incentive, team bonus, who approves');
    expect(post.text).not.toMatch(/CNY|¥|\d,\d{3}/);
  });

  it('is nobody else’s to know', async () => {
    const chen = inSlack('chen');
    for (const text of ['/reward plan East Two', '/change 1', '/change ack 1']) {
      expect(await chen.told(text)).toContain('Nothing to show');
    }
    expect(await chen.told('/change list')).toContain('There are no changes');
    expect(await inFeishu('li').told('激励 方案 华东二队')).toContain('没有可看的内容');
    expect(await inSlack('lin').told('/reward plan East Two')).toContain('Takes effect on Dec 1');
  });
});

describe('the next version', () => {
  it('is drafted by the line in Chinese, and waits for whoever approves the plan in force', async () => {
    await theatre.stage.world.moveTo(Temporal.PlainDateTime.from('2026-12-02T09:00').toZonedDateTime('Asia/Shanghai'));
    const wang = inFeishu('wang');
    const drafted = await wang.told(
      `激励 方案 新建 团队=华东二队 基数=6511 档位="${tiers.zh}" 批准=@林岚、@吴佳琪 理由=物价涨了`,
    );
    expect(drafted).toContain('基数 ¥6,511.00（原来：每月，按销售额达成率，基数 ¥6,173.00）');
    expect(drafted).toMatch(/批准：(林岚、吴佳琪|吴佳琪、林岚)（原来：林岚）/);
    expect(drafted).toContain('发布要另外 1 人批准：林岚');
    expect(await wang.told('变更 模拟 2')).not.toContain('付给');
    expect(await wang.told('变更 发布 2')).toContain('等批准：0/1');
    expect(await wang.told('变更 批准 2')).toContain('要别人来批准');
  });

  it('is approved in Slack by who is no admin, sees what it pays each, and compares both', async () => {
    const lin = inSlack('lin');
    const asked = await inFeishu('lin').sees('Change #2 (East Two) waits for your approval');
    expect(asked.text).toContain('base CNY 6,511.00 (before: each month');
    expect(await lin.told('/change 2')).toMatch(/it would have paid 4 people CNY [\d,.]+ → CNY [\d,.]+ in all/);
    expect(await lin.told('/change approve 2')).toContain("East Two's reward plan v2 takes effect on Jan 1");
    expect(await lin.told('/reward plan diff 1 2 team="East Two"')).toContain('base CNY 6,511.00 (before: each month');
    expect(await inFeishu('xu').told('激励 方案')).toContain('v2 于 01-01 生效');
    const he = await inSlack('he').sees('Reward plan v2 takes effect on Jan 1');
    expect(he.text).toMatch(/it would have paid you CNY [\d,.]+ → CNY [\d,.]+/);
  });

  it('is told again in Feishu until it is seen, and withdrawn before its day', async () => {
    const group = seat('xu', feishuGroup('oc_sales'));
    await group.sees('激励方案 v2 于 01-01 生效');
    expect(await inFeishu('wang').told('变更 撤回 2')).toContain('变更 #2 已撤回');
    await group.sees('激励方案 v2 已于 12-02 撤回');
    await inFeishu('xu').sees('激励方案 v2 已于 12-02 撤回');
    expect(await inFeishu('xu').told('激励 方案')).not.toContain('v2');
  });
});

describe('what people are paid by', () => {
  it('stands in no chat, no line on a lock screen and no audit', async () => {
    const { slack, feishu } = theatre.stage.world;
    const amounts = /(?<![\d.])(?:6[,，]?173|6[,，]?511|12[,，]?347)(?!\d)/;
    const payloads = [...slack.requests, ...feishu.requests].map(({ body }) => body);
    const chats = payloads.filter((body) => /CSALES|CEAST|oc_sales|oc_east/.test(JSON.stringify(body)));
    expect(chats.length).toBeGreaterThan(4);
    expect(chats.filter((body) => amounts.test(JSON.stringify(body)))).toEqual([]);
    expect(payloads.flatMap(fallbacks).filter((text) => amounts.test(text) || /(CNY |¥)\d/.test(text))).toEqual([]);
    const { db } = await theatre.strike();
    const audited = JSON.stringify(await db.audit.findMany());
    expect(audited).toContain('change.publish');
    // Not within an id.
    expect(audited).not.toMatch(/(?<![\w-])(?:6173|6511|12347)(?:00)?(?![\w-])/);
    const paid = (await db.changeParty.findMany()).flatMap(({ pay }) => amountsIn(pay));
    expect(paid.length).toBeGreaterThan(4);
    expect(paid.filter((amount) => audited.includes(`"${amount}"`))).toEqual([]);
  });
});

/** What a messenger shows where it does not show the card. */
function fallbacks(body: unknown): string[] {
  if (typeof body === 'string') {
    try {
      return fallbacks(JSON.parse(body));
    } catch {
      return [];
    }
  }
  if (typeof body !== 'object' || body === null) return [];
  const { text, blocks, summary } = body as { text?: unknown; blocks?: unknown; summary?: { content?: unknown } };
  const own = [blocks && text, summary?.content].filter((one) => typeof one === 'string');
  return [...own, ...Object.values(body).flatMap(fallbacks)];
}

/** In the smallest unit, as they are stored. */
const amountsIn = (part: unknown): string[] =>
  typeof part === 'object' && part !== null
    ? Object.entries(part).flatMap(([name, value]) =>
        name === 'amount' && value !== '0' ? [String(value)] : amountsIn(value),
      )
    : [];
