import { describe, expect, test } from 'vitest';
import { component, unescaped } from '../drawing.ts';
import { samples } from '../samples.ts';

describe('a control outside a form says where it stands', () => {
  const at = ' data-at="/body/elements/0"';
  test.each([
    ['button', /^<button type="button" [^>]*>/],
    ['select_static', /<select [^>]*>/],
    ['select_person', /<select [^>]*>/],
    ['multi_select_static', /<select [^>]*multiple[^>]*>/],
    ['date_picker', /<input [^>]*type="date"[^>]*>/],
    ['picker_time', /<input [^>]*type="time"[^>]*>/],
    ['picker_datetime', /<input [^>]*type="datetime-local"[^>]*>/],
    ['input', /<input [^>]*type="password"[^>]*>/],
    ['checker', /<input type="checkbox"[^>]*>/],
    ['interactive_container', /<button type="button" class="cover"[^>]*>/],
  ])('%s', async (tag, element) => {
    expect((await component(samples[tag])).match(element)?.[0]).toContain(at);
  });

  test('a menu with the choice as well', async () => {
    const html = await component(samples.overflow);
    expect(html).toContain('<button type="button" data-at="/body/elements/0" data-choice="history">看历史</button>');
    expect(html).toContain('href="https://open.feishu.cn/"');
  });
});

test('a question before is handed to the page', async () => {
  const [, question = ''] = (await component(samples.button)).match(/data-confirm="([^"]*)"/) ?? [];
  expect(JSON.parse(unescaped(question))).toEqual({
    title: '确认吗',
    text: '2 人会收到通知',
    ok: '确定',
    cancel: '取消',
  });
});

test.each(['button', 'select_static', 'date_picker', 'overflow', 'checker'])(
  'a disabled %s cannot be used',
  async (tag) => {
    const html = await component({ ...samples[tag], disabled: true, button_area: undefined });
    expect(html).toContain(' disabled');
    expect(html).not.toContain('data-at');
  },
);

test('a tick that nobody listens to is the person’s own', async () => {
  expect(await component({ tag: 'checker', text: { tag: 'plain_text', content: '看过了' } })).not.toContain('data-at');
});

test('a choice of people that names nobody offers the chat', async () => {
  const html = await component({ tag: 'select_person' });
  expect(html.match(/<option value="[^"]+">[^<]+/g)).toEqual([
    '<option value="ou_li">李娜',
    '<option value="ou_wang">王强',
  ]);
});
