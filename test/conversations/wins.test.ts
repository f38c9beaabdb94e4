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
const inSlack: Seat = ['chen', slackChannel('CEAST1')];
const inFeishu: Seat = ['li', feishuGroup('oc_east1')];

const sees = ([who, place]: Seat, text: string): Promise<void> =>
  theatre.stage.until(`${who} sees ${text}`, () => theatre.stage.sees(who, place, text) !== undefined);

const cards = ([who, place]: Seat, words: RegExp) =>
  theatre.stage.all(who, place).filter(({ text }) => words.test(text.split('\n')[0] ?? ''));

describe('a win', () => {
  it('reported in Slack is told in both messengers, with who took part, and neither customer nor amount', async () => {
    await theatre.told(chen, '/report renewed 1, amount 120k Acme signed with @Lin Lan');
    await sees(inSlack, 'A renewal is signed! Chen Chen, together with Lin Lan 🎉');
    await sees(inFeishu, '签下一单续约！陈晨，和林岚一起 🎉');
    for (const { text } of [...cards(inSlack, /renewal/), ...cards(inFeishu, /续约/)]) {
      expect(text).not.toMatch(/Acme|120K|12万/);
    }
  });

  it('reported in Feishu meanwhile is added where that one stands', async () => {
    await theatre.told(li, '汇报 新客户 1');
    await sees(inSlack, '2 wins on Nov 18! 🎉');
    await sees(inFeishu, '11-18 有 2 个好消息！🎉\n签下一单续约：陈晨，和林岚一起\n赢得一家新客户：李娜');
    expect(cards(inSlack, /wins|renewal|customer is won/)).toHaveLength(1);
    expect(cards(inFeishu, /好消息|签下|赢得/)).toHaveLength(1);
  });

  it('that is taken back goes, and the last leaves a word', async () => {
    // Without saying what, it takes back one entry after the other: the amount, then the renewal.
    await theatre.told(chen, '/report undo');
    await theatre.told(chen, '/report undo');
    await sees(inSlack, 'A new customer is won! Li Na 🎉');
    await theatre.told(li, '汇报 撤销');
    await sees(inSlack, 'This win has been withdrawn');
    await sees(inFeishu, '这条好消息已撤回');
  });

  it('is told no more where the manager has said so', async () => {
    const { stage } = theatre;
    expect(await theatre.told(['wang', slackChannel('CEAST1')], '/digest wins off')).toContain('east-one');
    await stage.says('wang', feishuGroup('oc_east1'), '@qibu 周报 战报 关');
    await sees(['wang', directIn('feishu')], '“华东一队”里不再发战报，发过的还在');
    await theatre.told(chen, '/report new 1');
    expect(cards(inSlack, /customer is won/)).toEqual([]);
  });
});
