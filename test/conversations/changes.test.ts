import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SeenForm } from '../../adapters/emulators/emulator.ts';
import { directIn, type Place } from '../../src/playground/stage.ts';
import { openTheatre, type Theatre } from '../support/world.ts';

let theatre: Theatre;

/** He Miao is an admin in Slack, who reads English; Li Na manages the company in Feishu, and reads Chinese. */
beforeAll(async () => {
  theatre = await openTheatre(async (db) => {
    await db.person.updateMany({ where: { name: '何苗' }, data: { admin: true } });
    const li = await db.person.findFirstOrThrow({ where: { name: '李娜' } });
    const company = await db.team.findFirstOrThrow({ where: { name: '华辰科技' } });
    const membership = { orgId: li.orgId, teamId: company.id, personId: li.id, from: new Date('2026-01-01') };
    await db.membership.create({ data: { ...membership, role: 'manager' } });
  });
});
afterAll(() => theatre.close());

type Seat = [who: string, place: Place];
const he: Seat = ['he', directIn('slack')];
const li: Seat = ['li', directIn('feishu')];
const chen: Seat = ['chen', directIn('slack')];

const told: Theatre['told'] = (seat, text) => theatre.told(seat, text);

/** What somebody sees, as soon as it is there. */
async function seen([who, place]: Seat, text: string): Promise<string> {
  await theatre.stage.until(`${who} sees ${text}`, () => theatre.stage.sees(who, place, text) !== undefined);
  return theatre.stage.sees(who, place, text)?.text ?? '';
}

async function presses(seat: Seat, on: string, label: string, then: string): Promise<string> {
  await seen(seat, on);
  await theatre.stage.presses(...seat, on, label);
  return seen(seat, then);
}

/** The form that stands open in Slack. */
async function slackForm(account: string): Promise<SeenForm> {
  const { slack } = theatre.stage.world;
  await theatre.stage.until('a form is open', () => slack.form(account) !== undefined);
  const form = slack.form(account);
  if (!form) throw new Error('there is no form');
  return form;
}

describe('an admin in Slack', () => {
  it('drafts a change in a line; what is core stays, and one press takes over what would fit', async () => {
    const drafted = await told(
      he,
      '/change new amount 45, new customers 10, visits 15, teamwork 20 why="Joint visits close more often"',
    );
    expect(drafted).toContain('Not published: sales amount is core and stays. The other changes would fit');
    expect(drafted).toContain('new customers 15% → 12.5%');
    const fitting = await presses(he, 'sales amount is core', 'Use this', 'Change #1, a draft of');
    expect(fitting).toContain('Customer visits 20% → 17.5%, new customers 15% → 12.5%, teamwork points 15% → 20%');
    expect(fitting).toContain('Planned for Jan 1 (in 44 days)');
  });

  it('edits the draft in a form, and simulates it', async () => {
    const { slack } = theatre.stage.world;
    await theatre.stage.presses(...he, 'Change #1, a draft of', 'Edit draft');
    const half = { 'weight-visits': '15', 'weight-new-customers': '15', 'weight-teamwork': '19' };
    await slack.submit('UHE', await slackForm('UHE'), half);
    await theatre.stage.until('the form says what is missing', () =>
      JSON.stringify(slack.form('UHE')).includes('1% is missing'),
    );
    await slack.submit('UHE', await slackForm('UHE'), { ...half, 'weight-teamwork': '20' });
    await seen(he, 'Customer visits 20% → 15%, teamwork points 15% → 20%, the rest unchanged');
    const simulated = await presses(he, 'Customer visits 20% → 15%', 'Simulate', 'ready to publish');
    expect(simulated).toMatch(/Chen Chen \d+ → \d+/);
  });

  it('may take it back, and nobody else has heard of it', async () => {
    expect(await told(chen, '/change 1')).toContain('Nothing to show');
    expect(await told(chen, '/change')).toContain('There are no changes');
    expect(await told(he, '/change withdraw 1')).toContain('Change #1 was withdrawn, all stays as it was');
  });
});

describe('a manager in Feishu', () => {
  it('drafts a change in the form; 80/20 says by how much it exceeds', async () => {
    const { stage } = theatre;
    const [who, place] = li;
    await stage.says(who, place, '变更 新建');
    const opened = () => {
      const shown = stage.sees(who, place, '改考核方案');
      return shown && stage.world.feishu.formOf(shown, 'ou_li');
    };
    await stage.until('the form is there', () => opened() !== undefined);
    const form = opened();
    if (!form) throw new Error('there is no form');
    const answers = { 'weight-visits': '5', 'weight-follow-ups': '25', 'weight-new-customers': '20' };
    await stage.world.feishu.submit('ou_li', form, {
      ...answers,
      ...{ 'weight-teamwork': '10', link: '25', why: '服务好老客户' },
    });
    const drafted = await seen(li, '没有发布：要动 25% 权重，本财年只剩 20%');
    expect(drafted).toContain('上限 20%，已用 0%，超出 5%');
    expect(drafted).toContain('放得下（正好 20%）');
    expect(await told(li, '变更 发布 2')).toContain('没有发布：变更 #2 要先试算');
    await presses(li, '要动 25% 权重', '按这个改', '变更 #2 草稿：华辰科技考核方案，还没试算');
  });

  it('has it simulated and published, which waits for an admin', async () => {
    await presses(li, '变更 #2 草稿', '试算', '变更 #2 草稿：华辰科技考核方案，可以发布');
    const waiting = await presses(li, '可以发布', '发布', '变更 #2 等批准：0/1');
    expect(waiting).toContain('等批准：');
    expect(await told(li, '变更 批准 2')).toContain('变更 #2 是你起草的，要别人来批准');
  });

  it('hears that it was approved in the other messenger; everybody sees what comes', async () => {
    await presses(he, 'Change #2 (Huachen Tech) waits for your approval', 'Approve', 'takes effect on Jan 1');
    await seen(li, '变更 #2 已发布，01-01 生效（何苗批准）');
    expect(await told(chen, '/change 2')).toContain("Huachen Tech's scorecard v2 takes effect on Jan 1 (in 44 days)");
    expect(await told(chen, '/scorecard v2')).toContain('Takes effect on Jan 1');
    expect(await told(chen, '/scorecard diff 1 2')).toContain('customer visits 20% → 5%');
    expect(await told(chen, '/change withdraw 2')).toContain(
      'Change #2 is published and withdrawn by Li Na, or an admin',
    );
  });

  it('takes it back before its day', async () => {
    expect(await told(li, '变更 撤回 2')).toContain('变更 #2 已撤回，一切照旧');
    expect(await told(chen, '/scorecard v2')).toContain('There is no v2, the newest is v1');
  });
});
