import { describe, expect, test } from 'vitest';
import { cardOf, directPane, draw, paneWith, readable, said, unescaped } from './drawing.ts';

const text = (words: string, more: object = {}) => said({ text: words }, { author: 'ou_wang', text: words, ...more });

describe('the client', () => {
  test('lists the chats, and says which is open and what was said last', async () => {
    const html = await draw(paneWith());
    expect(html).toContain('<a href="/?feishu=oc_sales" data-chat="oc_sales" data-latest="om_9" aria-current="page">');
    expect(html).toContain('<a href="/?feishu=oc_li" data-chat="oc_li" data-latest="">');
    expect(html).toContain('周报 达成 52%');
    expect(html).toContain('>昨天</time>');
  });

  test('counts the bot among the members of a group', async () => {
    expect(await draw(paneWith())).toContain('aria-label="3 位成员"');
  });

  test('has a place to write, and in a group a way to call the bot', async () => {
    const html = await draw(paneWith());
    expect(html).toContain('<form class="composer" data-composer data-chat="oc_sales">');
    expect(html).toContain(
      '<textarea name="text" rows="1" aria-label="发送给 华辰销售" placeholder="发送给 华辰销售">',
    );
    expect(html).toContain('data-insert="@qibu "');
    expect(await draw(directPane())).not.toContain('data-insert');
  });

  test('speaks the language of the page, whatever the messages speak', async () => {
    const html = await draw(paneWith({ locale: 'en', messages: [text('早')] }));
    expect(html).toContain('<section class="feishu" lang="en"');
    expect(html).toContain('placeholder="Message 华辰销售"');
    expect(readable(html)).toContain('早');
  });

  test('scrolls its messages with the keyboard', async () => {
    expect(await draw(paneWith())).toContain(
      '<div class="messages" tabindex="0" role="log" aria-label="“华辰销售”里的消息">',
    );
  });
});

describe('a message', () => {
  test('has an id that fits any selector', async () => {
    const html = await draw(paneWith({ messages: [text('早', { id: 'om_1/"<2' })] }));
    expect(html).toContain('<article id="feishu-m-om_1---2"');
    expect(html).toContain('data-message="om_1/&quot;&lt;2"');
  });

  test('stands on the right if it is one’s own', async () => {
    const html = await draw(paneWith({ messages: [text('早'), text('早', { id: 'om_2', author: 'ou_li' })] }));
    expect(html.match(/class="message \w+/g)).toEqual(['class="message other', 'class="message mine']);
  });

  test('has the time before it where some has gone by, and goes on from the one before where none has', async () => {
    const messages = [
      text('一', { at: '2026-11-17T06:00:00Z' }),
      text('二', { id: 'om_2', at: '2026-11-18T06:00:00Z' }),
      text('三', { id: 'om_3', at: '2026-11-18T06:01:00Z' }),
    ];
    const html = await draw(paneWith({ messages }));
    expect([...html.matchAll(/<div class="moment"><time[^>]*>([^<]*)/g)].map(([, time]) => time)).toEqual([
      '昨天 14:00',
      '14:00',
    ]);
    expect(html.match(/ follows/g)).toHaveLength(1);
  });

  test('says that it was edited, unless it is a card', async () => {
    const html = await draw(paneWith({ messages: [said({ text: '一' }, { edits: 1 })] }));
    expect(html).toContain('已编辑');
    expect(await draw(paneWith({ messages: [said(cardOf({ tag: 'hr' }), { edits: 2 })] }))).not.toContain('已编辑');
  });

  test('says what came from the service about it', async () => {
    const content = JSON.stringify(cardOf({ tag: 'markdown', content: '<b>' }));
    const received = [
      { at: '2026-11-18T06:05:00Z', via: 'POST im/v1/messages', body: { msg_type: 'interactive', content } },
      { at: '2026-11-18T06:06:00Z', via: 'answer to card.action.trigger', body: { toast: { content: '已记' } } },
    ];
    const html = await draw(paneWith({ messages: [said(cardOf({ tag: 'hr' }), { received })] }));
    expect(html).toContain(
      '<details class="receipts" id="feishu-m-om_1-received"><summary>飞书收到的请求 · 2 个</summary>',
    );
    const [first = ''] = html.match(/<pre tabindex="0"[^>]*>[^<]*/) ?? [];
    expect(JSON.parse(unescaped(first.replace(/^[^>]*>/, '')))).toEqual({
      msg_type: 'interactive',
      content: JSON.parse(content),
    });
    expect(await draw(paneWith({ messages: [text('早')] }))).not.toContain('receipts');
  });

  test.each([
    ['a text of the bot', { text: '<at user_id="ou_li"></at> 看 &lt;b&gt;' }, '@李娜 看 <b>'],
    [
      'a rich text',
      {
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
      },
      '通知请 @李娜确认',
    ],
    ['a part of it that nobody knows', { zh_cn: { content: [[{ tag: 'poem' }]] } }, '这里画不出：poem'],
    ['a card of JSON 1.0', { elements: [] }, '这里画不出：不是 2.0 的卡片'],
    ['what is no message', 5, '这里画不出：message'],
  ])('that is %s', async (_, payload, words) => {
    const html = await draw(directPane({ messages: [said(payload)] }));
    expect(readable(html)).toContain(words);
  });

  test('shows whom it names, and where it leads', async () => {
    const html = await draw(paneWith({ messages: [text('@qibu 目标 a@b.example https://a.example/b')] }));
    expect(html.match(/<span class="mention">[^<]*/g)).toEqual(['<span class="mention">@qibu']);
    expect(html).toContain('href="https://a.example/b"');
  });

  test('that is a file is kept under its name, which stays words', async () => {
    const files = [{ id: 'file_1', name: '复盘 <b>.html', bytes: new Uint8Array(2000) }];
    const html = await draw(paneWith({ messages: [said({ file_key: 'file_1' }, { files })] }));
    expect(html).toContain('<a class="file" href="/files/file_1" download="复盘 &lt;b&gt;.html">');
    expect(readable(html)).toContain('2 KB');
  });

  test('that is a picture', async () => {
    expect(await draw(paneWith({ messages: [said({ image_key: 'img_1' })] }))).toContain('<img src="/pictures/img_1"');
  });
});

describe('hostile words stay words', () => {
  test.each(['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '"><b>', '\u202eabc', '长'.repeat(10_000)])(
    '%#',
    async (words) => {
      const pane = paneWith({
        messages: [
          text(words),
          said(cardOf({ tag: 'div', text: { tag: 'plain_text', content: words } }), { id: 'om_2' }),
        ],
        chats: [{ ...paneWith().chat, name: words, latest: { id: 'om_1', text: words, at: '2026-11-18T06:05:00Z' } }],
        chat: { ...paneWith().chat, name: words },
        bot: { id: 'ou_qibu', name: words },
        company: words,
      });
      const html = await draw(pane);
      expect(html).not.toMatch(/<script|<img|<b>/);
      expect(readable(html).split(words).length).toBeGreaterThan(4);
    },
  );
});
