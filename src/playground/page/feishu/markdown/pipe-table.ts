import { html } from 'hono/html';
import type { Html } from '../../pane.ts';
import type { View } from '../card/view.ts';
import type { Part } from './scan.ts';

/** Whether a table of markdown begins here: a row, and below it the line of dashes. */
export const beginsTable = (line: string, next: string | undefined): boolean =>
  line.includes('|') && next !== undefined && /-/.test(next) && /^[\s|:-]{3,}$/.test(next) && next.includes('|');

export function drawPipeTable(
  lines: readonly string[],
  { words }: View,
  draw: (text: string) => readonly Part[],
): Html {
  const [head = '', , ...body] = lines;
  const columns = cellsOf(head);
  return html`<div class="table" tabindex="0" role="region" aria-label="${words.table}"><table>
<thead><tr>${columns.map((cell) => html`<th scope="col">${draw(cell)}</th>`)}</tr></thead>
<tbody>${body.map((line) => {
    const cells = cellsOf(line);
    return html`<tr>${columns.map((_, index) => html`<td>${draw(cells[index] ?? '')}</td>`)}</tr>`;
  })}</tbody></table></div>`;
}

/** The cells of a row; a pipe behind a backslash is one. */
const cellsOf = (line: string): readonly string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
