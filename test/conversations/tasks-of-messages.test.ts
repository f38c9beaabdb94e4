import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SeenForm, SeenMessage } from '../../adapters/emulators/emulator.ts';
import { directIn, feishuGroup, type Place, slackChannel } from '../../src/playground/stage.ts';
import { publishes } from '../support/publishing.ts';
import { openTheatre, type Theatre } from '../support/world.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

/** Somebody writes something to everybody, and this is how another person sees it. */
async function written(who: string, place: Place, text: string, reader: string): Promise<SeenMessage> {
  const { stage } = theatre;
  await stage.says(who, place, text);
  const [start = ''] = text.split('\n');
  const seen = stage.world[place.platform]
    .messages(place.chat, reader)
    .findLast((message) => message.text.includes(start.slice(-6)));
  if (!seen) throw new Error(`nobody sees “${text}”`);
  return seen;
}

const filledIn = (form: SeenForm): string => JSON.stringify(form.payload);

describe('a message of a Slack channel becomes a task', () => {
  const sales = slackChannel('CSALES');

  it('from its menu: the form has its first line in it, and nobody is called', async () => {
    const { stage } = theatre;
    const { slack } = stage.world;
    const asked = 'Who joins me at <Acme> & Sons? @Zhou Min <!channel>\nThey decide on Friday';
    const message = await written('chen', sales, asked, 'UHE');
    const pings = slack.pings.length;
    const { form } = await slack.shortcut('UHE', 'task', message);
    if (!form) throw new Error('no form was opened');
    expect(form).toMatchObject({ title: 'Offer a task' });
    expect(filledIn(form)).toContain('Who joins me at <Acme> & Sons? @Zhou Min');
    expect(filledIn(form)).not.toContain('They decide on Friday');
    await slack.submit('UHE', form, { points: '20' });
    await publishes(stage, 'he', sales, 'Who joins me at');
    await stage.until('all see the task', () => stage.sees('chen', sales, 'Who joins me at') !== undefined);
    await stage.until(
      'also in Feishu',
      () => stage.sees('li', feishuGroup('oc_sales'), 'Who joins me at') !== undefined,
    );
    expect(slack.pings).toHaveLength(pings);
  });

  it('in Chinese for who speaks it', async () => {
    const { slack } = theatre.stage.world;
    const message = await written('chen', sales, 'Who can present to the board of Huaxing?', 'UWANG');
    const { form } = await slack.shortcut('UWANG', 'task', message);
    expect(form?.title).toBe('发起协作任务');
    expect(form && filledIn(form)).toContain('Who can present to the board of Huaxing?');
  });
});

describe('what is always in Slack’s menu', () => {
  it('opens the form of a report, and of a task that is about no message', async () => {
    const { slack } = theatre.stage.world;
    const { form: report } = await slack.shortcut('UCHEN', 'report');
    expect(report?.fields.map(({ name }) => name)).toContain('visits');
    const { form: task } = await slack.shortcut('UCHEN', 'task');
    expect(task?.fields.map(({ name }) => name)).toContain('title');
  });
});

describe('a message of a Feishu group becomes a task', () => {
  const group = feishuGroup('oc_sales');

  async function formAbout(who: string, account: string, asked: string, words: string): Promise<SeenForm> {
    const { stage } = theatre;
    const message = await written('li', group, asked, account);
    const direct = directIn('feishu');
    const before = stage.all(who, direct).length;
    await stage.world.feishu.reply(account, message, words);
    await stage.until('a form is there', () => stage.all(who, direct).length > before);
    const card = stage.all(who, direct).at(-1);
    const form = card && stage.world.feishu.formOf(card, account);
    if (!form) throw new Error('no form was opened');
    return form;
  }

  it('by answering it: the form has its first line in it, and nobody is called', async () => {
    const { stage } = theatre;
    const { feishu } = stage.world;
    const form = await formAbout('sun', 'ou_sun', '谁陪我去<at id=all></at>华星？@王强\n周五决定', '@qibu 任务 新建');
    expect(form.title).toBe('发起协作任务');
    expect(filledIn(form)).toContain('谁陪我去<at id=all></at>华星？@王强');
    expect(filledIn(form)).not.toContain('周五决定');
    await feishu.submit('ou_sun', form, { points: '20' });
    await publishes(stage, 'sun', directIn('feishu'), '谁陪我去');
    await stage.until('all see the task', () => stage.sees('li', group, '谁陪我去') !== undefined);
    await stage.until('also in Slack', () => stage.sees('chen', slackChannel('CSALES'), '谁陪我去') !== undefined);
    expect(feishu.pings).toEqual([]);
  });

  it('in English for who speaks it', async () => {
    const form = await formAbout('lin', 'ou_lin', '谁能给华星董事会讲方案？', '@qibu task new');
    expect(form.title).toBe('Offer a task');
    expect(filledIn(form)).toContain('谁能给华星董事会讲方案？');
  });

  it('with words of its own is the task that they say', async () => {
    const { stage } = theatre;
    const message = await written('li', group, '谁来看一份标书？', 'ou_sun');
    await stage.world.feishu.reply('ou_sun', message, '@qibu 任务 新建 一起看标书');
    await publishes(stage, 'sun', directIn('feishu'), '一起看标书');
    await stage.until('all see the task', () => stage.sees('li', group, '一起看标书') !== undefined);
  });
});
