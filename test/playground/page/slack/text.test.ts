import { describe, expect, test } from 'vitest';
import { dateText } from '../../../../src/playground/page/slack/text/date.ts';
import { drawMarkdown } from '../../../../src/playground/page/slack/text/markdown.ts';
import { drawMrkdwn } from '../../../../src/playground/page/slack/text/mrkdwn.ts';
import { drawOne, scene } from './pane.ts';

describe('markup reads as Slack shows it', () => {
  test.each([
    ['*bold* _soft_ ~gone~', '<b>bold</b> <i>soft</i> <s>gone</s>'],
    ['*_both_*', '<b><i>both</i></b>'],
    ['2*3*4 and snake_case_name', '2*3*4 and snake_case_name'],
    ['`a *b* <c>`', '<code>a *b* &lt;c&gt;</code>'],
    ['a &amp; b &lt; c', 'a &amp; b &lt; c'],
    ['&amp;lt;', '&amp;lt;'],
    ['one\n&gt; two\nthree', 'one<blockquote>two</blockquote>three'],
    ['>>> all\nthe rest', '<blockquote>all\nthe rest</blockquote>'],
    ['before\n```\nlet a;\n```\nafter', 'before<pre class="code">let a;</pre>after'],
    ['• one\n• two', '• one\n• two'],
    [':tada: :no_such: 10:30:45', '🎉 :no_such: 10:30:45'],
    ['<@ULI> <@UANN>', '<span class="mention">@李雷</span> <span class="mention own">@Ann</span>'],
    ['<@U404|gone>', '<span class="mention">@gone</span>'],
    ['<#CTEAM|old>', '<a class="mention" href="?chat=CTEAM">#team</a>'],
    ['<#C404|far>', '<span class="mention">#far</span>'],
    ['<!here> <!subteam^S1|@sales>', '<span class="mention own">@here</span> <span class="mention">@sales</span>'],
    [
      '<https://a.example/?x=1&amp;y=2|a *link*>',
      '<a href="https://a.example/?x=1&amp;y=2" target="_blank" rel="noopener noreferrer">a *link*</a>',
    ],
    ['<javascript:alert|x>', '&lt;javascript:alert|x&gt;'],
    ['<!date^1763640000^{date_num} {time}|then>', '<span>2025-11-20 12:00 PM</span>'],
    ['<!date^soon^{date}|then>', '<span>then</span>'],
  ])('%s', (text, markup) => {
    expect(String(drawMrkdwn(text, scene)).replaceAll('\u202F', ' ')).toBe(markup);
  });
});

describe('Markdown', () => {
  test.each([
    ['**bold** and *soft*', '<p><b>bold</b> and <i>soft</i></p>'],
    ['## Title', '<p class="heading-2"><b>Title</b></p>'],
    ['a\n\nb', '<p>a</p><p>b</p>'],
    ['1. one', '<div class="list"><div class="item depth-0"><span>1.</span><span>one</span></div></div>'],
    ['```\n<b>\n```', '<pre class="code">&lt;b&gt;</pre>'],
    ['[x](javascript:x)', '<p><span>x</span></p>'],
    ['\\*not bold\\*', '<p>*not bold*</p>'],
  ])('%s', (text, markup) => {
    expect(String(drawMarkdown(text, scene))).toBe(markup);
  });
});

test('plain text has emoji and no markup', async () => {
  const section = (more: object) => ({ type: 'section', text: { type: 'plain_text', text: '*a* :tada:', ...more } });
  expect(await drawOne(section({}))).toContain('*a* 🎉');
  expect(await drawOne(section({ emoji: false }))).toContain('*a* :tada:');
});

test('days that are near are called by name', () => {
  const today = 1763640000;
  expect(dateText(today, '{date_pretty}', scene)).toBe('Today');
  expect(dateText(today - 86_400, '{date_short_pretty}', scene)).toBe('Yesterday');
  expect(dateText(today - 7200, '{ago}', scene)).toBe('2 hours ago');
  expect(dateText(today, '{unheard_of}', scene)).toBe('{unheard_of}');
  expect(dateText(Number.NaN, '{date}', scene)).toBeUndefined();
});
