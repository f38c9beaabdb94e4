import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directIn, type Place, slackChannel } from '../../src/playground/stage.ts';
import { openTheatre, type Theatre } from '../support/world.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

type Seat = [who: string, place: Place];
const wang: Seat = ['wang', directIn('feishu')];
const chen: Seat = ['chen', directIn('slack')];
const li: Seat = ['li', directIn('feishu')];
const team: Seat = ['chen', slackChannel('CEAST1')];

const seen = ([who, place]: Seat, text: string) => theatre.stage.sees(who, place, text)?.text ?? '';
const sees = ([who, place]: Seat, text: string) =>
  theatre.stage.until(`${who} sees ${text}`, () => theatre.stage.sees(who, place, text) !== undefined);

describe('a change that is published', () => {
  it('is told to everybody it concerns with their own score, and to the team’s channel without any', async () => {
    await theatre.told(wang, '变更 新建 拜访 15，协作积分 20 理由=联合拜访成单率更高');
    await theatre.told(wang, '变更 模拟 1');
    expect(await theatre.told(wang, '变更 发布 1')).toContain('华辰科技');
    await sees(chen, 'Scorecard v2 takes effect on Jan 1');
    await sees(li, '考核方案 v2 于 01-01 生效');
    await sees(team, '0 of ');
    expect(seen(chen, 'Scorecard v2 takes effect on Jan 1')).toMatch(/your score would go \d+ → \d+/);
    expect(seen(li, '考核方案 v2 于 01-01 生效')).toMatch(/你的得分 \d+ → \d+/);
    const post = seen(team, '0 of ');
    expect(post).toContain('have seen it');
    expect(post).not.toMatch(/→ \d+(?!%|\d)|your score|Wang Qiang/);
  });

  it('is seen with one press in either messenger, or in a line; the channel counts it', async () => {
    const { stage } = theatre;
    await stage.presses('li', li[1], '考核方案 v2 于 01-01 生效', '已知悉');
    await sees(li, '你已知悉（');
    await sees(team, '1 of ');
    await stage.presses('chen', team[1], '1 of ', 'Mark as seen');
    await sees(chen, 'You have seen it (');
    await sees(team, '2 of ');
    expect(await theatre.told(['he', directIn('slack')], '/change ack 1')).toContain('You have seen it (');
    await sees(team, '3 of ');
    expect(await theatre.told(['zhou', directIn('slack')], '/change ack 7')).toContain('Nothing to show');
  });

  it('shows its author who has not seen it, with the list as a file', async () => {
    const { stage } = theatre;
    const shown = await theatre.told(wang, '变更 1');
    expect(shown).toMatch(/已知悉 3\/\d+ · 还没看：/);
    expect(shown).not.toMatch(/还没看：.*李娜/);
    await stage.presses('wang', wang[1], '还没看：', '导出名单');
    const files = () => stage.all('wang', wang[1]).flatMap(({ files: all = [] }) => all);
    await stage.until('the file is here', () => files().length > 0);
    expect(files().map(({ name }) => name)).toEqual(['变更 1 已知悉名单.csv']);
  });

  it('says wherever it was told that it was withdrawn', async () => {
    await theatre.told(wang, '变更 撤回 1');
    await sees(team, 'was withdrawn on');
    await sees(chen, 'was withdrawn on');
    await sees(li, '撤回，一切照旧');
  });
});
