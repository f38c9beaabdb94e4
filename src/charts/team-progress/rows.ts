import { type Axis, position } from '../drawing/axis.ts';
import { attainmentAxis, drawBar } from '../drawing/bar.ts';
import type { Canvas } from '../drawing/canvas.ts';
import { drawPlotLabels } from '../drawing/plot-labels.ts';
import { baselineBelowMiddle, grid, roles } from '../grid.ts';
import { byRank, type Status } from '../status.ts';
import { cut } from '../text/cut.ts';
import { shortName } from '../text/short-name.ts';
import type { Row, TeamProgress } from './data.ts';

/** Where the columns stand, in units: name | bar | percentage | glyph | word. */
interface Columns {
  readonly name: number;
  readonly names: readonly string[];
  readonly axis: Axis;
  readonly percentRight: number;
  readonly glyph: number;
  readonly word: number;
}

/** Up to 20 rows, one bar each. `y` is the baseline of the plot labels; gives the middle of the last bar. */
export function drawRows(canvas: Canvas, data: TeamProgress, y: number): number {
  const ranked = data.order === 'ranked';
  const rows = ranked ? data.rows.toSorted(byRank) : data.rows;
  const columns = measured(canvas, data);
  // Where nobody has data there is no bar to explain.
  if (rows.some(({ attainment }) => attainment !== undefined))
    drawPlotLabels(canvas, columns.axis, data.pace, data, { y });

  const pitch = rows.length <= 5 ? 36 : rows.length <= 8 ? 34 : 32;
  const groupGap = rows.length <= 8 ? 10 : 8;
  let middle = y + grid.plotLabelToFirstBar;
  let previous: Status | undefined;
  for (const row of rows) {
    if (previous !== undefined) middle += pitch + (ranked && row.status !== previous ? groupGap : 0);
    drawRow(canvas, columns, row, middle, { pace: row.pace ?? data.pace, ranked });
    if (ranked)
      drawStatus(canvas, columns, row.status, middle, row.status !== previous && data.statusWords[row.status]);
    previous = row.status;
  }
  return middle;
}

function measured(canvas: Canvas, { rows, order, statusWords }: TeamProgress): Columns {
  const widest = (widths: readonly number[]) => Math.max(0, ...widths);
  const name = Math.min(grid.longestName, widest(rows.map((row) => canvas.width(row.name, roles.name))));
  const word = grid.right - widest(rows.map((row) => canvas.width(statusWords[row.status], wordRole(row.status))));
  const glyph = word - 16;
  const percentRight = order === 'ranked' ? glyph - 13 : grid.right;
  const barEnd = percentRight - widest(rows.map((row) => canvas.width(row.percentText, roles.figure))) - 14;
  const attainments = rows.map((row) => row.attainment ?? 0);
  const axis = attainmentAxis(grid.left + name + 12, barEnd, attainments);
  return { name, names: rows.map((row) => row.name), axis, percentRight, glyph, word };
}

function drawRow(
  canvas: Canvas,
  columns: Columns,
  row: Row,
  y: number,
  { pace, ranked }: { readonly pace: number; readonly ranked: boolean },
): void {
  const { theme } = canvas;
  const judged = row.status !== 'onLeave' && row.status !== 'noData';
  const ink = judged || !ranked ? theme.ink : theme.ink2;
  const baseline = y + baselineBelowMiddle(roles.name.size);
  const name = shortName(row.name, canvas.fits(columns.name, roles.name), columns.names);
  canvas.text(name, grid.left, baseline, { role: roles.name, color: ink });
  canvas.text(row.percentText, columns.percentRight, baseline, { role: roles.figure, color: ink, align: 'right' });
  if (row.attainment === undefined) {
    drawNoData(canvas, columns.axis, row.note ?? '', y);
  } else {
    const colours = theme.status[ranked ? row.status : 'onTrack'];
    drawBar(canvas, columns.axis, y, { attainment: row.attainment, gain: row.gain, pace }, colours);
  }
}

/** No bar and no track, so that it cannot be taken for 0 %: the reason in words, and a dotted line. */
function drawNoData(canvas: Canvas, axis: Axis, note: string, y: number): void {
  const left = axis.range[0];
  const right = position(axis, 1);
  const words = cut(note, canvas.fits(right - left, roles.label));
  const baseline = y + baselineBelowMiddle(roles.label.size);
  if (words) canvas.text(words, left, baseline, { role: roles.label, color: canvas.theme.ink2 });
  const from = words ? left + canvas.width(words, roles.label) + 10 : left;
  if (right - from < 12) return;
  const color = canvas.theme.status.noData.fill;
  canvas.rule('line', { x: from, x2: right, y, y2: y }, { color, strokeWidth: 1.5, strokeDash: [2, 4] });
}

function drawStatus(canvas: Canvas, columns: Columns, status: Status, y: number, word: string | false): void {
  const colours = canvas.theme.status[status];
  canvas.glyph(status, columns.glyph, y, roles.label.size, colours.fill);
  if (word === false) return;
  const role = wordRole(status);
  canvas.text(word, columns.word, y + baselineBelowMiddle(role.size), { role, color: colours.text });
}

function wordRole(status: Status) {
  return status === 'behind' ? roles.labelStrong : roles.label;
}
