import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directIn, feishuGroup, slackChannel } from '../../src/playground/stage.ts';
import { Seat } from '../support/seat.ts';
import { openTheatre, type Theatre } from '../support/world.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

const seat = (...[who, place]: [string, ReturnType<typeof directIn>]) => new Seat(theatre.stage, who, place);
const goesOnAt = (time: string) =>
  theatre.stage.world.moveTo(Temporal.PlainDateTime.from(time).toZonedDateTime('Asia/Shanghai'));

describe('a contest between two people', () => {
  it('is shown before it is announced, seen in its channel, and joined by the other in Feishu', async () => {
    const chen = seat('chen', slackChannel('CEAST1'));
    const li = seat('li', directIn('feishu'));
    const preview = await chen.told('/pk new @Li Na indicator=visits until=11-27 min=1% tie=new');
    expect(preview).toContain('Contest preview (not announced): Chen Chen against Li Na');
    expect(preview).toContain('Rules: minimum 1%, tie-break new customers');
    await chen.presses('Contest preview', 'Announce');
    const card = await chen.sees('Contest #1 is open to join, it starts on Thu, Nov 19');
    expect(card.text).toContain('Waiting for Li Na to join');
    await li.presses('陈晨约你 PK（#1）', '加入');
    await chen.becomes(card, 'Joined: Chen Chen, Li Na');
  });

  it('begins with a board that follows what both report in either messenger', async () => {
    const chen = seat('chen', slackChannel('CEAST1'));
    const li = seat('li', directIn('feishu'));
    await goesOnAt('2026-11-19T09:00');
    const board = await chen.sees('Contest #1 is on: Chen Chen and Li Na by % of target, until Nov 27');
    expect(board.text).toContain('The rules are fixed: minimum 1%, tie-break new customers');
    await li.told('汇报 拜访 3');
    await goesOnAt('2026-11-19T09:10');
    const first = await chen.becomes(board, 'Li Na');
    const now = () => chen.all().find(({ id }) => id === first.id)?.text ?? '';
    await theatre.stage.until('Li Na has a score', () => /Chen Chen no data, Li Na \d+%/.test(now()));
    await chen.told('/report visits 5');
    await goesOnAt('2026-11-20T10:00');
    await theatre.stage.until('both have', () =>
      /Contest #1, day 2: Chen Chen \d+%, Li Na \d+%, 7 days left/.test(now()),
    );
    expect(now()).not.toMatch(/visits \d|\d visits/);
    expect(await li.told('PK 榜 1')).toMatch(/PK #1 第 2 天：陈晨 \d+%，李娜 \d+%，还有 7 天/);
  });

  it('ends with one announcement, and what is reported later changes nothing', async () => {
    const chen = seat('chen', slackChannel('CEAST1'));
    await goesOnAt('2026-11-30T18:00');
    const end = await chen.sees('Congratulations, Chen Chen, on');
    expect(end.text).toMatch(/\nChen Chen \d+%, Li Na \d+%\n/);
    await chen.sees('Contest #1 is over');
    await seat('li', directIn('feishu')).told('汇报 拜访 90 11-27');
    await goesOnAt('2026-12-01T10:00');
    expect(chen.all().filter(({ text }) => text.includes('Congratulations'))).toHaveLength(1);
    const [, scores = 'none'] = end.text.split('\n');
    expect(await chen.told('/pk board 1')).toContain(`Contest #1 is over: ${scores}`);
  });
});

describe('a contest between teams', () => {
  it('is made in a form in Chinese, joined by the line, and cancelled with a reason', async () => {
    const wang = seat('wang', directIn('feishu'));
    const group = seat('wang', feishuGroup('oc_east1'));
    const form = await wang.form(await wang.says('PK 新建'));
    const missing = await wang.fills(form, { sides: '华东一队' });
    const again = await wang.form(missing);
    expect(JSON.stringify(again.payload)).toContain('只有一个团队，再写一个');
    await wang.fills(again, { sides: '华东一队、华东二队', until: '2026-12-10' });
    await wang.presses('PK 预览（还没发出）：华东一队对华东二队', '发出 PK');
    const he = seat('he', directIn('slack'));
    expect(await he.told('/pk join 2')).toContain('You are in contest #2');
    expect(await seat('chen', directIn('slack')).told('/pk join 2')).toContain('You are in contest #2');
    await group.sees('加入人数：华东一队 1、华东二队 1');
    await goesOnAt('2026-12-02T09:00');
    await group.sees('PK #2 开始：华东一队、华东二队比达成率，到 12-10');
    expect(await he.told('/pk join 2')).toContain('Contest #2 has begun');
    expect(await wang.told('PK 取消 2')).toContain('PK #2 已经开始：要取消，写上原因');
    await wang.says('PK 取消 2 数据源停了两天');
    await group.sees('原因：“数据源停了两天”');
  });
});
