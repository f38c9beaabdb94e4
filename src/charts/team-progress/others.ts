import type { Canvas } from '../drawing/canvas.ts';
import { footerLines } from '../drawing/frame.ts';
import { drawHeading } from '../drawing/heading.ts';
import { baselineBelowMiddle, grid, roles } from '../grid.ts';
import { shortName } from '../text/short-name.ts';
import { columnCount, columnLeft, columnWidth, nameLeft } from './columns.ts';
import type { Row, TeamProgress } from './data.ts';

/** A list in name order leaves nobody out, so its rows stand closer. */
const pitches = { ranked: 26, named: 24 } as const;
const headingToFirst = 26;

/**
 * Everybody else, in three columns read downwards. `y` is the baseline of the heading; gives the middle of the last row.
 * Where a ranked list would make the picture too tall, people on pace are left out, the ones on track first.
 */
export function drawOthers(canvas: Canvas, rows: readonly Row[], data: TeamProgress, y: number): number {
  const { crowdWords, order, footer } = data;
  const pitch = pitches[order];
  const belowLast =
    grid.lastBarToFooter + grid.footerLine * (footerLines(canvas, footer).length - 1) + grid.belowFooter;
  const room = columnCount * (1 + Math.floor((grid.tallest - belowLast - y - headingToFirst) / pitch));
  const listed = order === 'ranked' ? shortened(rows, room) : rows;
  const unlisted = rows.length - listed.length;

  const aside = unlisted > 0 ? crowdWords.unlisted(unlisted) : crowdWords.othersOrder;
  const heading = order === 'ranked' ? crowdWords.others : crowdWords.everybody;
  drawHeading(canvas, heading(rows.length), aside, y);
  const perColumn = Math.ceil(listed.length / columnCount);
  const first = y + headingToFirst;
  for (const [index, row] of listed.entries()) {
    const place = { left: columnLeft(Math.floor(index / perColumn)), y: first + (index % perColumn) * pitch };
    drawEntry(canvas, row, data, place);
  }
  const last = first + (perColumn - 1) * pitch;
  const columns = Math.ceil(listed.length / Math.max(1, perColumn));
  drawRulers(canvas, { y: first - pitch / 2, y2: last + pitch / 2 }, columns);
  return last;
}

function shortened(rows: readonly Row[], room: number): readonly Row[] {
  const dispensable = [...rows.filter(isOnPace)].reverse();
  const leftOut = new Set(dispensable.slice(0, Math.max(0, rows.length - room)));
  return rows.filter((row) => !leftOut.has(row));
}

function isOnPace({ status }: Row): boolean {
  return status === 'ahead' || status === 'onTrack';
}

function drawEntry(
  canvas: Canvas,
  row: Row,
  { rows, order }: TeamProgress,
  { left, y }: { readonly left: number; readonly y: number },
): void {
  const { ink, status } = canvas.theme;
  const ranked = order === 'ranked';
  const baseline = y + baselineBelowMiddle(roles.name.size);
  const from = nameLeft(left, ranked);
  const right = left + columnWidth;
  const room = right - canvas.width(row.percentText, roles.figure) - 8 - from;
  if (ranked) canvas.glyph(row.status, left + 7, y, roles.label.size, status[row.status].fill);
  const everybody = rows.map(({ name }) => name);
  const short = shortName(row.name, canvas.fits(room, roles.name), everybody);
  canvas.text(short, from, baseline, { role: roles.name, color: ink });
  canvas.text(row.percentText, right, baseline, { role: roles.figure, color: ink, align: 'right' });
}

function drawRulers(canvas: Canvas, ends: { readonly y: number; readonly y2: number }, columns: number): void {
  for (let column = 1; column < columns; column++) {
    const x = columnLeft(column) - 12;
    canvas.rule('line', { x, x2: x, ...ends }, { color: canvas.theme.hairline, strokeWidth: 1 });
  }
}
