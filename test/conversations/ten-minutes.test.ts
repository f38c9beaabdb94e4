import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directIn, feishuGroup, type Place, slackChannel } from '../../src/playground/stage.ts';
import { Outsider } from '../support/outsider.ts';
import { textOf } from '../support/sources.ts';
import { openEmptyTheatre, type Theatre } from '../support/world.ts';

/** What somebody types, presses and fills in within ten minutes, at half a minute each. */
const stepsInTenMinutes = 20;
const readme = textOf('README.md');

describe('an outsider', () => {
  it('who starts qibu without any setting reads what to set and where to get it', () => {
    const { status, stderr } = spawnSync(process.execPath, ['src/main.ts'], { env: {}, encoding: 'utf8' });
    expect(status).toBe(1);
    const named = [...new Set(stderr.match(/(?:SLACK|FEISHU)_[A-Z_]+/g))];
    expect(named).toEqual(expect.arrayContaining(['SLACK_SIGNING_SECRET', 'SLACK_BOT_TOKEN', 'FEISHU_APP_ID']));
    for (const name of named) expect(readme).toContain(`\`${name}\``);
    expect(stderr).toContain('api.slack.com/apps');
    expect(stderr).toContain('open.feishu.cn/app');
  });
});

interface Play {
  readonly who: string;
  readonly user: string;
  readonly direct: Place;
  readonly group: Place;
  /** `/qibu claim`, as the log says it. */
  readonly claim: string;
  readonly claimed: string;
  /** On which message, the button, and what is seen then. */
  readonly presses: Readonly<Record<'company' | 'template' | 'use' | 'confirm' | 'preview', [string, string, string]>>;
  /** What is read, and what is seen when it has been typed. */
  readonly types: Readonly<Record<'team' | 'add' | 'here' | 'target' | 'split', [string, string]>>;
  /** Whom the example names, and who it is here. */
  readonly names: Readonly<Record<string, string>>;
  readonly done: string;
  readonly digest: RegExp;
}

const inSlack: Play = {
  who: 'chen',
  user: 'UCHEN',
  direct: directIn('slack'),
  group: slackChannel('CEAST1'),
  claim: '/qibu claim',
  claimed: 'You are an admin now',
  presses: {
    company: ['Setup 1 of', 'Check', '✓ 1 Language'],
    template: ['Setup 2 of', 'Choose', 'Not in force yet'],
    use: ['Not in force yet', 'Put into force', '✓ 2 Scorecard template'],
    confirm: ['Split preview', 'Confirm split', 'Split stored'],
    preview: ['→ 6 Digest preview', 'Preview', 'Preview: East'],
  },
  types: {
    team: ['/team new East', 'New team: East'],
    add: ['/team add @Li Na to East', '✓ 3 Team and people'],
    here: ['/team here East', '✓ 4 Bind a channel'],
    target: ['/goal set East amount 5M', '✓ 5 Targets'],
    split: ['/goal split amount equal East', 'Split preview'],
  },
  names: { '@Li Na': '@He Miao' },
  done: 'Setup is complete',
  digest: /Preview: East, week 47: targets are set, no report yet/,
};

const inFeishu: Play = {
  who: 'wang',
  user: 'ou_wang',
  direct: directIn('feishu'),
  group: feishuGroup('oc_east1'),
  claim: '/qibu claim',
  claimed: '你现在是管理员了',
  presses: {
    company: ['设置 1/6', '核对一下', '✓ 1 语言'],
    template: ['设置 2/6', '选模板', '还没生效'],
    use: ['还没生效', '确认启用', '✓ 2 考核模板'],
    confirm: ['拆解预览', '确认拆解', '已拆解'],
    preview: ['→ 6 周报预览', '看预览', '预览：华东'],
  },
  types: {
    team: ['团队 新建 华东', '已建团队：华东'],
    add: ['团队 加 @李娜 到 华东', '✓ 3 团队和成员'],
    here: ['@qibu 团队 本群 华东', '✓ 4 绑定群'],
    target: ['目标 设 华东 销售额 500万', '✓ 5 目标'],
    split: ['目标 拆 销售额 平均 华东', '拆解预览'],
  },
  names: { '@李娜': '@孙悦' },
  done: '设置完成',
  digest: /预览：华东第 47 周：目标已定，还没有汇报/,
};

describe.each([
  ['Slack', inSlack],
  ['Feishu', inFeishu],
])('an outsider in %s', (_, play) => {
  const log: string[] = [];
  let theatre: Theatre;
  let outsider: Outsider;
  beforeAll(async () => {
    theatre = await openEmptyTheatre((line) => void log.push(line));
    outsider = new Outsider(theatre, { ...play, read: [readme, ...log] });
  });
  afterAll(() => theatre.close());

  it('administers with the words of the log, and says what company this is and how it scores', async () => {
    const [claim = ''] = new RegExp(`${play.claim} [0-9A-Z-]{14}`).exec(log.join('\n')) ?? [];
    await outsider.types(claim, play.claimed);
    await outsider.fillsIn(play.presses.company, {});
    await outsider.fillsIn(play.presses.template, { template: 'growth' });
    await outsider.presses(...play.presses.use);
  });

  it('makes a team, brings a colleague, binds the channel, with the examples of the list', async () => {
    await outsider.types(...play.types.team);
    await outsider.types(...play.types.add, { names: play.names });
    await outsider.types(...play.types.here, { where: play.group });
  });

  it('sets a target and splits it, with the examples of the list', async () => {
    await outsider.types(...play.types.target);
    await outsider.types(...play.types.split);
    await outsider.presses(...play.presses.confirm);
  });

  it('sees the first digest with its picture, within ten minutes', async () => {
    expect(await outsider.presses(...play.presses.preview)).toMatch(play.digest);
    await outsider.sees(play.done);
    const { stage } = theatre;
    const [, , title] = play.presses.preview;
    await stage.until('the picture is there', () => stage.sees(play.who, play.direct, title)?.images.length === 1);
    expect(outsider.steps).toBeLessThanOrEqual(stepsInTenMinutes);
  });
});
