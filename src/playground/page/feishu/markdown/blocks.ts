import { html } from 'hono/html';
import type { Html } from '../../pane.ts';
import type { View } from '../card/view.ts';
import { inline } from './inline.ts';
import { drawList, itemOf } from './lists.ts';
import { beginsTable, drawPipeTable } from './pipe-table.ts';
import { deepest } from './scan.ts';

/** Markup of several lines, as the `markdown` component has it. */
export function blocks(markup: string, view: View, depth = 0): readonly Html[] {
  const drawn: Html[] = [];
  let lines: readonly string[] = markup.replace(/\r\n?/g, '\n').split('\n');
  while (lines.length > 0) {
    const block = kinds.map((kind) => kind(lines, view, depth)).find(Boolean) ?? paragraph(lines, view);
    if (block.html) drawn.push(block.html);
    lines = lines.slice(Math.max(1, block.lines));
  }
  return drawn;
}

interface Block {
  readonly html?: Html;
  /** How many lines it takes. */
  readonly lines: number;
}

type Kind = (lines: readonly string[], view: View, depth: number) => Block | undefined;

/** How many lines from the first one on are such. */
function run(lines: readonly string[], is: (line: string) => boolean): number {
  const end = lines.findIndex((line) => !is(line));
  return end < 0 ? lines.length : end;
}

const blank: Kind = ([line]) => (line?.trim() === '' ? { lines: 1 } : undefined);

const isRule = (line: string): boolean =>
  /^\s{0,3}(?:(?:-\s*){3,40}|(?:\*\s*){3,40}|<hr\s?\/?>)$/i.test(line.trimEnd());

const rule: Kind = ([line = '']) => (isRule(line) ? { html: html`<hr>`, lines: 1 } : undefined);

const heading: Kind = ([line = ''], view) => {
  const [whole, signs = '', text = ''] = /^\s{0,3}(#{1,6})\s+(.*)$/.exec(line) ?? [];
  return whole === undefined
    ? undefined
    : {
        html: html`<div class="heading level-${signs.length}" role="heading" aria-level="${signs.length + 2}">${inline(text, view)}</div>`,
        lines: 1,
      };
};

const fence: Kind = ([line = '', ...rest], { words }) => {
  const [, marks, language = ''] = /^\s{0,3}(`{3,}|~{3,})\s*([\w+#.-]{0,30})/.exec(line) ?? [];
  if (!marks) return undefined;
  const body = run(rest, (one) => !one.trim().startsWith(marks));
  const label = language || words.code;
  const code = html`<pre class="code" tabindex="0" role="region" aria-label="${label}"><code>${rest.slice(0, body).join('\n')}</code></pre>`;
  return { html: code, lines: body + 2 };
};

const quote: Kind = (lines, view, depth) => {
  if (!/^\s{0,3}>/.test(lines[0] ?? '') || depth >= deepest) return undefined;
  const end = run(lines, (line) => line.trim() !== '');
  const inside = lines.slice(0, end).map((line) => line.replace(/^\s{0,3}>\s?/, ''));
  return { html: html`<blockquote>${blocks(inside.join('\n'), view, depth + 1)}</blockquote>`, lines: end };
};

const list: Kind = (lines, view) => {
  const items = lines
    .slice(
      0,
      run(lines, (line) => itemOf(line) !== undefined),
    )
    .flatMap((line) => itemOf(line) ?? []);
  return items.length > 0
    ? { html: html`${drawList(items, (text) => inline(text, view))}`, lines: items.length }
    : undefined;
};

const table: Kind = (lines, view) => {
  if (!beginsTable(lines[0] ?? '', lines[1])) return undefined;
  const end = run(lines, (line) => line.includes('|'));
  return { html: drawPipeTable(lines.slice(0, end), view, (text) => inline(text, view)), lines: end };
};

const kinds: readonly Kind[] = [blank, fence, rule, heading, quote, table, list];

function paragraph(lines: readonly string[], view: View): Block {
  const begins = (line: string, index: number): boolean =>
    index > 0 &&
    (line.trim() === '' ||
      isRule(line) ||
      /^\s{0,3}(?:#{1,6}\s|>|`{3}|~{3})/.test(line) ||
      itemOf(line) !== undefined ||
      beginsTable(line, lines[index + 1]));
  const end = lines.findIndex(begins);
  const own = end < 0 ? lines : lines.slice(0, end);
  return { html: html`<p>${inline(own.join('\n').trim(), view)}</p>`, lines: own.length };
}
