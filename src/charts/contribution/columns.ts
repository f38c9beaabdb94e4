import type { Canvas } from '../drawing/canvas.ts';
import { grid, roles } from '../grid.ts';
import type { ContributionChart } from './data.ts';

/** Where the columns stand, in units: name | a column for each part | total. */
export interface Columns {
  readonly nameWidth: number;
  readonly names: readonly string[];
  /** Left edge and width of each. */
  readonly parts: readonly { readonly left: number; readonly width: number }[];
  /** How long a point is, in all of them. */
  readonly unit: number;
}

const between = 14;
const longest = 6;
/** Whoever lacks other data has far more full marks in what is left; for them all others would become short. */
const mostOverUsual = 1.5;

/** Whether something is longer than its column. */
export const isCutShort = ({ rows }: ContributionChart, { parts, unit }: Columns): boolean =>
  rows.some(({ cells }) =>
    cells.some((cell, index) => {
      const width = parts[index]?.width ?? 0;
      return cell !== undefined && Math.max(cell.full, cell.length) * unit > width + 0.01;
    }),
  );

/** From the left edge of a bar to its number, and what a diamond behind that takes. */
export const numberIndent = 7;
export const diamond = 21;

/** Points are as long as they can be, and a column is never narrower than its words. */
export function columnsOf(canvas: Canvas, data: ContributionChart): Columns {
  const { rows, columns, totalLabel } = data;
  const names = rows.map(({ name }) => canvas.width(name, roles.name));
  const nameWidth = Math.min(columns.length > 3 ? shortNames : grid.longestName, Math.max(0, ...names));
  const totals = rows.map(({ total }) => canvas.width(String(total ?? '–'), roles.total));
  const total = Math.max(canvas.width(totalLabel, roles.label), ...totals);
  const from = grid.left + nameWidth + between;
  const room = grid.right - total - between - from;
  const needs = columns.map((_, index) => needOf(canvas, data, index));
  const unit = widestUnit(needs, room - between * (columns.length - 1));
  let left = from;
  const parts = needs.map(({ points, words }) => {
    const part = { left, width: Math.max(words, points * unit) };
    left += part.width + between;
    return part;
  });
  return { nameWidth, names: rows.map(({ name }) => name), parts, unit };
}

/** With a fourth column names have less room. */
const shortNames = 104;

interface Need {
  /** The longest bar or track. */
  readonly points: number;
  /** The widest words, in units. */
  readonly words: number;
}

function needOf(canvas: Canvas, { rows, columns }: ContributionChart, index: number): Need {
  const cells = rows.flatMap(({ cells: own }) => own[index] ?? []);
  const numbers = cells.map(
    ({ points, weak }) => numberIndent + canvas.width(String(points), roles.figure) + (weak ? diamond : 0),
  );
  const { name = '', note = '' } = columns[index] ?? {};
  const longestBar = Math.max(0, ...cells.map(({ full, length }) => Math.max(full, length)));
  const fulls = cells.map(({ full }) => full).toSorted((a, b) => a - b);
  return {
    points: Math.min(longestBar, mostOverUsual * (fulls[Math.floor(fulls.length / 2)] ?? 0)),
    words: Math.max(canvas.width(name, roles.label), canvas.width(note, roles.label), ...numbers),
  };
}

/** The longest point with which all columns have room; where words alone take more, 0 and whatever follows is cut. */
function widestUnit(needs: readonly Need[], room: number): number {
  const taken = (unit: number) => needs.reduce((sum, { points, words }) => sum + Math.max(words, points * unit), 0);
  let [fits, tooLong] = [0, longest];
  for (let step = 0; step < 20; step++) {
    const unit = (fits + tooLong) / 2;
    if (taken(unit) <= room) fits = unit;
    else tooLong = unit;
  }
  return fits;
}
