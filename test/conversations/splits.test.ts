import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SeenForm } from '../../adapters/emulators/emulator.ts';
import { directIn, type Place } from '../../src/playground/stage.ts';
import { openTheatre, type Theatre } from '../support/world.ts';

let theatre: Theatre;

beforeAll(async () => {
  // Nobody is above Wang Qiang, and the target of the team that he leads is his own: Lin Lan is an admin as well.
  theatre = await openTheatre((db) => db.person.updateMany({ where: { name: '林岚' }, data: { admin: true } }));
});
afterAll(() => theatre.close());

const [feishu, slack] = [directIn('feishu'), directIn('slack')];

async function shown(who: string, place: Place, text: string): Promise<string> {
  await theatre.stage.until(`${who} sees ${text}`, () => theatre.stage.sees(who, place, text) !== undefined);
  return theatre.stage.sees(who, place, text)?.text ?? '';
}

/** Presses a button, and waits for what it leads to. */
async function leadsTo(who: string, place: Place, on: string, label: string, seen: string): Promise<string> {
  await shown(who, place, on);
  const { toast } = await theatre.stage.presses(who, place, on, label);
  return toast?.includes(seen) ? toast : shown(who, place, seen);
}

/** The form that is open: a window of its own in Slack, a card in the single chat in Feishu. */
async function opened(who: string, account: string, place: Place): Promise<SeenForm> {
  const { stage } = theatre;
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

describe('a target is split and agreed', () => {
  it('in Slack: the manager splits, sees it to the last cent, and confirms', async () => {
    const { stage } = theatre;
    await stage.says('wang', feishu, '目标 设 华东二队 销售额 690万 2027Q1');
    await shown('wang', feishu, '华东二队');
    await stage.says('zhou', slack, '/goal split amount equal reserve=90k');
    expect(await shown('zhou', slack, 'Split preview (not stored): 6.9M = 3 people 6.81M + reserve 90K')).toContain(
      'Total CNY 6,900,000.00, equal to the target · gap 0',
    );
    await leadsTo('zhou', slack, 'Split preview', 'Confirm split', 'Split stored, 3 people are asked');
  });

  it('each is asked where they are, and accepts', async () => {
    const asked = await shown('xu', feishu, '一季度销售额目标 227万，你看行吗？');
    expect(asked).toContain('怎么来的：华东二队 690万，预留 9万，3 人，平均拆');
    await leadsTo('xu', feishu, '你看行吗？', '接受', '已接受：一季度销售额目标 227万');
    await shown('xu', feishu, '你接受了');
    await leadsTo('he', slack, 'does it work for you?', 'Accept', 'Accepted: Q1 sales amount target 2.27M');
    await shown('he', slack, 'you accepted it');
  });

  it('or proposes another, and the manager decides', async () => {
    const { stage } = theatre;
    await shown('ma', slack, 'does it work for you?');
    await stage.presses('ma', slack, 'does it work for you?', 'Propose another');
    const form = await opened('ma', 'UMA', slack);
    await stage.world.slack.submit('UMA', form, { amount: '2.07m', reason: 'Acme moved the purchase to Q2' });
    expect(await shown('zhou', slack, 'Ma Xiaodong proposes 2.07M instead of 2.27M')).toContain(
      'Agreeing leaves a gap of 200K',
    );
    await stage.says('zhou', slack, '/goal split answers');
    expect(await shown('zhou', slack, 'Everybody has answered')).toContain('Accepted: He Miao, Xu Lei');
    await leadsTo('zhou', slack, 'Agreeing leaves a gap', 'Agree to 2.07M', 'is now 2.07M');
    await shown('ma', slack, 'Q1 sales amount target is now 2.07M: Zhou Min agreed');
  });

  it('in Slack: by hand, one form after the other', async () => {
    const { stage } = theatre;
    await stage.says('zhou', slack, '/goal split');
    await stage.world.slack.submit('UZHOU', await opened('zhou', 'UZHOU', slack), { method: 'By hand' });
    await stage.until('the numbers are asked for', () =>
      Boolean(stage.world.slack.form('UZHOU')?.fields.some(({ label }) => label === 'He Miao')),
    );
    const numbers = await opened('zhou', 'UZHOU', slack);
    const typed = Object.fromEntries(
      numbers.fields.map(({ name, label }) => [name, label === 'Reserve' ? '0' : '2.3m']),
    );
    await stage.world.slack.submit('UZHOU', numbers, typed);
    await leadsTo('zhou', slack, '6.9M for 3 people', 'Discard', 'Nothing was split');
  });

  it('in Feishu: the form, other numbers, a proposal, and the number stays', async () => {
    const { stage } = theatre;
    await stage.says('wang', feishu, '目标 设 华东一队 拜访 600 2027Q1');
    await shown('wang', feishu, '团队的目标由上一级经理或不带这个团队的管理员来定');
    await stage.says('lin', slack, '/goal set East One visits 600 2027Q1');
    await shown('lin', slack, "Set: East One's customer visits target for Q1 2027 is 600");
    await stage.says('wang', feishu, '目标 拆');
    const form = await opened('wang', 'ou_wang', feishu);
    await stage.world.feishu.submit('ou_wang', form, { indicator: '客户拜访', period: '2027Q1', method: '平均' });
    await shown('wang', feishu, '陈晨 200 · 李娜 200 · 孙悦 200');
    await stage.presses('wang', feishu, '陈晨 200 · 李娜 200', '改数字');
    await stage.until('there is another form', () => stage.sees('wang', feishu, '每个部分定多少') !== undefined);
    const numbers = await opened('wang', 'ou_wang', feishu);
    const typed = Object.fromEntries(numbers.fields.map(({ name, label }) => [name, label === '李娜' ? '220' : '190']));
    await stage.world.feishu.submit('ou_wang', numbers, { ...typed, reserve: '0' });
    await shown('wang', feishu, '陈晨 190 · 李娜 220 · 孙悦 190');
    await leadsTo('wang', feishu, '陈晨 190 · 李娜 220', '确认拆解', '已拆解，3 人会收到目标');
    await shown('li', feishu, '一季度客户拜访目标 220，你看行吗？');
    await stage.presses('li', feishu, '客户拜访目标 220', '换个数');
    const other = await opened('li', 'ou_li', feishu);
    await stage.world.feishu.submit('ou_li', other, { amount: '200', reason: '春节少 2 周' });
    await leadsTo('wang', feishu, '李娜建议 200，现在定的是 220', '保持 220', '保持 220');
    await shown('li', feishu, '一季度客户拜访目标保持 220：王强的决定');
  });
});
