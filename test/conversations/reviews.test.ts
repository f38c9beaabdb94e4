import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SeenForm } from '../../adapters/emulators/emulator.ts';
import { defaultChangeLimits } from '../../src/domain/changes/limits.ts';
import { directIn, type Place } from '../../src/playground/stage.ts';
import type { Database } from '../../src/store/store.ts';
import { openTheatre, type Theatre } from '../support/world.ts';

let theatre: Theatre;

/**
 * Li Na of East One and He Miao of East Two were asked for teamwork in October, and nobody knows of any. No clock closes it
 * before they do, and nobody has ever reported a follow-up.
 */
async function monthly(db: Database): Promise<void> {
  const { orgId, periodId: _, setById, setAt } = await db.target.findFirstOrThrow();
  const [from, until] = [new Date('2026-10-01'), new Date('2026-10-31')];
  const periodId = randomUUIDv7();
  await db.period.create({ data: { orgId, id: periodId, kind: 'month', from, until } });
  const li = await db.person.findFirstOrThrow({ where: { name: '李娜' } });
  const he = await db.person.findFirstOrThrow({ where: { name: '何苗' } });
  const target = { orgId, periodId, version: 1, amount: 20n, from, setById, setAt };
  await db.target.create({ data: { ...target, id: randomUUIDv7(), indicator: 'teamwork', personId: li.id } });
  await db.target.create({ data: { ...target, id: randomUUIDv7(), indicator: 'teamwork', personId: he.id } });
  await db.organisation.updateMany({ data: { policy: { changes: { ...defaultChangeLimits, closeDays: 60 } } } });
  await db.total.deleteMany({ where: { indicator: 'follow-ups' } });
  await db.teamTotal.deleteMany({ where: { indicator: 'follow-ups' } });
}

beforeAll(async () => {
  theatre = await openTheatre(monthly);
});
afterAll(() => theatre.close());

const [feishu, slack] = [directIn('feishu'), directIn('slack')];

async function shown(who: string, place: Place, text: string): Promise<string> {
  await theatre.stage.until(`${who} sees ${text}`, () => theatre.stage.sees(who, place, text) !== undefined);
  return theatre.stage.sees(who, place, text)?.text ?? '';
}

/** The form that opens with a press. */
async function opened(who: string, account: string, place: Place, on: string, label: string): Promise<SeenForm> {
  const { stage } = theatre;
  await shown(who, place, on);
  await stage.presses(who, place, on, label);
  const open = (): SeenForm | undefined => {
    if (place.platform === 'slack') return stage.world.slack.form(account);
    const message = stage.all(who, place).findLast((seen) => stage.world.feishu.formOf(seen, account));
    return message && stage.world.feishu.formOf(message, account);
  };
  await stage.until('a form is there', () => open() !== undefined);
  const form = open();
  if (!form) throw new Error('there is no form');
  return form;
}

describe('a month is looked back on', () => {
  it('in Slack: the manager sees the team with each person, and writes a cause and an action', async () => {
    const { stage } = theatre;
    await stage.says('zhou', slack, '/review month 2026-10');
    expect(await shown('zhou', slack, 'October review: East Two')).toContain('He Miao 34%');
    const cause = await opened('zhou', 'UZHOU', slack, 'October review', 'Add cause');
    await stage.world.slack.submit('UZHOU', cause, { text: 'Acme moved its order to November' });
    expect(await shown('zhou', slack, 'Cause: “Acme moved its order to November”')).toContain('October review');
    const action = await opened('zhou', 'UZHOU', slack, 'October review', 'Add action');
    const answers = { text: 'Joint visits on Wednesdays', owner: 'Xu Lei', due: '2026-11-25' };
    await stage.world.slack.submit('UZHOU', action, answers);
    await shown('zhou', slack, 'Action: “Joint visits on Wednesdays”, Xu Lei, by Nov 25');
  });

  it('in Feishu: its owner is told, in the own language', async () => {
    expect(await shown('xu', feishu, '交给你的行动，11-25 前')).toContain('华东二队 10 月复盘定的');
  });

  it('a member of the team sees no amounts, and nobody of another team sees anything', async () => {
    const { stage } = theatre;
    await stage.says('he', slack, '/review month 2026-10');
    const seen = await shown('he', slack, 'October review: East Two');
    expect([seen.includes('He Miao 34%'), /\dK|\dM/.test(seen)]).toEqual([true, false]);
    await stage.says('li', feishu, '复盘 月 10月 团队=华东二队');
    await shown('li', feishu, '没有可看的内容');
  });

  it('and sent as a page', async () => {
    const { stage } = theatre;
    await stage.presses('zhou', slack, 'October review: East Two', 'As a page');
    await shown('zhou', slack, 'As a page: East Two');
    const sent = () => stage.all('zhou', slack).flatMap(({ files = [] }) => files);
    await stage.until('the page is there', () => sent().length > 0);
    const [page = ''] = sent().map(({ bytes }) => new TextDecoder().decode(bytes));
    expect(page).toMatch(/^<!doctype html>/i);
    for (const part of ['Acme moved its order to November', 'Joint visits on Wednesdays', '<svg'])
      expect(page).toContain(part);
  });
});

describe('closing waits for what is missing', () => {
  it('in Feishu: it is named, waived with a reason, and then closed', async () => {
    const { stage } = theatre;
    await stage.says('wang', feishu, '复盘 关账 10月');
    await shown('wang', feishu, '10 月还不能关账：李娜的协作积分暂无数据');
    const form = await opened('wang', 'ou_wang', feishu, '10 月还不能关账', '豁免');
    await stage.world.feishu.submit('ou_wang', form, { reason: '10 月没有协作任务' });
    await shown('wang', feishu, '已豁免：李娜的协作积分');
    await stage.presses('wang', feishu, '已豁免：李娜的协作积分', '关账');
    await shown('wang', feishu, '华东一队 10 月已关账');
    await stage.says('li', feishu, '汇报 拜访 1 10-20');
    await shown('li', feishu, '没有记录：10 月已关账');
  });

  it('in Slack: or filled in', async () => {
    const { stage } = theatre;
    await stage.says('zhou', slack, '/review close 2026-10');
    await shown('zhou', slack, "October can't be closed yet: no data for He Miao's teamwork points");
    const form = await opened('zhou', 'UZHOU', slack, "October can't be closed yet", 'Fill in');
    await stage.world.slack.submit('UZHOU', form, { number: '12' });
    await shown('zhou', slack, "Recorded: He Miao's teamwork points, 12");
    await stage.presses('zhou', slack, "Recorded: He Miao's teamwork points", 'Close period');
    await shown('zhou', slack, 'October is closed for East Two');
  });
});

describe('the next month', () => {
  it('brings back the action that is open, reminds its owner once, and says when it is done', async () => {
    const { stage } = theatre;
    await stage.world.moveTo(Temporal.ZonedDateTime.from('2026-12-01T10:00[Asia/Shanghai]'));
    await shown('xu', feishu, '到期的行动（11-25）');
    await stage.says('zhou', slack, '/review month');
    const back = await shown('zhou', slack, 'November review: East Two');
    expect(back).toContain("Last period's actions: 0 of 1 done, 1 carried over");
    expect(back).toContain('Carried over: “Joint visits on Wednesdays”, Xu Lei, by Nov 25');
    await stage.says('xu', feishu, '复盘 行动');
    await shown('xu', feishu, '进行中的行动 1 项');
    await stage.presses('xu', feishu, '到期的行动', '完成');
    await shown('xu', feishu, '行动已完成');
    await stage.says('zhou', slack, '/review month');
    await shown('zhou', slack, "Last period's actions: 1 of 1 done");
  });
});

describe('a quarter is looked back on', () => {
  it('and what its numbers say of an indicator is drafted as a change, once somebody has filled in the rest', async () => {
    const { stage } = theatre;
    await stage.world.moveTo(Temporal.ZonedDateTime.from('2027-01-04T10:00[Asia/Shanghai]'));
    await stage.says('zhou', slack, '/review quarter 2026Q4');
    const manager = await shown('zhou', slack, 'Could be another: Qualified follow-ups');
    expect(manager).not.toContain('Draft a change');
    await stage.says('wang', feishu, '复盘 季 2026Q4 团队=华东二队');
    const form = await opened('wang', 'ou_wang', feishu, '可以调整：有效跟进', '起草变更');
    expect(JSON.stringify(form)).toContain('华东二队 四季度复盘：有效跟进，3 个目标没有一条汇报');
    const card = await stage.world.feishu.submit('ou_wang', form, { 'weight-visits': '30' });
    expect(card).toBeDefined();
    await shown('wang', feishu, '去掉有效跟进（10%）');
  });
});
