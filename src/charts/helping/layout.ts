import type { Canvas } from '../drawing/canvas.ts';
import { grid, roles } from '../grid.ts';
import { shortName } from '../text/short-name.ts';
import type { Helping } from './data.ts';

/** Where everything stands, in units: number | name | cells | total. */
export interface Layout {
  /** Whether columns are called by the numbers of the rows, because their names have no room over them. */
  readonly numbered: boolean;
  readonly nameLeft: number;
  readonly nameWidth: number;
  /** Left edge of the cells. */
  readonly left: number;
  /** From one cell to the next. */
  readonly pitch: number;
  readonly rowPitch: number;
  readonly totalRight: number;
  /** What stands over each column. */
  readonly heads: readonly string[];
}

const numberWidth = 28;
const afterName = 10;
const beforeTotal = 14;
const widestColumn = 96;
/** Units that a column's head leaves free on both sides together. */
const between = 8;

/** Names stand over the columns where each has room, whole or in its short form, and never cut; else numbers do. */
export function layoutOf(canvas: Canvas, { members, cells, totalLabel }: Helping): Layout {
  const all = cells.reduce((sum, { tasks }) => sum + tasks, 0);
  const totalWidth = Math.max(canvas.width(totalLabel, roles.label), canvas.width(String(all), roles.figure));
  const withNames = columns(canvas, members, 0, totalWidth);
  const room = canvas.fits(withNames.pitch - between, roles.label);
  const heads = members.map(({ name }) => shortName(name, room));
  const isClear = heads.every((head) => !head.endsWith('...')) && new Set(heads).size === heads.length;
  if (isClear) return { ...withNames, numbered: false, heads };
  const numbered = columns(canvas, members, numberWidth, totalWidth);
  return { ...numbered, numbered: true, heads: members.map((_, nth) => String(nth + 1)) };
}

function columns(canvas: Canvas, members: Helping['members'], indent: number, totalWidth: number) {
  const widest = Math.max(...members.map(({ name }) => canvas.width(name, roles.name)));
  const nameLeft = grid.left + indent;
  const nameWidth = Math.min(grid.longestName, widest);
  const left = nameLeft + nameWidth + afterName;
  const room = grid.right - totalWidth - beforeTotal - left;
  const pitch = Math.min(widestColumn, room / members.length);
  const totalRight = left + pitch * members.length + beforeTotal + totalWidth;
  return { nameLeft, nameWidth, left, pitch, rowPitch: members.length > 8 ? 32 : 36, totalRight };
}
