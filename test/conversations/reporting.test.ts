import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directIn, type Place, slackChannel } from '../../src/playground/stage.ts';
import { openTheatre, type Theatre } from '../support/world.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

const chen: [string, Place] = ['chen', slackChannel('CEAST1')];
const li: [string, Place] = ['li', directIn('feishu')];
const wang: [string, Place] = ['wang', directIn('feishu')];

/** What the person is told. */
const told: Theatre['told'] = (seat, text) => theatre.told(seat, text);

describe('a rep who reports', () => {
  it('a rate says both its numbers, a percentage alone is asked about', async () => {
    expect(await told(chen, '/report renewal rate 18/20')).toContain('Recorded: renewal rate 18/20 (90%)');
    expect(await told(li, '汇报 续约率 18/20')).toContain('已记：续约率 18/20（90%）');
    expect(await told(chen, '/report renewal rate 90%')).toMatch(
      /needs both numbers[\s\S]+\/report renewal rate 18\/20/,
    );
    expect(await told(li, '汇报 续约率 90%')).toMatch(/要写两个数[\s\S]+汇报 续约率 18\/20/);
  });

  it('the same as yesterday gets it recorded for today', async () => {
    await told(chen, '/report visits 2, follow-ups 4 yesterday');
    await told(li, '汇报 拜访 2，有效跟进 4 昨天');
    expect(await told(chen, '/report same')).toMatch(/Recorded: \d items[\s\S]+Customer visits \+\d/);
    expect(await told(li, '汇报 同昨天')).toMatch(/已记 \d 项[\s\S]+客户拜访 \+\d 次/);
  });

  it('takes it back, and sees both in the history', async () => {
    await told(chen, '/report visits 4 met Acme');
    expect(await told(chen, '/report undo')).toContain('Undone: 4 customer visits');
    expect(await told(chen, '/report history')).toMatch(/with entries[\s\S]+Customer visits \+4 \(undone Nov 18\)/);
    expect(await told(li, '汇报 历史')).toMatch(/天的记录，最新：[\s\S]+续约率 18\/20（90%）/);
  });

  it('nothing new is not reminded any more', async () => {
    expect(await told(chen, '/report none')).toContain('Noted: nothing new today. No more reminders today');
    expect(await told(li, '汇报 无')).toContain('记下了：今天没有新进展，今天不再提醒');
  });
});

describe('the list that opens at “/” in Feishu', () => {
  it('has every command for everybody, and each is answered', async () => {
    const { feishu } = theatre.stage.world;
    await theatre.stage.until('the list is there', () =>
      feishu.panel('ou_li').some(({ command }) => command === 'help'),
    );
    const list = feishu.panel('ou_li');
    expect(list).toContainEqual({ command: 'report', description: '记进展，写指标、数字、想说的话 · 齐步' });
    for (const { command } of list) expect(await told(li, `/${command}`)).not.toMatch(/没有“.+”这个命令/);
  });
});

describe('a rep who says the same twice', () => {
  it('is asked, and keeps one', async () => {
    const { stage } = theatre;
    await told(chen, '/report visits 3 met Acme');
    expect(await told(chen, '/report visits 3 met Acme')).toContain('Record it again? You sent “visits 3 met Acme”');
    await stage.presses(...chen, 'Record it again?', 'Keep one');
    await stage.until('it stays at one', () => stage.sees(...chen, 'the first entry stands') !== undefined);
  });

  it('is asked, and records it again', async () => {
    const { stage } = theatre;
    await told(li, '汇报 拜访 3 拜访了华星');
    expect(await told(li, '汇报 拜访 3 拜访了华星')).toContain('要再记一次吗？');
    const recorded = () => stage.all(...li).filter(({ text }) => text.includes('已记：客户拜访 3 次')).length;
    const before = recorded();
    await stage.presses(...li, '要再记一次吗？', '再记一次');
    await stage.until('it is recorded again', () => recorded() > before);
    expect(await told(li, '汇报 历史')).toMatch(
      /天的记录，最新：客户拜访 3 次[\s\S]+客户拜访 \+3 次 · 客户拜访 \+3 次/,
    );
  });
});

describe('a manager who reports for somebody', () => {
  it('says so in one messenger, and they are told in the other', async () => {
    const { stage } = theatre;
    expect(await told(wang, '汇报 代 @陈晨 拜访 2 电话里说的')).toMatch(/已替陈晨记：客户拜访 2 次[\s\S]+王强代记/);
    const chenHears = (text: string) =>
      stage.until(`Chen Chen hears ${text}`, () => stage.sees('chen', directIn('slack'), text) !== undefined);
    await chenHears('Wang Qiang recorded for you: 2 customer visits (Nov 18)');
    expect(await told(wang, '汇报 撤销')).toContain('已撤销替陈晨记的：客户拜访 2 次（11-18）');
    await chenHears('Wang Qiang took back what was recorded for you: 2 customer visits (Nov 18)');
  });

  it('does it in Slack as well, for somebody who is told in Feishu', async () => {
    expect(await told(['wang', directIn('slack')], '/report for @李娜 visits 2 yesterday')).toMatch(/11-17|Nov 17/);
    await theatre.stage.until(
      'Li Na is told',
      () => theatre.stage.sees(...li, '王强替你记了：客户拜访 2 次（11-17）') !== undefined,
    );
  });

  it('is who may; a colleague may not, and sees nothing of other teams', async () => {
    expect(await told(chen, '/report for @李娜 visits 2')).toContain('A manager does this, yours is Wang Qiang');
    expect(await told(li, '汇报 代 @林岚 拜访 2')).toContain('没有可看的内容');
    expect(await told(chen, '/report for')).toMatch(/Whom is it for\?[\s\S]+\/report for @li visits 2/);
  });
});

it('a month that is still open needs no correction', async () => {
  expect(await told(wang, '汇报 更正 2026-11 @李娜 拜访 -2 重复计算')).toMatch(
    /11 月还没关账[\s\S]+汇报 代 @李娜 拜访 2/,
  );
  expect(await told(chen, '/report correct 2026-10 visits -2 counted twice')).toContain('yours is Wang Qiang');
  expect(await told(['wang', directIn('slack')], '/report correct 2026-10 visits -2')).toMatch(
    /更正谁的数字|Whose numbers/,
  );
});
