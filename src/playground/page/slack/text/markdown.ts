import { html } from 'hono/html';
import type { Html } from '../../pane.ts';
import type { Scene } from '../scene.ts';
import { drawMarkdownInline } from './markdown-inline.ts';

/** The Markdown of `markdown` blocks: https://docs.slack.dev/reference/block-kit/blocks/markdown-block */
export function drawMarkdown(text: string, scene: Scene, depth = 0): Html {
  const drawn: Html[] = [];
  let rest = text.replaceAll('\r\n', '\n');
  while (rest !== '') {
    const [all, draw] = nextPart(rest, scene, depth);
    drawn.push(draw());
    rest = rest.slice(all.length);
  }
  return html`${drawn}`;
}

type Part = readonly [all: string, draw: () => Html];

const fence = /^ {0,3}```[^\n`]*\n([\s\S]*?)(?:\n {0,3}```[^\n]*(?:\n|$)|$)/;
const heading = /^ {0,3}(#{1,6}) +([^\n]*?) *#* *(?:\n|$)/;
const rule = /^ {0,3}([-*_])(?: *\1){2,} *(?:\n|$)/;
const quote = /^(?: {0,3}>[^\n]*(?:\n|$))+/;
const list = /^ *(?:[-*+]|\d{1,9}[.)]) [^\n]*(?:\n(?= *(?:[-*+]|\d{1,9}[.)]) | {2,}\S)[^\n]*)*(?:\n|$)/;
const table = /^ *\|[^\n]*\|? *\n *\|?(?: *:?-+:? *\|?)+ *(?:\n *\|[^\n]*)*(?:\n|$)/;
const blank = /^(?:[ \t]*\n)+|^[ \t]+$/;
const paragraph = /^[^\n]*(?:\n(?! {0,3}(?:#{1,6} |>|```|[-*+] |\d{1,9}[.)] |\|))[^\n]*\S[^\n]*)*(?:\n|$)/;

function nextPart(text: string, scene: Scene, depth: number): Part {
  const inline = (line: string): Html => drawMarkdownInline(line, scene);
  const at = (pattern: RegExp): RegExpExecArray | null => pattern.exec(text);
  const [empty] = at(blank) ?? [];
  if (empty) return [empty, () => html``];
  const code = at(fence);
  if (code) return [code[0], () => html`<pre class="code">${code[1]}</pre>`];
  const title = at(heading);
  if (title) return [title[0], () => drawHeading(title[1]?.length ?? 1, inline(title[2] ?? ''))];
  const line = at(rule);
  if (line) return [line[0], () => html`<hr>`];
  const quoted = at(quote);
  if (quoted && depth < 4) {
    const inside = quoted[0].replace(/^ {0,3}> ?/gm, '');
    return [quoted[0], () => html`<blockquote>${drawMarkdown(inside, scene, depth + 1)}</blockquote>`];
  }
  const items = at(list);
  if (items) return [items[0], () => drawList(items[0], inline)];
  const rows = at(table);
  if (rows) return [rows[0], () => drawTable(rows[0], inline)];
  const [words = text] = at(paragraph) ?? [];
  return [words || text, () => html`<p>${inline(words.trim())}</p>`];
}

/** The page has headings of its own: these are bold lines, as Slack draws them. */
const drawHeading = (level: number, text: Html): Html => html`<p class="${`heading-${level}`}"><b>${text}</b></p>`;

function drawList(text: string, inline: (line: string) => Html): Html {
  const items = text.trimEnd().split(/\n(?= *(?:[-*+]|\d{1,9}[.)]) )/);
  return html`<div class="list">${items.map((item) => {
    const [, indent = '', mark = '•', words = ''] = /^( *)([-*+]|\d{1,9}[.)]) ([\s\S]*)$/.exec(item) ?? [];
    const [, box, task] = /^\[([ xX])\] ([\s\S]*)$/.exec(words) ?? [];
    const sign = box === undefined ? (/\d/.test(mark) ? mark : '•') : box === ' ' ? '☐' : '☑';
    const depth = Math.min(Math.floor(indent.length / 2), 8);
    return html`<div class="${`item depth-${depth}`}"><span>${sign}</span><span>${inline(task ?? words)}</span></div>`;
  })}</div>`;
}

function drawTable(text: string, inline: (line: string) => Html): Html {
  const [head = '', , ...rows] = text.trimEnd().split('\n');
  const cells = (row: string): string[] =>
    row
      .trim()
      .replace(/^\||\|$/g, '')
      .split(/(?<!\\)\|/);
  return html`<div class="table" tabindex="0"><table><thead><tr>${cells(head).map((cell) => html`<th>${inline(cell.trim())}</th>`)}</tr></thead><tbody>${rows.map((row) => html`<tr>${cells(row).map((cell) => html`<td>${inline(cell.trim())}</td>`)}</tr>`)}</tbody></table></div>`;
}
