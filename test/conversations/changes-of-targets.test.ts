import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directIn, type Place } from '../../src/playground/stage.ts';
import { openTheatre, type Theatre } from '../support/world.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

type Seat = [who: string, place: Place];
const wang: Seat = ['wang', directIn('feishu')];
const zhou: Seat = ['zhou', directIn('slack')];
const xu: Seat = ['xu', directIn('feishu')];
const li: Seat = ['li', directIn('feishu')];
const ma: Seat = ['ma', directIn('slack')];
const lin: Seat = ['lin', directIn('slack')];

async function seen([who, place]: Seat, text: string): Promise<string> {
  await theatre.stage.until(`${who} sees ${text}`, () => theatre.stage.sees(who, place, text) !== undefined);
  return theatre.stage.sees(who, place, text)?.text ?? '';
}

async function presses(seat: Seat, on: string, label: string, then: string): Promise<string> {
  await seen(seat, on);
  await theatre.stage.presses(...seat, on, label);
  return seen(seat, then);
}

describe('a target whose period runs', () => {
  it('is locked, and becomes another by a change that its manager drafts in Slack', async () => {
    expect(await theatre.told(zhou, '/goal set @Xu Lei visits 240')).toContain('another target takes a change');
    const drafted = await theatre.told(zhou, '/change target @Xu Lei visits 240 from=2026-12-01 why="A second region"');
    expect(drafted).toContain('Xu Lei: Customer visits, Q4 2026, 180 → 240, by the days 200 for the whole period');
    expect(drafted).toContain('East Two: the split over-assigns 20');
    expect(await theatre.told(zhou, '/change simulate 1')).toMatch(/Xu Lei \d+ → \d+/);
    expect(await theatre.told(zhou, '/change publish 1')).toContain('Change #1 waits for approval: 0 of 1');
  });

  it('once an admin has approved it in Feishu, and is told to whom it concerns and to nobody else', async () => {
    await presses(wang, '等你批准', '批准', '变更 #1：徐磊目标');
    expect(await seen(xu, '目标变更 #1 于 12-01 生效')).toContain('你的得分');
    expect(await theatre.told(xu, '变更 知悉 1')).toContain('你已知悉（');
    expect(await theatre.told(ma, '/change 1')).toContain('Nothing to show');
  });
});

describe('what was in error in a closed period', () => {
  it('takes two others, whom an admin can name', async () => {
    for (const name of ['周敏', '林岚']) {
      await theatre.told(wang, `团队 管理员 @${name}`);
      await presses(wang, `让${name}当管理员`, '设为管理员', `${name}是管理员`);
    }
  });

  it('is put right for whom it concerns, who reads it below the score that was kept', async () => {
    expect(await theatre.told(wang, '复盘 关账 10月')).toContain('华东一队 10 月已关账');
    const kept = await theatre.told(li, '得分 10月');
    expect(kept).toContain('客户拜访 28.89% × 20%');
    const drafted = await theatre.told(wang, '变更 更正 @李娜 拜访 50 10月 理由=漏了一个区');
    expect(drafted).toContain('发布就生效，不能撤回');
    expect(await theatre.told(wang, '变更 模拟 2')).toMatch(/李娜：2026 年 10 月 29 → \d+/);
    expect(await theatre.told(wang, '变更 发布 2')).toContain('等批准：0/2');
    expect(await theatre.told(wang, '变更 批准 2')).toContain('要别人来批准');
    expect(await theatre.told(zhou, '/change approve 2')).toContain('waits for approval: 1 of 2');
    expect(await theatre.told(lin, '/change approve 2')).toContain('Closed scores of 1 person');
    expect(await seen(li, '更正变更 #2 已于 11-18 生效')).toMatch(/你已关账的得分：2026 年 10 月 29 → \d+/);
    expect(await theatre.told(li, '得分 10月')).toContain('变更 #2');
  });

  it('stands in the audit with everything that was refused', async () => {
    expect(await theatre.told(ma, '/qibu audit')).toContain('for admins');
    const audit = await theatre.told(wang, '审计 变更');
    expect(audit).toContain('林岚 · 发布变更 · 变更 #2');
    expect(audit).toContain('2026 年 10 月、李娜、50');
    expect(await theatre.told(zhou, '/qibu audit refused')).toContain('Ma Xiaodong');
  });
});
