import { describe, expect, test } from 'vitest';
import type { SeenMessage } from '../../../../adapters/emulators/emulator.ts';
import type { FeishuEmulatorOptions } from '../../../../adapters/emulators/feishu/index.ts';
import { button, card, listen, markdown, message, openOffice, posted, toPerson } from './office.ts';

const claim = card(markdown('任务 #12'), button('认领', { task: 12 }, { name: 'claim' }));
const claimed = card(markdown('陈晨 已认领'));

async function officeWithCard(
  answer: () => unknown,
  content: object = claim,
  changes: Partial<FeishuEmulatorOptions> = {},
) {
  const service = await listen(answer);
  const office = await openOffice({ serviceUrl: service.url, limits: { answerMs: 600 }, ...changes });
  const id = await posted(office.api, content);
  return { ...office, service, id, seen: look(office.emulator.messages('oc_east', 'ou_chen')) };
}

function look(messages: readonly SeenMessage[]): SeenMessage {
  const last = messages.at(-1);
  if (!last) throw new Error('there is nothing to see');
  return last;
}

describe('a press', () => {
  test('tells the service who pressed what on which message', async () => {
    const { emulator, id, seen, service } = await officeWithCard(() => ({}));
    expect(await emulator.press('ou_chen', seen, '认领')).toEqual({ status: 200 });
    expect(service.heard.map(({ path }) => path)).toEqual(['/feishu/cards']);
    expect(emulator.deliveries[0]?.envelope).toMatchObject({
      schema: '2.0',
      header: { event_type: 'card.action.trigger', create_time: '1794967500000000' },
      event: {
        operator: { open_id: 'ou_chen', tenant_key: 'not-a-real-tenant' },
        token: expect.stringMatching(/^c-/),
        action: { value: { task: 12 }, tag: 'button', name: 'claim', timezone: 'Asia/Shanghai' },
        host: 'im_message',
        context: { open_message_id: id, open_chat_id: 'oc_east' },
      },
    });
  });

  test('shows the toast in the reader’s language and the card that takes its place', async () => {
    const toast = { type: 'success', content: '已认领', i18n: { en_us: 'Claimed' } };
    const { emulator, seen } = await officeWithCard(() => ({ toast, card: { type: 'raw', data: claimed } }));
    const outcome = await emulator.press('ou_chen', seen, '认领');
    expect(outcome).toMatchObject({
      status: 200,
      toast: '已认领',
      message: { text: '认领任务\n陈晨 已认领', edits: 1 },
    });
    expect(await emulator.press('ou_ann', seen, '认领')).toMatchObject({ toast: 'Claimed' });
  });

  test('on what a person saw earlier still goes out', async () => {
    const { api, emulator, id, seen, service } = await officeWithCard(() => ({}));
    await api(`PATCH im/v1/messages/${id}`, message(claimed));
    await emulator.press('ou_li', seen, '认领');
    expect(service.heard).toHaveLength(1);
  });

  test('finds the button by its label, and by its place among equal ones', async () => {
    const rows = card(button('认领', { task: 1 }), button('认领', { task: 2 }), button('看', {}, { disabled: true }));
    const { emulator, seen } = await officeWithCard(() => ({}), rows);
    await emulator.press('ou_chen', seen, '认领', 1);
    expect(emulator.deliveries[0]?.envelope).toMatchObject({ event: { action: { value: { task: 2 } } } });
    await expect(emulator.press('ou_chen', seen, '删除')).rejects.toThrow('no button 删除 among 认领, 认领, 看');
    await expect(emulator.press('ou_chen', seen, '看')).rejects.toThrow('disabled');
  });

  test('on a line of a menu names the option', async () => {
    const menu = { tag: 'overflow', options: [{ text: { tag: 'plain_text', content: '看历史' }, value: 'history' }] };
    const { emulator, seen } = await officeWithCard(() => ({}), card(menu));
    await emulator.press('ou_chen', seen, '看历史');
    expect(emulator.deliveries[0]?.envelope).toMatchObject({
      event: { action: { tag: 'overflow', option: 'history' } },
    });
  });

  test('on a link asks nobody', async () => {
    const link = button('文档', {}, { behaviors: [{ type: 'open_url', default_url: 'https://example.com' }] });
    const { emulator, seen, service } = await officeWithCard(() => ({}), card(link));
    expect(await emulator.press('ou_chen', seen, '文档')).toEqual({ status: 0 });
    expect(service.heard).toEqual([]);
  });

  test('works for 14 days', async () => {
    const { emulator, seen, service, time } = await officeWithCard(() => ({}));
    time.now = time.now.add({ hours: 14 * 24 + 1 });
    expect(await emulator.press('ou_chen', seen, '认领')).toMatchObject({
      status: 0,
      toast: expect.stringContaining('14 天'),
    });
    expect(service.heard).toEqual([]);
  });

  test.each([
    ['too late', () => new Promise(() => {}), 0, 200341],
    ['with an error', () => 500, 500, 200671],
    ['with a redirect', () => 302, 302, 200671],
    ['with what is no JSON', () => 'ok', 200, 200672],
    ['with a member it does not know', () => ({ msg: 'ok' }), 200, 200672],
    ['with an unknown kind of toast', () => ({ toast: { type: 'happy', content: '好' } }), 200, 200672],
    ['with a card in a string', () => ({ card: { type: 'raw', data: JSON.stringify(claimed) } }), 200, 200673],
    ['with a broken card', () => ({ card: { type: 'raw', data: card({ tag: 'poem' }) } }), 200, 200673],
    [
      'with a card over 30 KB',
      () => ({ card: { type: 'raw', data: card(markdown('目'.repeat(10_240))) } }),
      200,
      200673,
    ],
    ['with a card of JSON 1.0', () => ({ card: { type: 'raw', data: { elements: [] } } }), 200, 200830],
  ])('that is answered %s shows the client’s error and leaves the card', async (_, answer, status, code) => {
    const { emulator, seen } = await officeWithCard(answer);
    const outcome = await emulator.press('ou_chen', seen, '认领');
    expect(outcome).toEqual({ status, toast: `出错了，请稍后重试 code: ${code}` });
    expect(emulator.messages('oc_east', 'ou_chen')).toMatchObject([{ text: seen.text, edits: 0 }]);
  });

  test('that finds nobody says so', async () => {
    const { emulator, seen } = await officeWithCard(() => ({}), claim, { serviceUrl: 'http://127.0.0.1:9' });
    expect(await emulator.press('ou_ann', seen, '认领')).toEqual({
      status: 0,
      toast: 'Something went wrong, try again later code: 200342',
    });
  });

  test('locks the card against updates until it is answered', async () => {
    const codes: unknown[] = [];
    const update = async () =>
      codes.push((await office.api(`PATCH im/v1/messages/${office.id}`, message(claimed))).json);
    const office = await officeWithCard(async () => {
      await update();
      return {};
    });
    await office.emulator.press('ou_chen', office.seen, '认领');
    await update();
    expect(codes).toMatchObject([{ code: 230099, msg: expect.stringContaining('card action is lock') }, { code: 0 }]);
  });
});

describe('a form', () => {
  const plain = (content: string) => ({ tag: 'plain_text', content });
  const report = card({
    tag: 'form',
    name: 'report',
    elements: [
      { tag: 'input', name: 'visits', label: plain('拜访'), required: true, max_length: 5 },
      markdown("<font color='red'>这一天还没到</font>"),
      markdown('哪一天'),
      { tag: 'date_picker', name: 'day', initial_date: '2026-11-18' },
      { tag: 'picker_datetime', name: 'at' },
      {
        tag: 'select_static',
        name: 'kind',
        placeholder: plain('类型'),
        options: [
          { text: plain('首次'), value: 'first' },
          { text: plain('回访'), value: 'again' },
        ],
      },
      { tag: 'input', name: 'note', label: plain('说明'), input_type: 'multiline_text' },
      button('汇报', { form: 'report' }, { name: 'send', form_action_type: 'submit' }),
      button('清空', {}, { name: 'clear', form_action_type: 'reset' }),
    ],
  });

  /** Answers a line with a form, and the filled-in form with a card. */
  async function reportingService() {
    const service = await listen(async ({ path }) => {
      if (path === '/feishu/cards') {
        return { toast: { type: 'success', content: '已记' }, card: { type: 'raw', data: card(markdown('已记')) } };
      }
      await office.api(toPerson, message(report, { receive_id: 'ou_chen' }));
      return {};
    });
    const office = await openOffice({ serviceUrl: service.url });
    const { form } = await office.emulator.type('ou_chen', office.emulator.directChat('ou_chen'), '汇报');
    if (!form) throw new Error('no form came');
    return { ...office, form };
  }

  test('comes with the answer to a line, with labels and errors as a person reads them', async () => {
    const { form } = await reportingService();
    expect(form.title).toBe('认领任务');
    expect(form.fields).toEqual([
      { name: 'visits', label: '拜访', kind: 'text' },
      { name: 'day', label: '哪一天', kind: 'date', error: '这一天还没到' },
      { name: 'at', label: 'at', kind: 'datetime' },
      { name: 'kind', label: 'kind', kind: 'choice', options: ['首次', '回访'] },
      { name: 'note', label: '说明', kind: 'paragraph' },
    ]);
  });

  test('goes out filled in, and the answer takes its place', async () => {
    const { emulator, form } = await reportingService();
    const values = { visits: '3', kind: '回访', at: '2026-11-18 09:30' };
    const outcome = await emulator.submit('ou_chen', form, values);
    expect(emulator.deliveries.at(-1)?.envelope).toMatchObject({
      event: {
        action: {
          tag: 'button',
          name: 'send',
          value: { form: 'report' },
          form_value: { visits: '3', day: '2026-11-18 +0800', at: '2026-11-18 09:30 +0800', kind: 'again', note: '' },
        },
      },
    });
    expect(outcome).toMatchObject({ status: 200, toast: '已记', message: { buttons: [] } });
    expect(outcome.form).toBeUndefined();
  });

  test('does not leave the client while something required is empty', async () => {
    const { emulator, form } = await reportingService();
    const delivered = emulator.deliveries.length;
    expect(await emulator.submit('ou_chen', form, {})).toEqual({ status: 0, toast: '有必填项未填写' });
    expect(emulator.deliveries).toHaveLength(delivered);
  });

  test.each([
    ['a field that is not there', { visits: '3', nothing: '1' }, 'no field nothing'],
    ['an option that is not there', { visits: '3', kind: '电话' }, 'no option 电话'],
    ['more than fits', { visits: '123456' }, 'takes 5 characters'],
    ['a day that is none', { visits: '3', day: '明天' }, 'Invalid character'],
  ])('lets nobody fill in %s', async (_, values, words) => {
    const { emulator, form } = await reportingService();
    await expect(emulator.submit('ou_chen', form, values)).rejects.toThrow(words);
  });

  test('can be found on a card seen earlier, and sent or cleared by its buttons', async () => {
    const { emulator, form } = await reportingService();
    const seen = look(emulator.messages(emulator.directChat('ou_chen'), 'ou_chen'));
    expect(emulator.formOf(seen, 'ou_chen')).toEqual(form);
    expect(await emulator.press('ou_chen', seen, '清空')).toEqual({ status: 0 });
    expect(await emulator.press('ou_chen', seen, '汇报')).toEqual({ status: 0, toast: '有必填项未填写' });
  });
});
