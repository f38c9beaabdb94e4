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
  readonly names: readonly string[];
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
/** Many columns need the room that long names would take. */
const longestNumbered = 104;
/** Units that a column's head leaves free on both sides together. */
const between = 8;

/** Names stand over the columns where each has room, whole or in its short form, and never cut; else numbers do. */
export function layoutOf(canvas: Canvas, { members, cells, helperLabel, totalLabel }: Helping): Layout {
  const all = cells.reduce((sum, { tasks }) => sum + tasks, 0);
  const totalWidth = Math.max(canvas.width(totalLabel, roles.label), canvas.width(String(all), roles.figure));
  const widths = { total: totalWidth, label: canvas.width(helperLabel, roles.label) };
  const withNames = columns(canvas, members, { indent: 0, longest: grid.longestName, ...widths });
  const room = canvas.fits(withNames.pitch - between, roles.label);
  const heads = members.map(({ name }) => shortName(name, room));
  const isClear = heads.every((head) => !head.endsWith('...')) && new Set(heads).size === heads.length;
  if (isClear) return { ...withNames, numbered: false, heads };
  const numbered = columns(canvas, members, { indent: numberWidth, longest: longestNumbered, ...widths });
  return { ...numbered, numbered: true, heads: members.map((_, nth) => String(nth + 1)) };
}

interface Widths {
  readonly indent: number;
  readonly longest: number;
  readonly total: number;
  /** Of what stands over the names. */
  readonly label: number;
}

function columns(canvas: Canvas, members: Helping['members'], { indent, longest, total, label }: Widths) {
  const widest = Math.max(label - indent, ...members.map(({ name }) => canvas.width(name, roles.name)));
  const nameLeft = grid.left + indent;
  const nameWidth = Math.min(longest, widest);
  const left = nameLeft + nameWidth + afterName;
  const room = grid.right - total - beforeTotal - left;
  const pitch = Math.min(widestColumn, room / members.length);
  const totalRight = left + pitch * members.length + beforeTotal + total;
  const names = members.map(({ name }) => name);
  return { nameLeft, nameWidth, names, left, pitch, rowPitch: members.length > 8 ? 32 : 36, totalRight };
}
