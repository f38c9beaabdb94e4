import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directIn, feishuGroup, type Place, slackChannel } from '../../src/playground/stage.ts';
import { publishes } from '../support/publishing.ts';
import { openTheatre, type Theatre } from '../support/world.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

const [slack, feishu] = [directIn('slack'), directIn('feishu')];
const [sales, salesGroup] = [slackChannel('CSALES'), feishuGroup('oc_sales')];

/** What is there last, once it is there. */
async function shown(who: string, place: Place, ...texts: readonly string[]): Promise<string> {
  const { stage } = theatre;
  const seen = () => stage.all(who, place).findLast(({ text }) => texts.every((part) => text.includes(part)))?.text;
  await stage.until(`${who} sees ${texts.join(', ')}`, () => seen() !== undefined);
  return seen() ?? '';
}

/** Presses a button on what is there; gives what is told in passing, or what comes of it. */
async function presses(who: string, place: Place, on: string, label: string, leadsTo: string): Promise<string> {
  await shown(who, place, on);
  const { toast } = await theatre.stage.presses(who, place, on, label);
  return toast?.includes(leadsTo) ? toast : shown(who, place, leadsTo);
}

/** Offers a task, and gives its number once its card is in both messengers. */
async function offered(who: string, place: Place, line: string, title: string): Promise<string> {
  await theatre.stage.says(who, place, line);
  await publishes(theatre.stage, who, place, title);
  const chat = place.platform === 'slack' ? sales : salesGroup;
  const number = /#(\d+)/.exec(await shown(who, chat, title, '#'))?.[1] ?? '';
  await shown('chen', sales, `#${number}`, title);
  await shown('li', salesGroup, `#${number}`, title);
  return number;
}

describe('a task that goes from one messenger to the other and back', () => {
  let number = '';

  it('is offered in Feishu, and claimed in both', async () => {
    const line = '任务 新建 联合拜访梅里 客户=梅里 名额=2 积分=30 截止=11-27';
    number = await offered('li', feishu, line, '联合拜访梅里');
    await presses('chen', sales, '联合拜访梅里', 'Claim', "It's yours");
    await presses('wu', salesGroup, '联合拜访梅里', '认领', '认领到了');
    await shown('li', salesGroup, '联合拜访梅里', '名额 2/2：陈晨、吴佳琪');
  });

  it('shows its customer to who takes part, with what they can do, and to others neither', async () => {
    await theatre.stage.presses('chen', sales, '联合拜访梅里', 'Details');
    const holder = await shown('chen', sales, 'claimed by Chen Chen', 'Customer: 梅里');
    expect(holder).toContain('[Done] [Release]');
    await theatre.stage.presses('he', sales, '联合拜访梅里', 'Details');
    const other = await shown('he', sales, 'claimed by Chen Chen');
    expect(other).not.toContain('Customer: 梅里');
    expect(other).not.toContain('[Done]');
    await theatre.stage.presses('wu', salesGroup, '联合拜访梅里', '详情');
    expect(await shown('wu', feishu, '客户：梅里')).toContain('[完成] [释放]');
    const asked = await theatre.told(['li', feishu], `任务 ${number}`);
    expect(asked).toContain('客户：梅里');
    expect(asked).toContain('陈晨、吴佳琪认领');
    expect(asked).toContain('[取消任务]');
  });

  it('is done with a note in Slack and with a press in Feishu, and the requester is asked with what was said', async () => {
    await theatre.told(['chen', slack], `/task done ${number} Terms agreed with their buyer`);
    await shown('li', salesGroup, '联合拜访梅里', '陈晨已做完');
    expect(await theatre.told(['chen', slack], `/task done ${number}`)).toContain(
      `You finished your part of task #${number} on Nov 18. Nothing changed`,
    );
    await presses('wu', salesGroup, '联合拜访梅里', '完成', '等李娜确认后计分');
    const question = await shown('li', feishu, `任务 #${number} 做完了（陈晨、吴佳琪），请你确认`);
    expect(question).toContain('陈晨：“Terms agreed with their buyer”');
    expect(question).toContain('确认后计 30 积分');
  });

  it('is given back, done again, and confirmed; every card says so', async () => {
    await presses('li', feishu, `任务 #${number} 做完了`, '还没完成', `任务 #${number} 已交回给陈晨、吴佳琪`);
    expect(await theatre.told(['chen', slack], `/task ${number}`)).toContain('Nov 18: not done yet, says Li Na');
    await theatre.told(['chen', slack], `/task done ${number}`);
    await theatre.told(['wu', feishu], `任务 完成 ${number}`);
    await presses(
      'li',
      feishu,
      `任务 #${number} 做完了`,
      '确认完成',
      `任务 #${number} 已确认：陈晨 +15、吴佳琪 +15 积分`,
    );
    await shown('chen', sales, `Task #${number} confirmed: Chen Chen +15, Wu Jiaqi +15 points`);
    await shown('li', salesGroup, `任务 #${number} 已确认：陈晨 +15、吴佳琪 +15 积分`);
  });

  it('is over then: whoever comes too late is told since when, and through whom', async () => {
    const late = `Task #${number} was confirmed by Li Na on Nov 18. Nothing changed`;
    expect(await theatre.told(['chen', slack], `/task done ${number}`)).toContain(late);
    expect(await theatre.told(['he', slack], `/task claim ${number}`)).toContain(late);
    expect(await theatre.told(['li', feishu], `任务 取消 ${number}`)).toContain(
      `任务 #${number} 已由李娜在 11-18 确认，没有改动`,
    );
  });
});

describe('a task that is cancelled', () => {
  it('in Slack, from its details: who holds it in Feishu is told, and its cards close in both', async () => {
    const line = '/task new Visit Verdant customer=Verdant slots=2 points=20 due=11-27';
    const number = await offered('he', slack, line, 'Visit Verdant');
    await presses('huang', salesGroup, 'Visit Verdant', '认领', '认领到了');
    expect(await theatre.told(['ma', slack], `/task cancel ${number}`)).toContain(
      `Task #${number} can be cancelled by He Miao, their manager or an admin`,
    );
    await theatre.told(['he', slack], `/task ${number}`);
    await presses('he', slack, 'claimed by Huang Zhiwei', 'Cancel task', `Task #${number} is cancelled`);
    await shown('huang', feishu, `任务 #${number} 已由何苗取消`);
    await shown('li', salesGroup, `任务 #${number} 已取消：Visit Verdant`, '何苗取消');
    await shown('chen', sales, `Task #${number} was cancelled: Visit Verdant`, 'cancelled by He Miao');
    expect(await theatre.told(['huang', feishu], `任务 完成 ${number}`)).toContain(
      `任务 #${number} 已由何苗在 11-18 取消，没有改动`,
    );
  });

  it('in Feishu, by the manager of who asked for it, who is told in Slack', async () => {
    const line = '/task new Visit Nordwind customer=Nordwind slots=1 points=20 due=11-27';
    const number = await offered('chen', slack, line, 'Visit Nordwind');
    await theatre.told(['wang', feishu], `任务 ${number}`);
    await presses('wang', feishu, 'Visit Nordwind', '取消任务', `任务 #${number} 已取消`);
    await shown('chen', slack, `Task #${number} was cancelled by Wang Qiang`);
  });
});

describe('the lists', () => {
  it('begin with what one can claim, say for whom the rest is, and name no customer', async () => {
    await offered(
      'he',
      slack,
      '/task new Visit Kestrel customer=Quillfeather slots="South One" due=11-20',
      'Visit Kestrel',
    );
    await offered('he', slack, '/task new Visit Lumen customer=Quillfeather slots=1 due=11-27', 'Visit Lumen');
    const list = await theatre.told(['chen', slack], '/task list');
    expect(list).toMatch(/Visit Lumen.*\[Claim\][\s\S]*Visit Kestrel.*1 for South One.*\[Details\]/);
    expect(list).not.toContain('Quillfeather');
    expect(await theatre.told(['wu', feishu], '任务 列表')).toMatch(
      /Visit Kestrel.*\[认领\][\s\S]*Visit Lumen.*\[认领\]/,
    );
  });

  it('of one’s own begin with what waits for oneself', async () => {
    await presses('chen', sales, 'Visit Lumen', 'Claim', "It's yours");
    expect(await theatre.told(['chen', slack], '/task mine')).toMatch(/Visit Lumen.*\[Done\]/);
    await theatre.told(
      ['chen', slack],
      `/task done ${/#(\d+): Visit Lumen/.exec(await shown('chen', sales, 'Visit Lumen'))?.[1]}`,
    );
    const mine = await theatre.told(['he', slack], '/task mine');
    expect(mine).toContain('1 waits for you to confirm');
    expect(mine).toMatch(/Visit Lumen.*\[Confirm\][\s\S]*Visit Kestrel.*\[Details\]/);
  });
});
