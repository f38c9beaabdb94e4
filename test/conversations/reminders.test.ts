import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directIn } from '../../src/playground/stage.ts';
import { openTheatre, type Theatre } from '../support/world.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

const [slack, feishu] = [directIn('slack'), directIn('feishu')];

describe('somebody in Slack', () => {
  it('sets when to be reminded, and takes it back', async () => {
    expect(await theatre.told(['chen', slack], '/nudge')).toContain('18:00 on working days');
    expect(await theatre.told(['chen', slack], '/nudge at 17:30')).toContain('17:30 on working days');
    await theatre.stage.presses('chen', slack, '17:30', 'Undo');
    await theatre.stage.until('it is undone', () => theatre.stage.sees('chen', slack, '18:00') !== undefined);
    expect(await theatre.told(['chen', slack], '/nudge at noon')).toContain('“noon” is not clear to me');
  });

  it('takes leave, and the manager is told in Feishu, until it is taken back', async () => {
    expect(await theatre.told(['chen', slack], '/nudge leave 12-01 12-05')).toContain('customer visits 180 → 170');
    const title = '陈晨请假：12-01（周二）至 12-05（周六），4 个工作日';
    await theatre.stage.until('he is told', () => theatre.stage.sees('wang', feishu, title) !== undefined);
    await theatre.stage.presses('chen', slack, 'Recorded: leave', 'Undo');
    await theatre.stage.until(
      'he sees that it is not so any more',
      () => theatre.stage.sees('wang', feishu, '已取消陈晨的请假') !== undefined,
    );
    expect(theatre.stage.sees('wang', feishu, title)).toBeUndefined();
  });
});

describe('somebody in Feishu', () => {
  it('pauses reminders, turns them off and on', async () => {
    expect(await theatre.told(['li', feishu], '提醒 稍后 2天')).toContain('11-20（周五）起再提醒');
    expect(await theatre.told(['li', feishu], '提醒 关')).toContain('提醒已关');
    expect(await theatre.told(['li', feishu], '提醒')).toContain('提醒已关');
    await theatre.stage.presses('li', feishu, '提醒已关', '打开提醒');
    await theatre.stage.until('they are on', () => theatre.stage.sees('li', feishu, '起再提醒') !== undefined);
  });

  it('takes leave and finds it in the list', async () => {
    expect(await theatre.told(['li', feishu], '提醒 请假 12-01')).toContain('已记：12-01（周二）请假，1 个工作日');
    expect(await theatre.told(['li', feishu], '提醒')).toContain('12-01（周二）请假');
    await theatre.stage.presses('li', feishu, '12-01（周二）请假', '取消请假');
    await theatre.stage.until('it is gone', () => theatre.stage.sees('li', feishu, '已取消请假') !== undefined);
    expect(await theatre.told(['li', feishu], '提醒 请假 11-16')).toContain('请王强来记');
  });
});

describe('at six in the evening', () => {
  const ask = { slack: 'Anything new today?', feishu: '今天有新进展吗？' };

  it('whoever has not reported is asked in the own messenger and language, once, also by a service that was killed', async () => {
    const { stage } = theatre;
    await stage.world.moveTo(Temporal.PlainDateTime.from('2026-11-18T18:00').toZonedDateTime('Asia/Shanghai'));
    await stage.until('he is asked in Slack', () => stage.sees('he', slack, ask.slack) !== undefined);
    await stage.world.kill();
    await stage.world.restart();
    await stage.until('she is asked in Slack', () => stage.sees('chen', slack, ask.slack) !== undefined);
    await stage.until('she is asked in Feishu', () => stage.sees('wu', feishu, ask.feishu) !== undefined);
    expect(stage.sees('wu', feishu, ask.feishu)?.text).toContain('昨天：');
    expect(stage.all('he', slack).filter(({ text }) => text.includes(ask.slack))).toHaveLength(1);
    expect(stage.sees('li', feishu, ask.feishu), 'who has snoozed').toBeUndefined();
  });

  it('one press records the same as yesterday, or that there is nothing', async () => {
    const { stage } = theatre;
    await stage.presses('chen', slack, ask.slack, 'Same as yesterday');
    await stage.until('it is recorded', () => stage.sees('chen', slack, 'Recorded') !== undefined);
    expect(stage.sees('chen', slack, ask.slack), 'the card has given way').toBeUndefined();
    await stage.presses('wu', feishu, ask.feishu, '今天没有');
    await stage.until('it is noted', () => stage.sees('wu', feishu, '今天没有新进展') !== undefined);
  });

  it('an answer on the next day is recorded for neither', async () => {
    const { stage } = theatre;
    await stage.world.moveTo(Temporal.PlainDateTime.from('2026-11-19T10:00').toZonedDateTime('Asia/Shanghai'));
    await stage.presses('he', slack, ask.slack, 'Same as yesterday');
    await stage.until(
      'he is told',
      () => stage.sees('he', slack, 'Nothing was recorded: this reminder was for Wed, Nov 18') !== undefined,
    );
  });
});

describe('a manager on leave in Slack', () => {
  it('names who stands in, who is told in Feishu and may what the manager may, until the leave is cancelled', async () => {
    const { stage } = theatre;
    expect(await theatre.told(['xu', feishu], '得分 团队')).toContain('没有可看的内容');
    const answer = await theatre.told(['zhou', slack], '/nudge leave today delegate=@Xu Lei');
    expect(answer).toContain('Xu Lei stands in for you');
    await stage.until('he is told', () => stage.sees('xu', feishu, '你代理周敏：11-19（周四）') !== undefined);
    await stage.until(
      'so is she',
      () => stage.sees('zhou', slack, 'Xu Lei stands in for you: Thu, Nov 19') !== undefined,
    );
    expect(await theatre.told(['xu', feishu], '得分 团队')).toContain('何苗');
    await stage.presses('zhou', slack, 'Recorded: leave', 'Undo');
    await stage.until('it is over', () => stage.sees('xu', feishu, '不用代理周敏了') !== undefined);
    expect(await theatre.told(['xu', feishu], '得分 团队')).toContain('没有可看的内容');
  });
});
