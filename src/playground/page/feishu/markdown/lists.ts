import { html } from 'hono/html';
import type { Html } from '../../pane.ts';
import type { Part } from './scan.ts';

interface Item {
  readonly indent: number;
  readonly ordered: number | undefined;
  readonly text: string;
}

const pattern = /^(\s{0,40})(?:[-*+]|(\d{1,6})[.)])\s+(.*)$/;

export function itemOf(line: string): Item | undefined {
  const [whole, space = '', number, text = ''] = pattern.exec(line) ?? [];
  if (whole === undefined) return undefined;
  return { indent: space.replaceAll('\t', '    ').length, ordered: number ? Number(number) : undefined, text };
}

/** Consecutive items, those further in as a list inside the one before. */
export function drawList(items: readonly Item[], draw: (text: string) => readonly Part[]): readonly Html[] {
  const lists: Html[] = [];
  let rest = items;
  while (rest[0]) {
    const [first] = rest;
    const end = rest.findIndex(
      ({ indent, ordered }) => indent <= first.indent && isOrdered(ordered) !== isOrdered(first.ordered),
    );
    const own = end < 0 ? rest : rest.slice(0, end);
    rest = end < 0 ? [] : rest.slice(end);
    const entries = entriesOf(own, first.indent).map(
      ([item, ...inside]) => html`<li>${item ? draw(item.text) : ''}${drawList(inside, draw)}</li>`,
    );
    lists.push(
      isOrdered(first.ordered) ? html`<ol start="${first.ordered ?? 1}">${entries}</ol>` : html`<ul>${entries}</ul>`,
    );
  }
  return lists;
}

const isOrdered = (number: number | undefined): boolean => number !== undefined;

/** Each item of this level with what stands further in below it. */
function entriesOf(items: readonly Item[], indent: number): readonly (readonly Item[])[] {
  const entries: Item[][] = [];
  for (const item of items) {
    const last = entries.at(-1);
    if (last && item.indent > indent) last.push(item);
    else entries.push([item]);
  }
  return entries;
}
