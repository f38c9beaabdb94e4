import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { component, readable } from '../drawing.ts';

/** The inside of a markdown component. */
async function read(content: string): Promise<string> {
  const html = await component({ tag: 'markdown', content });
  return html.match(/^<div class="iconed"><div class="markdown grow">(.*)<\/div><\/div>$/s)?.[1] ?? html;
}

const link = (href: string, text: string) =>
  `<a class="link" href="${href}" target="_blank" rel="noopener noreferrer">${text}</a>`;

describe('markup', () => {
  test.each([
    [
      '**粗** __粗__ *斜* _斜_ ~~删~~ `码`',
      '<strong>粗</strong> <strong>粗</strong> <em>斜</em> <em>斜</em> <del>删</del> <code>码</code>',
    ],
    ['**粗 *又斜***', '<strong>粗 <em>又斜</em></strong>'],
    ['一行\n下一行', '一行<br>下一行'],
    ['2_000_000 a * b * c', '2_000_000 a * b * c'],
    ['[看](https://a.example/b)', link('https://a.example/b', '看')],
    ['[看](javascript:alert(1))', '[看](javascript:alert(1))'],
    ['见 https://a.example/b。', `见 ${link('https://a.example/b', 'https://a.example/b')}。`],
    ["<a href='https://a.example'>甲</a>", link('https://a.example/', '甲')],
    ['![图](img_1)', '<img src="/pictures/img_1" alt="图" title="图" loading="lazy">'],
    ['<at id=ou_li></at> <at id=all>', '<span class="mention">@李娜</span> <span class="mention">@所有人</span>'],
    [':OK: :NOSUCH:', '👌 :NOSUCH:'],
    ["<local_datetime millisecond='1794967500000'></local_datetime>", '2026-11-18'],
    ["<local_datetime millisecond='' format_type='time'></local_datetime>", '14:05'],
  ])('%j', async (markup, html) => {
    expect(await read(markup)).toBe(`<p>${html}</p>`);
  });

  test('colours nest', async () => {
    expect(await read("<font color='red'>红<font color='green'>绿</font>又红</font>")).toBe(
      '<p><span style="color:light-dark(#C02A26, #F6827E)">红<span style="color:light-dark(#1A7526, #51BA43)">绿</span>又红</span></p>',
    );
  });

  test.each([
    ['# 一\n二', '<div class="heading level-1" role="heading" aria-level="3">一</div><p>二</p>'],
    ['一\n---\n二', '<p>一</p><hr><p>二</p>'],
    ['> 引\n用', '<blockquote><p>引<br>用</p></blockquote>'],
    ['- 一\n    - 二\n- 三', '<ul><li>一<ul><li>二</li></ul></li><li>三</li></ul>'],
    ['2. 一\n3. 二', '<ol start="2"><li>一</li><li>二</li></ol>'],
  ])('%j is a block', async (markup, html) => {
    expect(await read(markup)).toBe(html);
  });

  test('tables and code can be scrolled with the keyboard', async () => {
    expect(await read('| 甲 | 乙 |\n| --- | --- |\n| 1 | **2** |')).toMatch(
      /tabindex="0" .*<th scope="col">甲<\/th>.*<td><strong>2<\/strong><\/td>/s,
    );
    expect(await read('```JSON\n{"a": "<b>"}\n```')).toContain(
      'aria-label="JSON"><code>{&quot;a&quot;: &quot;&lt;b&gt;&quot;}</code>',
    );
  });
});

describe('what is no markup is text', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<font color=red>nobody closes this',
    '<div style="position:fixed">',
    '**',
    '[a](',
    '&nosuch; &#0; &#x110000;',
    '\u202eabc',
  ])('%j', async (text) => {
    const html = await read(text);
    expect(html).not.toMatch(/<(?:script|img|font|div)/);
    expect(readable(html)).toBe(text);
  });

  test('a mention that the service has escaped', async () => {
    const html = await read('&lt;at id=all&gt;&lt;/at&gt; &#60;at id=all&#62; \\*星\\*');
    expect(html).not.toContain('mention');
    expect(readable(html)).toBe('<at id=all></at> <at id=all> *星*');
  });

  test('ten thousand characters, in good time', async () => {
    for (const unit of ['长', '*', '<font>', '[', '![a](', '`', '> ', '<at id=', '- \n', '|-|\n', '&#', '_a ']) {
      const html = await read(unit.repeat(Math.ceil(10_000 / unit.length)));
      expect(html).not.toContain('<font');
    }
  }, 10_000);

  test('or anything at all', async () => {
    const signs = fc.constantFrom(
      '*',
      '_',
      '~',
      '`',
      '<',
      '>',
      '[',
      ']',
      '(',
      ')',
      '!',
      '\n',
      '|',
      '-',
      '#',
      '&',
      ';',
      ':',
      ' ',
      '\\',
      '字',
      'a',
      'at id=all',
      '/font',
      "font color='red'",
    );
    const markup = fc.array(signs, { maxLength: 60 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(markup, async (text) => {
        const html = await component({ tag: 'markdown', content: `字${text}` });
        const tags = [...html.matchAll(/<\/?([a-z0-9]+)/g)].map(([, name]) => name);
        expect(tags.filter((tag) => !known.has(String(tag)))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

const known = new Set([
  ...['div', 'p', 'br', 'hr', 'strong', 'em', 'del', 'code', 'pre', 'span', 'a', 'img', 'ul', 'ol', 'li'],
  ...['blockquote', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
]);
