import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome, SeenForm } from '../../adapters/emulators/emulator.ts';
import { directIn, type Place, slackChannel } from '../../src/playground/stage.ts';
import { publishes } from '../support/publishing.ts';
import { openTheatre, type Theatre } from '../support/world.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

const chen = { who: 'chen', account: 'UCHEN', place: slackChannel('CEAST1') as Place };
const li = { who: 'li', account: 'ou_li', place: directIn('feishu') };

/** A form opens in a window of its own in Slack, and stands as a card in the single chat in Feishu. */
async function opened(outcome: Promise<Outcome>, { account, place, who }: typeof chen): Promise<SeenForm> {
  const { form } = await outcome;
  if (form) return form;
  if (place.platform === 'slack') {
    await theatre.stage.until('a form is open', () => theatre.stage.world.slack.form(account) !== undefined);
    const open = theatre.stage.world.slack.form(account);
    if (open) return open;
  }
  const formIn = () => {
    const message = theatre.stage.all(who, place).findLast((seen) => theatre.stage.world.feishu.formOf(seen, account));
    return message && theatre.stage.world.feishu.formOf(message, account);
  };
  await theatre.stage.until('a form is there', () => formIn() !== undefined);
  const form_ = formIn();
  if (!form_) throw new Error('there is no form');
  return form_;
}

describe('a form instead of typing', () => {
  it('reports in Slack', async () => {
    const form = await opened(theatre.stage.says('chen', chen.place, '/report'), chen);
    expect(form.fields.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['visits', 'sales-amount', 'day', 'note']),
    );
    await theatre.stage.world.slack.submit('UCHEN', form, { visits: '2', 'sales-amount': '12万', note: 'met Acme' });
    await theatre.stage.until('it is recorded', () =>
      [chen.place, directIn('slack')].some(
        (place) => theatre.stage.sees('chen', place, 'Recorded: 2 items') !== undefined,
      ),
    );
  });

  it('says in Slack which answer it did not understand, and keeps what was typed', async () => {
    const form = await opened(theatre.stage.says('chen', chen.place, '/report'), chen);
    const outcome = await theatre.stage.world.slack.submit('UCHEN', form, { visits: 'many' });
    const field = (outcome.form ?? theatre.stage.world.slack.form('UCHEN'))?.fields.find(
      ({ name }) => name === 'visits',
    );
    expect(field?.error).toContain('“many”');
  });

  it('reports in Feishu', async () => {
    const form = await opened(theatre.stage.says('li', li.place, '汇报'), li);
    await theatre.stage.world.feishu.submit('ou_li', form, { visits: '2', note: '拜访了华星' });
    await theatre.stage.until('it is recorded', () => theatre.stage.sees('li', li.place, '已记') !== undefined);
  });

  it('offers a task in both, and it shows in every chat', async () => {
    const inSlack = await opened(theatre.stage.says('chen', chen.place, '/task new'), chen);
    await theatre.stage.world.slack.submit('UCHEN', inSlack, { title: 'Help with a tender', slots: '2', points: '20' });
    await publishes(theatre.stage, 'chen', chen.place, 'Help with a tender');
    await theatre.stage.until(
      'all see it',
      () => theatre.stage.sees('li', { platform: 'feishu', chat: 'oc_sales' }, 'Help with a tender') !== undefined,
    );
    const inFeishu = await opened(theatre.stage.says('li', li.place, '任务 新建'), li);
    await theatre.stage.world.feishu.submit('ou_li', inFeishu, { title: '帮忙看一份标书', slots: '1', points: '10' });
    await publishes(theatre.stage, 'li', li.place, '帮忙看一份标书');
    await theatre.stage.until(
      'all see it',
      () => theatre.stage.sees('chen', slackChannel('CSALES'), '帮忙看一份标书') !== undefined,
    );
  });

  it('sets a target in both', async () => {
    const { stage } = theatre;
    const lin = { who: 'lin', account: 'ULIN', place: directIn('slack') };
    const inSlack = await opened(stage.says('lin', lin.place, '/goal set'), lin);
    const whose = (form: SeenForm): string => form.fields.find(({ name }) => name === 'whose')?.options?.[0] ?? '';
    const answers = { indicator: 'visits', amount: '60', period: '2027Q1' };
    await stage.world.slack.submit('ULIN', inSlack, { whose: whose(inSlack), ...answers });
    await stage.until(
      'it is set',
      () => stage.sees('lin', lin.place, "Set: Huang Zhiwei's customer visits") !== undefined,
    );
    const wang = { who: 'wang', account: 'ou_wang', place: directIn('feishu') };
    const inFeishu = await opened(stage.says('wang', wang.place, '目标 设'), wang);
    await stage.world.feishu.submit('ou_wang', inFeishu, { whose: whose(inFeishu), ...answers });
    await stage.until('it is set', () => stage.sees('wang', wang.place, '已定：') !== undefined);
  });
});
