import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directIn, feishuGroup, type Place, slackChannel } from '../../src/playground/stage.ts';
import { openTheatre, type Theatre } from '../support/world.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

type Seat = readonly [who: string, place: Place];
const chen: Seat = ['chen', directIn('slack')];
const li: Seat = ['li', directIn('feishu')];
const wang: Seat = ['wang', directIn('feishu')];
const inSlack: Seat = ['chen', slackChannel('CEAST1')];
const inFeishu: Seat = ['li', feishuGroup('oc_east1')];

const sees = ([who, place]: Seat, text: string): Promise<void> =>
  theatre.stage.until(`${who} sees ${text}`, () => theatre.stage.sees(who, place, text) !== undefined);
const says = ([who, place]: Seat, text: string) => theatre.stage.says(who, place, text);
const presses = ([who, place]: Seat, containing: string, label: string) =>
  theatre.stage.presses(who, place, containing, label);
const cards = ([who, place]: Seat, words: string) =>
  theatre.stage.all(who, place).filter(({ text }) => text.includes(words));

describe('praise', () => {
  it('in Slack is shown to whoever gives it alone, and published where it was given and to whom it is for', async () => {
    await says(inSlack, '/praise @Li Na three versions in a day customer="Acme"');
    await sees(inSlack, 'Praise preview (not published): for Li Na');
    const preview = theatre.stage.sees('chen', inSlack[1], 'Praise preview');
    expect(preview?.onlyFor).toBeDefined();
    expect(preview?.text).toContain('Everybody there will read it as it is: East One (Slack). Li Na is told');
    expect(preview?.text).toContain('Customer: Acme · the channels read “a customer”');
    await presses(inSlack, 'Praise preview', 'Publish praise');
    await sees(inSlack, 'A customer praised Li Na: “three versions in a day”');
    await sees(inSlack, 'Sent, 2 more today');
    await sees(li, '客户 Acme 表扬了你：“three versions in a day”');
    expect(cards(inFeishu, '表扬')).toEqual([]);
    expect(cards(inSlack, 'A customer praised').some(({ text }) => text.includes('Acme'))).toBe(false);
  });

  it('in Feishu comes from a group to the single chat, and stands in the group once it is published', async () => {
    await says(inFeishu, '@qibu 表扬 @陈晨 方案改了三版，当天就签了');
    await sees(li, '表扬预览（还没发）：给陈晨');
    await presses(li, '表扬预览', '发出表扬');
    await sees(inFeishu, '李娜表扬陈晨：“方案改了三版，当天就签了”');
    await sees(chen, 'Li Na praised you: “方案改了三版，当天就签了”');
    expect(await theatre.told(chen, '/praise mine')).toContain('1 person praised you in 90 days, once in all');
    expect(await theatre.told(li, '表扬 我的')).toContain('近 90 天有 1 人表扬你，共 1 次');
  });

  it('to oneself is refused in both', async () => {
    expect(await theatre.told(chen, '/praise @Chen Chen well done')).toContain('Praise is for colleagues');
    expect(await theatre.told(li, '表扬 @李娜 做得好')).toContain('表扬要送给同事');
  });

  it('that is taken back goes where it stands', async () => {
    expect(await theatre.told(li, '表扬 撤销')).toContain('已撤回给陈晨的表扬，今天还能送 3 次');
    await sees(inFeishu, '这条表扬已撤回');
    await sees(chen, 'This praise has been withdrawn');
  });

  it('is a form without anything behind it', async () => {
    const { stage } = theatre;
    await stage.says('chen', inSlack[1], '/praise');
    const form = stage.world.slack.form('UCHEN');
    expect(form?.fields.map(({ name }) => name)).toEqual(['whom', 'text', 'customer']);
  });
});

describe('praise that counts', () => {
  it('is shown to an admin with whom it concerns, and then told to everybody in a team', async () => {
    expect(await theatre.told(chen, '/praise count teamwork')).toContain('Wang Qiang');
    await says(wang, '表扬 计入 协作积分');
    await sees(wang, '预览（还没生效）：表扬和技能奖计入协作积分');
    await presses(wang, '预览（还没生效）', '开始计入');
    await sees(chen, 'Wang Qiang decided: praise and awards count as teamwork points');
    await sees(li, '王强定了：表扬和技能奖从现在起计入协作积分');
  });

  it('says so to whoever gets it, and below the score', async () => {
    await says(li, '表扬 @陈晨 周末陪客户看了现场');
    await sees(li, '“周末陪客户看了现场”');
    await presses(li, '“周末陪客户看了现场”', '发出表扬');
    await sees(chen, 'Counts: Teamwork points +1');
    expect(await theatre.told(chen, '/report history teamwork')).toContain('praise from Li Na');
  });
});

describe('a skill award', () => {
  it('that is nominated in Slack is granted in Feishu, and told in both', async () => {
    await says(chen, '/praise award @Li Na negotiation because three rounds were closed in a day');
    await sees(chen, 'Nomination preview (not sent): Li Na, negotiation');
    await presses(chen, 'Nomination preview', 'Send nomination');
    await sees(wang, '陈晨提名李娜：negotiation，请你决定');
    await presses(wang, '陈晨提名李娜', '授予');
    await sees(inSlack, 'A skill award for Li Na: negotiation 🎉');
    await sees(inFeishu, '李娜获得技能奖：negotiation 🎉');
    await sees(li, '你获得技能奖：negotiation 🎉');
    await sees(chen, 'Wang Qiang granted Li Na the skill award: negotiation');
    await sees(wang, '王强授予了');
  });
});
