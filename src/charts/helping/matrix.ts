import type { Canvas } from '../drawing/canvas.ts';
import { baselineBelowMiddle, grid, roles, type TextRole } from '../grid.ts';
import { cut } from '../text/cut.ts';
import { shortName } from '../text/short-name.ts';
import type { Helping } from './data.ts';
import { type Layout, layoutOf } from './layout.ts';

/** Units between two cells. */
const gap = 2;
/** And between the numbers in them, so that two are not read as one. */
const apart = 3;
/** How strong the fewest and the most are; even under the most, ink is read easily in both themes. */
const faintest = 0.24;
const strongest = 0.5;

/** Draws heads, rows and sums. `y` is the baseline of the labels; gives the bottom of the last row. */
export function drawMatrix(canvas: Canvas, data: Helping, y: number): number {
  const layout = layoutOf(canvas, data);
  drawHeads(canvas, data, layout, y);
  const top = y + 34;
  const most = Math.max(1, ...data.cells.map(({ tasks }) => tasks));
  const last = data.members.length;
  for (const [row, { id, name }] of data.members.entries()) {
    const middle = middleOf(layout, top, row);
    drawName(canvas, layout, name, row, middle);
    for (const [column, { id: helped }] of data.members.entries()) {
      const cell = data.cells.find((one) => one.helper === id && one.helped === helped);
      drawCell(canvas, layout, { column, middle, tasks: cell?.tasks ?? 0, most, itself: row === column });
    }
    const given = sum(data.cells.filter(({ helper }) => helper === id));
    drawText(canvas, String(given), layout.totalRight, middle, roles.figure, totalColor(canvas, given), 'right');
  }
  return top + layout.rowPitch * (last + (drawReceived(canvas, data, layout, middleOf(layout, top, last)) ? 1 : 0));
}

/** How often each was helped; where one of the sums has no room, none stands there. Says whether they do. */
function drawReceived(
  canvas: Canvas,
  { members, cells, totalLabel }: Helping,
  layout: Layout,
  middle: number,
): boolean {
  const sums = members.map(({ id }) => sum(cells.filter(({ helped }) => helped === id)));
  if (!sums.every((tasks) => hasRoom(canvas, layout, tasks))) return false;
  drawText(canvas, totalLabel, grid.left, middle, roles.label, canvas.theme.ink3);
  for (const [column, tasks] of sums.entries()) {
    const centre = layout.left + (column + 0.5) * layout.pitch;
    drawText(canvas, String(tasks), centre, middle, roles.figure, totalColor(canvas, tasks), 'center');
  }
  return true;
}

const hasRoom = (canvas: Canvas, { pitch }: Layout, tasks: number): boolean =>
  canvas.fits(pitch - apart, roles.figure)(String(tasks));

const middleOf = ({ rowPitch }: Layout, top: number, row: number): number => top + rowPitch * (row + 0.5);

const sum = (cells: Helping['cells']): number => cells.reduce((all, { tasks }) => all + tasks, 0);

/** Who was helped over the columns, and their names or numbers under that. */
function drawHeads(canvas: Canvas, data: Helping, layout: Layout, y: number): void {
  const { ink, ink3 } = canvas.theme;
  const helper = cut(data.helperLabel, canvas.fits(layout.left - 8 - grid.left, roles.label));
  if (helper) canvas.text(helper, grid.left, y + 24, { role: roles.label, color: ink3 });
  const room = canvas.fits(layout.totalRight - layout.left, roles.label);
  canvas.text(cut(data.helpedLabel, room), layout.left, y, { role: roles.label, color: ink3 });
  for (const [column, head] of layout.heads.entries()) {
    const centre = layout.left + (column + 0.5) * layout.pitch;
    canvas.text(head, centre, y + 24, { role: roles.label, color: ink, align: 'center' });
  }
  canvas.text(data.totalLabel, layout.totalRight, y + 24, { role: roles.label, color: ink3, align: 'right' });
}

function drawName(
  canvas: Canvas,
  { numbered, nameLeft, nameWidth, names }: Layout,
  name: string,
  row: number,
  middle: number,
) {
  const { ink, ink3 } = canvas.theme;
  if (numbered) {
    const baseline = middle + baselineBelowMiddle(roles.label.size);
    canvas.text(String(row + 1), nameLeft - 8, baseline, { role: roles.label, color: ink3, align: 'right' });
  }
  drawText(canvas, shortName(name, canvas.fits(nameWidth, roles.name), names), nameLeft, middle, roles.name, ink);
}

interface Place {
  readonly column: number;
  readonly middle: number;
  readonly tasks: number;
  readonly most: number;
  /** The one and the other are the same. */
  readonly itself: boolean;
}

/** The more tasks the stronger, with their number; nothing is a quiet field, and oneself, where nothing is, none. */
function drawCell(canvas: Canvas, layout: Layout, { column, middle, tasks, most, itself }: Place): void {
  const { brand, track, ink } = canvas.theme;
  const { left, pitch, rowPitch } = layout;
  if (itself && tasks === 0) return;
  const x = left + column * pitch;
  const box = {
    x: x + gap / 2,
    x2: x + pitch - gap / 2,
    y: middle - (rowPitch - gap) / 2,
    y2: middle + (rowPitch - gap) / 2,
  };
  if (tasks === 0) {
    canvas.rect('ground', box, { color: track });
    return;
  }
  const opacity = most === 1 ? faintest * 2 : faintest + ((strongest - faintest) * (tasks - 1)) / (most - 1);
  canvas.rect('bar', box, { color: brand, opacity });
  // What has more digits than room is told by its colour alone; the list beside the picture has every number.
  if (hasRoom(canvas, layout, tasks))
    drawText(canvas, String(tasks), x + pitch / 2, middle, roles.figure, ink, 'center');
}

const totalColor = ({ theme }: Canvas, tasks: number): string => (tasks === 0 ? theme.ink3 : theme.ink2);

function drawText(
  canvas: Canvas,
  text: string,
  x: number,
  middle: number,
  role: TextRole,
  color: string,
  align: 'left' | 'right' | 'center' = 'left',
): void {
  canvas.text(text, x, middle + baselineBelowMiddle(role.size), { role, color, align });
}
