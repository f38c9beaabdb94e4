import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directIn, type Place } from '../../src/playground/stage.ts';
import { openTheatre, type Theatre } from '../support/world.ts';

let theatre: Theatre;

/** The demo company before it had a scorecard. */
beforeAll(async () => {
  theatre = await openTheatre(async (db) => {
    await db.scorecardItem.deleteMany();
    await db.scorecardVersion.deleteMany();
    await db.scorecard.deleteMany();
  });
});
afterAll(() => theatre.close());

type Seat = [who: string, place: Place];
const wangInSlack: Seat = ['wang', directIn('slack')];
const wang: Seat = ['wang', directIn('feishu')];
const chen: Seat = ['chen', directIn('slack')];
const li: Seat = ['li', directIn('feishu')];
const zhou: Seat = ['zhou', directIn('slack')];

const told: Theatre['told'] = (seat, text) => theatre.told(seat, text);

async function presses([who, place]: Seat, containing: string, label: string, then: string): Promise<void> {
  const { stage } = theatre;
  await stage.presses(who, place, containing, label);
  await stage.until(then, () => stage.sees(who, place, then) !== undefined);
}

const isTold = ([who, place]: Seat, seen: string): Promise<void> =>
  theatre.stage.until(`${who} is told ${seen}`, () => theatre.stage.sees(who, place, seen) !== undefined);

describe('without a scorecard', () => {
  it('a rep is told who chooses, an admin how', async () => {
    expect(await told(chen, '/scorecard')).toMatch(/^East One has no scorecard yet\nAn admin chooses it/);
    expect(await told(wang, '考核')).toMatch(/^华东一队还没有考核方案\n选一个模板：考核 用/);
  });

  it('a manager is told who may', async () => {
    expect(await told(zhou, '/scorecard use growth')).toContain('Wang Qiang');
  });
});

describe('a template', () => {
  it('is chosen in the form, in either messenger', async () => {
    const { stage } = theatre;
    await stage.says('wang', wangInSlack[1], '/scorecard use');
    await stage.until('the form is open', () => stage.world.slack.form('UWANG') !== undefined);
    const form = stage.world.slack.form('UWANG');
    if (!form) throw new Error('no form');
    await stage.world.slack.submit('UWANG', form, { template: 'mature' });
    await isTold(wangInSlack, '给华辰科技用“成熟”模板？还没生效');
    await presses(wangInSlack, '“成熟”模板', '先不用', '没有启用，一切照旧');
    await stage.says('wang', wang[1], '考核 用');
    const open = () => {
      const shown = stage.sees('wang', wang[1], '选一个考核模板');
      return shown && stage.world.feishu.formOf(shown, 'ou_wang');
    };
    await stage.until('the form is here', () => open() !== undefined);
    const inFeishu = open();
    if (!inFeishu) throw new Error('no form');
    await stage.world.feishu.submit('ou_wang', inFeishu, { template: 'saas' });
    await isTold(wang, '给华辰科技用“SaaS”模板？还没生效');
    await presses(wang, '“SaaS”模板', '先不用', '没有启用，一切照旧');
  });

  it('is put into force, told to everybody once, and taken back', async () => {
    expect(await told(wang, '考核 用 服务')).toContain('给华辰科技用“服务”模板？还没生效');
    await presses(wang, '“服务”模板', '确认启用', '华辰科技考核方案 v1 自 11-18 生效');
    await isTold(li, '华辰科技考核方案 v1 自 11-18 生效');
    await isTold(chen, 'Huachen Tech, scorecard v1: in force from Nov 18');
    await presses(wang, '有人汇报之前可以撤销', '撤销', '已撤销：华辰科技没有考核方案了');
    await isTold(chen, 'Scorecard v1 was taken back, no score was made by it');
  });

  it('serves once: from then on everybody sees what is in force, and it changes otherwise', async () => {
    expect(await told(wangInSlack, '/scorecard use growth')).toContain('给华辰科技用“成长”模板？还没生效');
    await presses(wangInSlack, '“成长”模板', '确认启用', '华辰科技考核方案 v1 自 11-18 生效');
    expect(await told(chen, '/scorecard')).toMatch(/^Result 60%: sales amount 35% \(core\), new customers 25%$/m);
    expect(await told(li, '考核 v1')).toMatch(/^能力 15%：协作积分 15%$/m);
    expect(await told(wang, '考核 用 服务')).toContain('没有改动：华辰科技已经有考核方案 v1');
    expect(await told(li, '考核 对比 1 2')).toContain('没有 v2，最新的是 v1');
    expect(await told(chen, '/scorecard diff 1 1')).toContain('scorecard v1 and v1 say the same');
  });
});
