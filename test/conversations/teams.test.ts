import { afterAll, beforeAll, describe, it } from 'vitest';
import { directIn, feishuGroup, type Place, slackChannel } from '../../src/playground/stage.ts';
import { openTheatre, type Theatre } from '../support/world.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

/** Says something, and waits until that is read in the given place. */
async function leadsTo(who: string, place: Place, text: string, seen: string, where = place): Promise<void> {
  await theatre.stage.says(who, place, text);
  await theatre.stage.until(`${seen} after ${text}`, () => theatre.stage.sees(who, where, seen) !== undefined);
}

describe('an admin with an account in both messengers', () => {
  it('makes a team in Slack and sees it in Feishu', async () => {
    await leadsTo('wang', directIn('slack'), '/team new East Three under East Region', 'East Three');
    await leadsTo('wang', directIn('feishu'), '团队', 'East Three：还没有负责人，0 人');
  });

  it('moves somebody in Feishu, who is told in Slack', async () => {
    const { stage } = theatre;
    await leadsTo('wang', directIn('feishu'), '团队 加 @马晓东 到 East Three', '让马晓东转到 East Three？还没生效');
    await stage.presses('wang', directIn('feishu'), '还没生效', '确认调整');
    await stage.until('it is done', () => stage.sees('wang', directIn('feishu'), '马晓东加入了') !== undefined);
    await stage.until(
      'he is told',
      () => stage.sees('ma', directIn('slack'), 'You are in East Three now') !== undefined,
    );
    await leadsTo('ma', directIn('slack'), '/team', 'East Three: 1 person');
  });

  it('binds a group, in whichever messenger it is', async () => {
    await leadsTo('wang', feishuGroup('oc_east1'), '@qibu 团队 本群', '这个群绑定了华东一队', directIn('feishu'));
    await leadsTo('wang', slackChannel('CEAST1'), '/team here', '这个群绑定了华东一队');
  });
});

it('a refusal for want of another admin leads to one, who is named in Feishu, told in Slack, and sets the target there', async () => {
  const { stage } = theatre;
  const [zhou, wang] = [directIn('slack'), directIn('feishu')];
  await leadsTo('wang', wang, '目标 设 华东一队 拜访 600 2027Q1', '由管理员再设一位：团队 管理员 @李娜');
  await leadsTo('wang', wang, '团队 管理员 @周敏', '让周敏当管理员？还没生效');
  await stage.presses('wang', wang, '让周敏当管理员', '设为管理员');
  await stage.until('it is done', () => stage.sees('wang', wang, '周敏是管理员了') !== undefined);
  await stage.until('she is told', () => stage.sees('zhou', zhou, 'You are an admin now') !== undefined);
  await leadsTo('zhou', zhou, '/goal set East One visits 600 2027Q1', 'visits target for Q1 2027');
  await leadsTo('zhou', zhou, '/team admin @Zhou Min off', 'Do you want to be an admin no more?');
  await stage.presses('zhou', zhou, 'to be an admin no more?', 'Take back');
  await stage.until('it is over', () => stage.sees('zhou', zhou, 'You are no longer an admin') !== undefined);
  await leadsTo('wang', wang, '团队 管理员 @王强 关', '没有改动：公司至少要有一位管理员');
});

it('a rep is told who may do that', async () => {
  await leadsTo(
    'chen',
    directIn('slack'),
    '/team add @He Miao to East One',
    'A manager does this, yours is Wang Qiang',
  );
  await leadsTo('li', directIn('feishu'), '团队 新建 我的队', '这个要管理员来做，可以找王强');
});
