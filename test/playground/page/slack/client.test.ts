import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { slackStyles } from '../../../../src/playground/page/slack/styles.ts';
import { appChat, draw, paneWith, readable, said } from './pane.ts';

const at = (time: string) => ({ at: `2025-11-${time}:00Z`, id: time });

test('the workspace shows its channels and the app, and which one is open', async () => {
  const markup = await draw();
  expect(markup).toContain('<a href="?chat=CTEAM" data-chat="CTEAM" data-latest="9.9" aria-current="page">');
  expect(markup).toContain('<a href="?chat=DANN" data-chat="DANN" data-latest="">');
  expect(readable(markup)).toContain('Acme Sales');
});

describe('messages', () => {
  test('of one author that follow closely share a name; a new day gets a line', async () => {
    const messages = [
      said({ text: 'one' }, at('19T10:00')),
      said({ text: 'two' }, at('20T10:00')),
      said({ text: 'three' }, at('20T10:04')),
      said({ text: 'four' }, at('20T10:20')),
    ];
    const markup = await draw({ messages });
    expect(markup.match(/class="name"/g)).toHaveLength(3);
    expect(markup.match(/class="message follows"/g)).toHaveLength(1);
    expect(readable(markup)).toMatch(/Yesterday.*one.*Today.*two.*three.*four/s);
  });

  test('tell who they are from', async () => {
    const markup = await draw({ messages: [said('hello', { author: 'ULI' }), said({ text: 'hi' }, at('20T11:50'))] });
    expect(readable(markup)).toMatch(/李雷11:30.AM.*hello.*qibuApp11:50.AM.*hi/s);
  });

  test('for one person say so; those that were changed say that', async () => {
    const markup = await draw({
      messages: [
        said({ text: 'psst' }, { onlyFor: 'UANN', edits: 1 }),
        said({ text: 'new' }, { ...at('20T11:50'), edits: 2 }),
      ],
    });
    expect(markup).toContain('class="message only-you"');
    expect(readable(markup)).toContain('Only visible to you');
    expect(markup.match(/\(edited\)/g)).toHaveLength(1);
  });

  test('have the text only where they have no blocks', async () => {
    const blocks = [{ type: 'section', text: { type: 'plain_text', text: 'shown' } }];
    const markup = await draw({ messages: [said({ text: 'for the lock screen', blocks })] });
    expect(markup).toContain('shown');
    expect(markup).not.toContain('for the lock screen');
  });

  test('list what Slack received about them', async () => {
    const received = [
      { at: '2025-11-20T11:30:00Z', via: 'chat.postMessage', body: { channel: 'CTEAM', token: '***' } },
      { at: '2025-11-20T11:31:00Z', via: 'chat.update', body: { ts: '1' } },
    ];
    const text = readable(await draw({ messages: [said({ text: 'x' }, { received })] }));
    expect(text).toContain('What Slack received: 2 requests');
    expect(text).toMatch(/chat\.postMessage.*"token": "\*\*\*".*chat\.update/s);
  });

  test('have their files below, to be kept', async () => {
    const files = [{ id: 'F1', name: 'October <b>.html', bytes: new Uint8Array(20) }];
    const markup = await draw({ messages: [said({ text: 'Review', files: [{ id: 'F1', title: 'x' }] }, { files })] });
    expect(markup).toContain('<a class="file" href="/files/F1" download="October &lt;b&gt;.html">');
    expect(readable(markup)).toMatch(/Review.*20 B/s);
    expect(markup).not.toContain('<img');
  });

  test('show uploaded pictures from here, and fetch none from elsewhere', async () => {
    const blocks = [
      { type: 'image', slack_file: { id: 'F00000001' }, alt_text: 'ours' },
      {
        type: 'image',
        slack_file: { url: 'https://files.slack.com/files-pri/F00000002/a.png' },
        alt_text: 'by address',
      },
      { type: 'image', image_url: 'https://pictures.example/a.png', alt_text: 'theirs' },
    ];
    const markup = await draw({ messages: [said({ blocks })] });
    expect(markup.match(/<img [^>]*src="[^"]*"/g)).toHaveLength(2);
    expect(markup).toContain('src="/pictures/F00000002"');
    expect(readable(markup)).toContain('Picture at pictures.example, not loaded');
  });
});

describe('the app', () => {
  test('has two tabs, and no composer on the Home tab', async () => {
    const home = {
      type: 'home',
      id: 'V7',
      blocks: [{ type: 'header', text: { type: 'plain_text', text: 'My goals' } }],
    };
    const markup = await draw({ chat: appChat, tab: 'home', home });
    expect(markup).toContain('<a href="?chat=DANN&amp;tab=home" data-tab="home" aria-current="page">');
    expect(markup).toContain('data-view="V7"');
    expect(readable(markup)).toContain('My goals');
    expect(markup).not.toContain('data-composer');
  });

  test('says so when it has published no Home tab', async () => {
    expect(readable(await draw({ chat: appChat, tab: 'home' }))).toContain('qibu has not published a Home tab.');
  });
});

test('a window shows its fields, what was filled in, and what was wrong', async () => {
  const plain = (text: string) => ({ type: 'plain_text', text });
  const payload = {
    type: 'modal',
    submit: plain('Record'),
    blocks: [
      {
        type: 'input',
        block_id: 'b',
        label: plain('Visits'),
        hint: plain('A number'),
        element: { type: 'plain_text_input', action_id: 'visits' },
      },
    ],
    state: { values: { b: { visits: { type: 'plain_text_input', value: 'many' } } } },
  };
  const field = { name: 'visits', label: 'Visits', kind: 'text', error: 'not a number' };
  const markup = await draw({ form: { id: 'V1', title: 'Report', fields: [field], payload } });
  expect(markup).toMatch(/role="dialog" aria-modal="true" aria-labelledby="slack-v-V1-title"/);
  expect(markup).toContain('<form data-form="V1"');
  expect(markup).toMatch(/<label class="label" for="(slack-v-V1[^"]*)">Visits<\/label><input [^>]*id="\1"/);
  expect(markup).toMatch(/value="many" [^>]*name="visits" [^>]*aria-invalid="true"/);
  expect(readable(markup)).toMatch(/not a number.*A number.*Cancel.*Record/s);
  expect(markup).toContain('data-dismiss');
});

test('the client speaks the language of the page', async () => {
  const markup = await draw({ locale: 'zh-CN', messages: [said({ text: 'psst' }, { onlyFor: 'UANN' })] });
  expect(readable(markup)).toContain('仅对你可见');
  expect(markup).toContain('placeholder="给 #team 发消息"');
});

test('every sheet of style is there, and speaks of this pane only', async () => {
  for (const sheet of slackStyles) {
    const text = (await readFile(sheet, 'utf8')).replace(/\/\*[\s\S]*?\*\//g, '');
    const outermost = text.split('\n').filter((line) => /^\S.*\{$/.test(line));
    for (const line of outermost) expect(line).toMatch(/^(?:\.slack \{|@container pane )/);
    expect(text).not.toMatch(/url\(|@import/);
  }
});

test('nothing is drawn twice under one id', async () => {
  const messages = ['1.1', '1.2'].map((id) =>
    said(
      { blocks: [{ type: 'input', label: { type: 'plain_text', text: 'x' }, element: { type: 'plain_text_input' } }] },
      { id },
    ),
  );
  const ids = [...(await draw(paneWith({ messages }))).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
