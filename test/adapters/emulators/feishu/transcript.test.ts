import { describe, expect, test } from 'vitest';
import { button, card, markdown, message, openOffice, posted, toGroup } from './office.ts';

const plain = (content: string, more: object = {}) => ({ tag: 'plain_text', content, ...more });

async function read(as: string, ...elements: readonly object[]) {
  const { api, emulator } = await openOffice();
  await posted(api, card(...elements));
  const [message] = emulator.messages('oc_east', as);
  return message?.text.split('\n').slice(1).join('\n');
}

describe('a card as plain text', () => {
  test('has its lines, buttons and fields in order', async () => {
    const row = (...elements: readonly object[]) => ({
      tag: 'column_set',
      columns: elements.map((element) => ({ tag: 'column', elements: [element] })),
    });
    const { api, emulator } = await openOffice();
    const header = {
      title: plain('周报'),
      subtitle: plain('华东 · 11 月'),
      text_tag_list: [{ tag: 'text_tag', text: plain('正常') }],
    };
    const elements = [
      row(markdown('拜访 38/60'), button('认领', {})),
      { tag: 'hr' },
      { tag: 'table', columns: [{ name: 'who', display_name: '姓名', data_type: 'text' }], rows: [{ who: '陈晨' }] },
      { tag: 'checker', text: plain('已知悉') },
      { tag: 'person', user_id: 'ou_li' },
      {
        tag: 'form',
        name: 'f',
        elements: [
          { tag: 'input', name: 'note', label: plain('说明'), placeholder: plain('可不填') },
          row(
            button('提交', {}, { name: 's', form_action_type: 'submit' }),
            button('清空', {}, { name: 'c', form_action_type: 'reset' }),
          ),
        ],
      },
    ];
    await posted(api, { ...card(), header, body: { elements } });
    const [seen] = emulator.messages('oc_east', 'ou_chen');
    expect(seen?.text.split('\n')).toEqual([
      '周报 · 正常',
      '华东 · 11 月',
      '拜访 38/60 [认领]',
      '———',
      ...['姓名', '陈晨'],
      '☐ 已知悉',
      '@李娜',
      '说明 ‹可不填›',
      '[提交] [清空]',
    ]);
    expect(seen?.buttons).toEqual(['认领', '提交', '清空']);
  });

  test.each([
    ['**粗** *斜* ~~删~~ `码`', '粗 斜 删 码'],
    ['# 标题\n> 引用', '标题\n引用'],
    ["<font color='grey'>灰</font><text_tag color='blue'>正常</text_tag><br>下", '灰正常\n下'],
    ['&#42;&#42;不粗&#42;&#42; &lt;b&gt; &amp;lt; &nosuch;', '**不粗** <b> &lt; &nosuch;'],
    ['\\*星\\* 1\\. \\[a\\](b)', '*星* 1. [a](b)'],
    ['2_000_000 a*b', '2_000_000 a*b'],
    ['<at id=ou_li></at> <at id="ou_chen">x</at>', '@李娜 @陈晨'],
    [
      '[点我](https://evil.example) <a href="https://b.example">乙</a>',
      '点我 (https://evil.example) 乙 (https://b.example)',
    ],
  ])('reads the markup %j as %j', async (markup, text) => {
    expect(await read('ou_chen', markdown(markup))).toBe(text);
  });

  test('leaves plain text alone', async () => {
    expect(await read('ou_chen', { tag: 'div', text: plain('**a** &lt; <at id=all></at>') })).toBe(
      '**a** &lt; <at id=all></at>',
    );
  });

  test('speaks the language of the reader’s client', async () => {
    const line = { ...markdown('目标'), i18n_content: { en_us: 'Goals' } };
    expect(await read('ou_chen', line)).toBe('目标');
    expect(await read('ou_ann', line)).toBe('Goals');
  });
});

test('texts and posts are read too', async () => {
  const { api, emulator } = await openOffice();
  const post = {
    zh_cn: {
      title: '通知',
      content: [
        [
          { tag: 'text', text: '请 ' },
          { tag: 'at', user_id: 'ou_li' },
        ],
        [{ tag: 'md', text: '**确认**' }],
      ],
    },
  };
  await api(toGroup, message({ text: '<at user_id="ou_li">李娜</at> 看一下' }, { msg_type: 'text' }));
  await api(toGroup, message(post, { msg_type: 'post' }));
  expect(emulator.messages('oc_east', 'ou_chen').map(({ text }) => text)).toEqual([
    '@李娜 看一下',
    '通知\n请 @李娜\n确认',
  ]);
});

describe('a mention of everybody rings', () => {
  test.each([
    ['in card markdown', message(card(markdown('<at id=all></at>')))],
    ['with quotes', message(card(markdown('<at id="all"></at>')))],
    ['among others', message(card(markdown("<at ids='ou_li,all'></at>")))],
    ['in lark_md', message(card({ tag: 'div', text: { tag: 'lark_md', content: '<at id=all></at>' } }))],
    ['in the title', message({ ...card(), header: { title: { tag: 'lark_md', content: '<at id=all></at>' } } })],
    ['in one language', message(card({ ...markdown('一'), i18n_content: { en_us: '<at id=all></at>' } }))],
    [
      'in a cell',
      message(
        card({ tag: 'table', columns: [{ name: 'a', data_type: 'lark_md' }], rows: [{ a: '<at id=all></at>' }] }),
      ),
    ],
    ['behind backslashes', message(card(markdown('\\<at id=all\\>')))],
    ['in a text', message({ text: '<at user_id="all"></at>' }, { msg_type: 'text' })],
    ['in a post', message({ zh_cn: { content: [[{ tag: 'at', user_id: 'all' }]] } }, { msg_type: 'post' })],
  ])('%s', async (_, body) => {
    const { api, emulator } = await openOffice();
    const { json } = await api(toGroup, body);
    expect(emulator.pings).toMatchObject([{ message: json.data?.message_id, chat: 'oc_east' }]);
  });

  test.each([
    ['escaped', message(card(markdown('&lt;at id=all&gt;&lt;/at&gt; &#60;at id=all&#62;')))],
    ['in plain text', message(card({ tag: 'div', text: plain('<at id=all></at>') }))],
    ['in a value', message(card(button('认领', { note: '<at id=all></at>' })))],
    ['of one person', message(card(markdown('<at id=ou_li></at>')))],
  ])('not when it is %s', async (_, body) => {
    const { api, emulator } = await openOffice();
    expect((await api(toGroup, body)).json.code).toBe(0);
    expect(emulator.pings).toEqual([]);
  });
});
