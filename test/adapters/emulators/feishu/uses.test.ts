import { describe, expect, test } from 'vitest';
import { button, card, listen, markdown, message, openOffice, posted } from './office.ts';

const plain = (content: string) => ({ tag: 'plain_text', content });
const callback = (value: object) => [{ type: 'callback', value }];
const options = [
  { text: plain('首次'), value: 'first' },
  { text: plain('回访'), value: 'again' },
];

async function officeWith(...elements: readonly object[]) {
  const service = await listen();
  const office = await openOffice({ serviceUrl: service.url });
  const id = await posted(office.api, card(...elements));
  const [seen] = office.emulator.messages('oc_east', 'ou_chen');
  if (!seen) throw new Error('there is nothing to see');
  const action = () => {
    const { event } = (office.emulator.deliveries.at(-1)?.envelope ?? {}) as { event?: { action?: unknown } };
    return event?.action;
  };
  return { ...office, id, seen, action, heard: service.heard };
}

describe('using what stands at one place tells the service', () => {
  const value = { row: 7 };
  const behaviors = callback(value);
  test.each([
    ['an option', { tag: 'select_static', options, behaviors }, 'again', { value, option: 'again' }],
    ['an option by its label', { tag: 'select_static', options, behaviors }, '回访', { value, option: 'again' }],
    ['several options', { tag: 'multi_select_static', options }, 'first,again', { options: ['first', 'again'] }],
    ['a person', { tag: 'select_person', options: [{ value: 'ou_li' }] }, 'ou_li', { option: 'ou_li' }],
    ['any person of the chat', { tag: 'select_person' }, 'ou_ann', { option: 'ou_ann' }],
    ['people', { tag: 'multi_select_person', options: [{ value: 'ou_li' }] }, 'ou_li', { options: ['ou_li'] }],
    ['a day', { tag: 'date_picker' }, '2026-11-19', { timezone: 'Asia/Shanghai', option: '2026-11-19 +0800' }],
    ['a time', { tag: 'picker_time' }, '09:30', { timezone: 'Asia/Shanghai', option: '09:30 +0800' }],
    [
      'a moment',
      { tag: 'picker_datetime' },
      '2026-11-19T09:30',
      { timezone: 'Asia/Shanghai', option: '2026-11-19 09:30 +0800' },
    ],
    ['a line of a menu', { tag: 'overflow', options, behaviors }, 'first', { value, option: 'first' }],
    ['a tick', { tag: 'checker', behaviors }, 'true', { value, checked: true }],
    ['a tick taken away', { tag: 'checker', checked: true, behaviors }, 'false', { value, checked: false }],
    ['a tick turned round', { tag: 'checker', checked: true, behaviors }, undefined, { value, checked: false }],
    ['a line', { tag: 'input', name: 'note', behaviors }, '见了华星', { value, name: 'note', input_value: '见了华星' }],
    ['an emptied line', { tag: 'input' }, '', { input_value: '' }],
    [
      'a press on a container',
      { tag: 'interactive_container', behaviors, elements: [markdown('一')] },
      undefined,
      { value, timezone: 'Asia/Shanghai' },
    ],
  ])('%s', async (_, component, choice, told) => {
    const { emulator, seen, action } = await officeWith(component);
    const given = choice === undefined ? {} : { choice };
    expect(await emulator.use('ou_chen', seen, '/body/elements/0', given)).toEqual({ status: 200 });
    expect(action()).toEqual({ tag: component.tag, ...told });
  });

  test('what lies deep in the card, as the person saw it', async () => {
    const row = { tag: 'column_set', columns: [{ tag: 'column', elements: [button('认领', { task: 12 })] }] };
    const { api, emulator, id, seen, action } = await officeWith(markdown('任务'), row);
    await api(`PATCH im/v1/messages/${id}`, message(card(markdown('已认领'))));
    await emulator.use('ou_li', seen, '/body/elements/1/columns/0/elements/0');
    expect(action()).toEqual({ tag: 'button', timezone: 'Asia/Shanghai', value: { task: 12 } });
  });
});

describe('nobody hears of', () => {
  test.each([
    ['a link', { tag: 'button', text: plain('看'), url: 'https://example.com' }],
    [
      'a line of a menu that is a link',
      { tag: 'overflow', options: [{ value: 'a', multi_url: { url: 'https://a.a' } }] },
    ],
    ['a tick that is nobody’s business', { tag: 'checker' }],
    ['a menu from which nothing was chosen', { tag: 'select_static', options }],
  ])('%s', async (_, component) => {
    const { emulator, seen, heard } = await officeWith(component);
    const choice = component.tag === 'overflow' ? 'a' : component.tag === 'checker' ? 'true' : '';
    expect(await emulator.use('ou_chen', seen, '/body/elements/0', { choice })).toEqual({ status: 0 });
    expect(heard).toEqual([]);
  });
});

describe('there is no use for', () => {
  test.each([
    ['a place where nothing stands', '/body/elements/9', 'nothing stands at /body/elements/9'],
    ['what is only to be read', '/body/elements/0', 'nobody can use the markdown'],
    ['what is disabled', '/body/elements/1', 'the button at /body/elements/1 is disabled'],
    ['an option that is not there', '/body/elements/2', 'no option 电话'],
  ])('%s', async (_, at, words) => {
    const menu = { tag: 'select_static', options };
    const { emulator, seen } = await officeWith(markdown('一'), button('看', {}, { disabled: true }), menu);
    await expect(emulator.use('ou_chen', seen, at, { choice: '电话' })).rejects.toThrow(words);
  });
});

describe('the button of a form', () => {
  const form = {
    tag: 'form',
    name: 'report',
    elements: [
      { tag: 'input', name: 'visits', required: true },
      { tag: 'picker_time', name: 'at', initial_time: '08:00' },
      { tag: 'multi_select_static', name: 'kinds', options, selected_values: ['first', 'again'] },
      { tag: 'checker', name: 'seen', checked: true },
      { tag: 'checker', name: 'told' },
      button('汇报', { form: 'report' }, { name: 'send', form_action_type: 'submit' }),
      button('清空', {}, { name: 'clear', form_action_type: 'reset' }),
    ],
  };
  const send = '/body/elements/0/elements/5';

  test('sends the fields, and for those nobody touched what stood there', async () => {
    const { emulator, seen, action } = await officeWith(form);
    await emulator.use('ou_chen', seen, send, { fields: { visits: '3', kinds: ',again', told: 'false,true' } });
    expect(action()).toEqual({
      tag: 'button',
      timezone: 'Asia/Shanghai',
      name: 'send',
      value: { form: 'report' },
      form_value: { visits: '3', at: '08:00 +0800', kinds: ['again'], seen: true, told: true },
    });
  });

  test('says what is missing instead, in the language of the person', async () => {
    const { emulator, seen, heard } = await officeWith(form);
    expect(await emulator.use('ou_ann', seen, send, { fields: { visits: '' } })).toEqual({
      status: 0,
      toast: 'Some required fields are empty',
    });
    expect(await emulator.use('ou_chen', seen, '/body/elements/0/elements/6')).toEqual({ status: 0 });
    expect(await emulator.use('ou_chen', seen, '/body/elements/0/elements/0', { choice: '3' })).toEqual({ status: 0 });
    expect(heard).toEqual([]);
  });
});
