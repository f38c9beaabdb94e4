import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directIn, type Place } from '../../src/playground/stage.ts';
import { feishuApart } from '../support/apart.ts';
import { openTheatre, type Theatre } from '../support/world.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre(feishuApart);
});
afterAll(() => theatre.close());

const [slack, feishu] = [directIn('slack'), directIn('feishu')];

/** What somebody is told there, once it holds these words. */
async function hears(who: string, place: Place, words: string): Promise<string> {
  await theatre.stage.until(`${who} reads ${words}`, () => theatre.stage.sees(who, place, words) !== undefined);
  return theatre.stage.sees(who, place, words)?.text ?? '';
}

describe('a company whose Feishu has not heard of its Slack', () => {
  it('is one company once an admin there has entered the code of an admin here', async () => {
    expect(await theatre.told(['wang', feishu], '团队')).toContain('你还没有团队');
    const [code] = /\w{4}-\w{4}-\w{4}/.exec(await theatre.told(['wang', slack], '/qibu join')) ?? [];
    expect(await theatre.told(['wang', feishu], `加入 ${code}`)).toContain('这个工作区现在属于华辰科技');
    expect(await hears('wang', slack, '输入了你的加入码')).toContain('过来 1 人，还没有团队');
  });

  it('has its teams in both from then on', async () => {
    expect(await theatre.told(['wang', feishu], '团队 新建 华北队')).toContain('已建团队：华北队，在华辰科技下面');
    expect(await theatre.told(['wang', slack], '/team')).toContain('华北队');
  });

  it('knows whoever writes there for the first time', async () => {
    expect(await theatre.told(['li', feishu], '汇报 拜访 2')).toContain('已记：客户拜访 2 次');
    expect(await theatre.told(['li', feishu], '加入')).toContain('这个要管理员来做');
  });
});

describe('somebody who is in both', () => {
  it('is one person by a code, once they have seen what is joined', async () => {
    const [code] = /\d{6}/.exec(await theatre.told(['wang', slack], '/link')) ?? [];
    const asked = await theatre.told(['wang', feishu], `绑定 ${code}`);
    expect(asked).toContain('把两个王强并成一个人？还没生效');
    await theatre.stage.presses('wang', feishu, '还没生效', '确认绑定');
    expect(await hears('wang', feishu, '绑定好了')).toContain('提醒和私信发到');
    expect(await hears('wang', slack, '绑成一个人了')).toContain('不是你绑的？');
  });

  it('reports in one messenger, and takes it back in the other', async () => {
    await theatre.told(['wang', feishu], '汇报 拜访 7');
    expect(await theatre.told(['wang', slack], '/report history')).toContain('7 次');
    expect(await theatre.told(['wang', slack], '/report undo')).toContain('已撤销：客户拜访 7 次');
    expect(await theatre.told(['wang', feishu], '团队')).toContain('华东一队');
  });

  it('comes apart again, and the numbers stay where they are', async () => {
    expect(await theatre.told(['wang', feishu], '绑定 关')).toContain('这里从头开始');
    expect(await theatre.told(['wang', feishu], '团队')).toContain('你还没有团队');
    expect(await theatre.told(['wang', slack], '/team')).toContain('华东一队');
  });
});

it('a code that is somebody else’s, or none, gets the same answer', async () => {
  const [code] = /\d{6}/.exec(await theatre.told(['li', feishu], '绑定')) ?? [];
  const wrong = await theatre.told(['sun', feishu], `绑定 ${code}`);
  expect(wrong).toContain('码对不上，没有改动');
  expect(await theatre.told(['huang', feishu], '绑定 000000')).toBe(wrong);
});
