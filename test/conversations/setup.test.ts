import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SeenForm } from '../../adapters/emulators/emulator.ts';
import { directIn, feishuGroup, type Place, slackChannel } from '../../src/playground/stage.ts';
import { workbook } from '../sheets/office.ts';
import { openEmptyTheatre, type Theatre } from '../support/world.ts';

/** A start in an empty database: the code that it prints, and the people who are in both messengers. */
function emptyOffice() {
  const log: string[] = [];
  const office = { theatre: undefined as Theatre | undefined };
  const theatre = (): Theatre => {
    if (!office.theatre) throw new Error('the theatre is closed');
    return office.theatre;
  };
  beforeAll(async () => {
    office.theatre = await openEmptyTheatre((line) => void log.push(line));
  });
  afterAll(() => office.theatre?.close());

  async function shown(who: string, place: Place, text: string): Promise<string> {
    const { stage } = theatre();
    await stage.until(`${who} sees ${text}`, () => stage.sees(who, place, text) !== undefined);
    return stage.sees(who, place, text)?.text ?? '';
  }
  return {
    stage: () => theatre().stage,
    shown,
    code: () => /claim ([0-9A-Z-]{14})/.exec(log.join('\n'))?.[1] ?? '',
    says: async (who: string, place: Place, text: string, seen: string, where = place) => {
      await theatre().stage.says(who, place, text);
      return shown(who, where, seen);
    },
    /** Sends a sheet and has all of it stored. */
    brings: async (who: string, place: Place, name: string, bytes: Uint8Array, asked: string, button: string) => {
      await theatre().stage.sends(who, place, name, bytes);
      await shown(who, place, asked);
      await theatre().stage.presses(who, place, asked, button);
    },
  };
}

async function formOf(look: () => SeenForm | undefined, office: ReturnType<typeof emptyOffice>): Promise<SeenForm> {
  await office.stage().until('a form is there', () => look() !== undefined);
  const form = look();
  if (!form) throw new Error('there is no form');
  return form;
}

describe('a company begins in Feishu', () => {
  const office = emptyOffice();
  const direct = directIn('feishu');

  it('with the code of the log, and a list of what to do', async () => {
    await office.says('wang', direct, '认领 0000-0000-0000', '码对不上，没有改动');
    await office.says('wang', direct, `认领 ${office.code()}`, '你现在是管理员了');
    const list = await office.shown('wang', direct, '设置 1/');
    expect(list).toContain('→ 1 语言、时区、币种');
    await office.says('li', direct, `认领 ${office.code()}`, '已经有管理员了：王强');
  });

  it('what the company is, in a form', async () => {
    const { feishu } = office.stage().world;
    await office.stage().presses('wang', direct, '设置 1/', '核对一下');
    const form = await formOf(() => {
      const message = office
        .stage()
        .all('wang', direct)
        .findLast((seen) => feishu.formOf(seen, 'ou_wang'));
      return message && feishu.formOf(message, 'ou_wang');
    }, office);
    await feishu.submit('ou_wang', form, { zone: 'Asia/Shanghai', currency: 'CNY', locale: 'zh-CN', year: '1' });
    await office.shown('wang', direct, '已定：中文，Asia/Shanghai，CNY，财年从 1 月开始');
    await office.shown('wang', direct, '✓ 1 语言、时区、币种');
  });

  it('a template, in a form', async () => {
    const { feishu } = office.stage().world;
    await office.stage().presses('wang', direct, '设置 2/6', '选模板');
    const form = await formOf(() => {
      const message = office.stage().all('wang', direct).at(-1);
      return message && feishu.formOf(message, 'ou_wang');
    }, office);
    await feishu.submit('ou_wang', form, { template: 'growth' });
    await office.shown('wang', direct, '还没生效');
    await office.stage().presses('wang', direct, '还没生效', '确认启用');
    await office.shown('wang', direct, '✓ 2 考核模板：成长');
  });

  it('teams and people, as sheets', async () => {
    const teams = workbook([
      ['团队', '英文名'],
      ['华东', 'East'],
      ['华南', 'South'],
    ]);
    const people = workbook([
      ['姓名', '团队', '角色', '飞书'],
      ['李娜', '华东', '经理', 'ou_li'],
      ['孙悦', '华东', '', 'ou_sun'],
      ['吴迪', '华南', '', 'ou_wu'],
    ]);
    await office.brings('wang', direct, '团队.xlsx', teams, '导入 2 个团队？', '导入 2 项');
    await office.shown('wang', direct, '已导入 2 个团队');
    await office.brings('wang', direct, '人员.xlsx', people, '导入 3 人？', '导入 3 项');
    expect(await office.shown('wang', direct, '2 个团队，3 人')).toContain('@qibu 团队 本群 华东');
  });

  it('a group of its own', async () => {
    await office.says('wang', feishuGroup('oc_east1'), '@qibu 团队 本群 华东', '这个群绑定了华东', direct);
    await office.shown('wang', direct, '1 个群');
  });

  it('targets of the quarter, as a sheet: everybody sees their own', async () => {
    const targets = workbook([
      ['姓名', '团队', '周期', '销售额'],
      ['', '华东', '四季度', 5_000_000],
      ['李娜', '', '四季度', 2_000_000],
      ['孙悦', '', '四季度', 3_000_000],
    ]);
    await office.brings('wang', direct, '目标.xlsx', targets, '导入 3 个目标？', '导入 3 项');
    await office.shown('wang', direct, '3 个目标');
    await office.says('sun', direct, '汇报 销售额 30万', '30万/300万');
    await office.says('li', direct, '目标 团队', '华东四季度');
  });

  it('the first digest, looked at before anybody else gets it', async () => {
    await office.shown('wang', direct, '→ 6 周报预览');
    await office.stage().presses('wang', direct, '→ 6 周报预览', '看预览');
    await office.shown('wang', direct, '预览');
    await office.shown('wang', direct, '设置完成：6 步都做好了');
  });
});

describe('a company begins in Slack', () => {
  const office = emptyOffice();
  const direct = directIn('slack');
  const csv = (...lines: string[]): Uint8Array => new TextEncoder().encode(lines.join('\r\n'));

  it('with the code of the log, and a list of what to do', async () => {
    await office.says('chen', direct, `/qibu claim ${office.code()}`, 'You are an admin now');
    expect(await office.shown('chen', direct, 'Setup 1 of')).toContain('/qibu setup company');
  });

  it('what the company is, in a form', async () => {
    const { slack } = office.stage().world;
    await office.stage().presses('chen', direct, 'Setup 1 of', 'Check');
    const form = await formOf(() => slack.form('UCHEN'), office);
    await slack.submit('UCHEN', form, { zone: 'Asia/Shanghai', currency: 'CNY', locale: 'en', year: '1' });
    await office.shown('chen', direct, '✓ 1 Language, time zone, currency: English');
  });

  it('a template by command', async () => {
    await office.says('chen', direct, '/scorecard use service', 'service');
    await office.stage().presses('chen', direct, 'Not in force yet', 'Put into force');
    await office.shown('chen', direct, '✓ 2 Scorecard template: service');
  });

  it('a team by command and its people as a sheet', async () => {
    await office.says('chen', direct, '/team new East', 'New team: East');
    const people = csv('Name,Team,Role,Slack', 'He Miao,East,manager,UHE', 'Ma Xiaodong,East,,UMA', 'Alex Kim,East,,');
    await office.brings('chen', direct, 'people.csv', people, 'Import 3 people?', 'Import 3');
    await office.shown('chen', direct, '✓ 3 Team and people: 1 team, 3 people');
  });

  it('a channel of its own, and the target of the quarter, split among its people to the cent', async () => {
    await office.says('chen', slackChannel('CEAST1'), '/team here East', 'This channel is bound to East');
    await office.says('chen', direct, '/goal set East amount 5m Q4', 'Set: ');
    await office.says('chen', direct, '/goal split amount equal East', 'Split preview (not stored)');
    await office.stage().presses('chen', direct, 'Split preview', 'Confirm split');
    await office.shown('chen', direct, 'Split stored');
    await office.shown('chen', direct, '3 targets');
    await office.says('ma', direct, '/goal', '2.5M');
  });

  it('goes on after a restart, with nothing printed any more', async () => {
    const { world } = office.stage();
    await world.kill();
    await world.restart();
    expect(await office.says('chen', direct, '/qibu setup', 'The list is in our direct messages')).toContain(
      'Setup 6 of 6',
    );
  });
});
