import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directIn, type Place } from '../../src/playground/stage.ts';
import { companyIn } from '../support/company.ts';
import { payOctober } from '../support/stated.ts';
import { openTheatre, type Theatre } from '../support/world.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre(async (db) => payOctober(await companyIn(db), ['ma', 'xu']));
});
afterAll(() => theatre.close());

type Seat = readonly [who: string, place: Place];
const chen: Seat = ['chen', directIn('slack')];
const li: Seat = ['li', directIn('feishu')];
const ma: Seat = ['ma', directIn('slack')];
const xu: Seat = ['xu', directIn('feishu')];

const sees = ([who, place]: Seat, text: string): Promise<void> =>
  theatre.stage.until(`${who} sees ${text}`, () => theatre.stage.sees(who, place, text) !== undefined);

describe('a question about pay', () => {
  it('asked in Slack reaches who answers it in Feishu, or the other way round, with the line in full', async () => {
    const told = await theatre.told(chen, '/reward ask 1 why only 96%?');
    expect(told).toMatch(/Question #1 logged\. (Ma Xiaodong|Xu Lei) answers it by Nov 25, your share waits for it/u);
    const inSlack = told.includes('Ma Xiaodong');
    if (inSlack) await sees(ma, 'Question #1: Chen Chen asks about line 1 of October');
    else await sees(xu, '疑问 #1：陈晨问 10 月激励第 1 行');
  });

  it('asked in Feishu goes to the other of them, who has nothing to answer', async () => {
    const told = await theatre.told(li, '激励 提问 2 团队奖金怎么分的？');
    expect(told).toMatch(/疑问 #2 已登记，(马晓东|徐磊) 11-25/u);
    expect(await theatre.told(li, '激励 提问 2 再问一次')).toContain('第 2 行已经在问了：疑问 #2');
  });

  it('is answered by a line with what it puts right, and both see it', async () => {
    const told = await theatre.told(ma, '/reward answer 1 the contract begins in October adjust=+160');
    expect(told).toContain('Question #1 was answered by Ma Xiaodong');
    await sees(chen, 'Question #1, answered by Ma Xiaodong: your next statement puts it right');
    expect(await theatre.told(xu, '激励 答复 1 不变')).toContain('疑问 #1 已由马晓东在');
  });

  it('is answered in a form from where it was told', async () => {
    expect(await theatre.told(xu, '激励 答复 2 按人数平分，四个人')).toContain('疑问 #2 已由徐磊在');
    await sees(li, '疑问 #2 由徐磊答复：这一行不变');
    expect(await theatre.told(li, '激励 疑问')).toContain('你的疑问都答复了');
    expect(await theatre.told(ma, '/reward questions')).toContain('No questions yet');
  });

  it('is nobody else’s', async () => {
    const wang: Seat = ['wang', directIn('feishu')];
    expect(await theatre.told(wang, '激励 答复 1 我来答')).toContain('没有可看的内容');
    expect(await theatre.told(['he', directIn('slack')], '/reward ask 1 why')).toContain('Nothing to show');
  });
});
