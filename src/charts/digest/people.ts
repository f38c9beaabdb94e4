import type { Axis } from '../drawing/axis.ts';
import { attainmentAxis, drawBar } from '../drawing/bar.ts';
import type { Canvas } from '../drawing/canvas.ts';
import { baselineBelowMiddle, grid, roles } from '../grid.ts';
import type { Row } from '../team-progress/data.ts';
import { cut } from '../text/cut.ts';
import { shortName } from '../text/short-name.ts';
import { type Column, columnsOf } from './columns.ts';
import type { PeopleWeek } from './data.ts';

const between = 28;
const widths = { one: grid.content, two: (grid.content - between) / 2 };
const longestNames = { one: 220, two: 92 };
const barHeight = 12;
const headingBaseline = 16;
/** From the baseline of a heading to the middle of the row below it. */
const headingToRow = 23;
const mostMovers = 2;
const belowHeading = 3;

/** How the rows of both columns are measured: alike, so that their bars share one scale. */
interface Measured {
  readonly name: number;
  readonly percent: number;
  readonly attainments: readonly number[];
  readonly names: readonly string[];
  readonly ranked: boolean;
  /** The width of a column. */
  readonly width: number;
}

const linesOf = (columns: readonly Column[]): number =>
  Math.max(...columns.map(({ rows, rest }) => rows.length + (rest === undefined ? 0 : 1)));

const hasHeading = ({ order, words }: PeopleWeek): boolean => order === 'ranked' || words.lead !== undefined;

/** From the top of the heading to the bottom of the last row, with rows `pitch` apart. */
export function peopleHeight(people: PeopleWeek, pitch: number): number {
  const lines = linesOf(columnsOf(people));
  return hasHeading(people) ? headingBaseline + headingToRow + (lines - 0.5) * pitch : lines * pitch;
}

/** Rows in one column or two below `top`, `pitch` apart; gives where they end. */
export function drawPeople(canvas: Canvas, people: PeopleWeek, top: number, pitch: number): number {
  const { ink, ink2 } = canvas.theme;
  const columns = columnsOf(people);
  const headed = hasHeading(people);
  const heading = top + headingBaseline;
  const first = headed ? heading + headingToRow : top + pitch / 2;
  const measured = measuredFor(canvas, people, columns.length === 1 ? 'one' : 'two');
  const { width } = measured;
  const { lead } = people.words;
  if (people.order === 'named' && lead !== undefined)
    canvas.text(cut(lead, canvas.fits(grid.content, roles.lead)), grid.left, heading, {
      role: roles.lead,
      color: ink2,
    });

  for (const [nth, column] of columns.entries()) {
    const left = grid.left + nth * (width + between);
    if (column.heading !== undefined) {
      const words = cut(column.heading, canvas.fits(width, roles.section));
      canvas.text(words, left, heading, { role: roles.section, color: ink });
    }
    for (const [index, row] of column.rows.entries())
      drawRow(canvas, row, { left, y: first + index * pitch, pace: row.pace ?? people.pace, ...measured });
    drawRest(canvas, column, { left, width, middle: first + column.rows.length * pitch });
  }
  if (people.order === 'ranked') drawMovers(canvas, people, columns, { first, pitch, width });
  return top + peopleHeight(people, pitch);
}

function drawRest(
  canvas: Canvas,
  { rest }: Column,
  { left, width, middle }: { readonly left: number; readonly width: number; readonly middle: number },
): void {
  if (rest === undefined) return;
  const words = cut(rest, canvas.fits(width, roles.label));
  const baseline = middle + baselineBelowMiddle(roles.label.size);
  canvas.text(words, left, baseline, { role: roles.label, color: canvas.theme.ink2 });
}

function measuredFor(canvas: Canvas, { rows, order }: PeopleWeek, columns: keyof typeof widths): Measured {
  const widest = (widths: readonly number[]) => Math.max(0, ...widths);
  return {
    name: Math.min(longestNames[columns], widest(rows.map(({ name }) => canvas.width(name, roles.name)))),
    percent: widest(rows.map(({ percentText }) => canvas.width(percentText, roles.figure))),
    attainments: rows.map(({ attainment }) => attainment ?? 0),
    names: rows.map((row) => row.name),
    ranked: order === 'ranked',
    width: widths[columns],
  };
}

interface Place extends Measured {
  readonly left: number;
  readonly y: number;
  readonly pace: number;
}

function drawRow(
  canvas: Canvas,
  row: Row,
  { left, y, pace, name, percent, attainments, names, ranked, width }: Place,
): void {
  const { ink, status } = canvas.theme;
  const baseline = y + baselineBelowMiddle(roles.name.size);
  const right = left + width;
  const percentRight = ranked ? right - 22 : right;
  const axis: Axis = attainmentAxis(left + name + 10, percentRight - percent - 12, attainments);
  const short = shortName(row.name, canvas.fits(name, roles.name), names);
  canvas.text(short, left, baseline, { role: roles.name, color: ink });
  canvas.text(row.percentText, percentRight, baseline, { role: roles.figure, color: ink, align: 'right' });
  if (ranked) canvas.glyph(row.status, right - 8, y, roles.label.size, status[row.status].fill);
  if (row.attainment === undefined) {
    const [x, x2] = axis.range;
    const color = status.noData.fill;
    canvas.rule('ground', { x, x2, y, y2: y }, { color, strokeWidth: 1.5, strokeDash: [2, 4] });
    return;
  }
  const colours = status[ranked ? row.status : 'onTrack'];
  drawBar(canvas, axis, y, { attainment: row.attainment, gain: row.gain, pace }, colours, barHeight);
}

/** Who gained most this week, below the shorter column if there is room. */
function drawMovers(
  canvas: Canvas,
  people: PeopleWeek,
  columns: readonly Column[],
  { first, pitch, width }: { readonly first: number; readonly pitch: number; readonly width: number },
): void {
  const { rows, words } = people;
  const movers = rows.filter(({ gain }) => gain > 0).toSorted((a, b) => b.gain - a.gain);
  const taken = columns.map((column) => column.rows.length + (column.rest === undefined ? 0 : 1));
  const lines = Math.max(...taken);
  const shorter = taken.indexOf(Math.min(...taken));
  const free = lines - (taken[shorter] ?? 0);
  // A heading takes a line and a half.
  const shown = movers.slice(0, Math.max(0, Math.min(mostMovers, Math.floor(free - 1.5))));
  if (shown.length === 0) return;
  const left = grid.left + shorter * (width + between);
  const top = first + ((taken[shorter] ?? 0) + 0.3) * pitch;
  const heading = cut(words.movers, canvas.fits(width, roles.section));
  canvas.text(heading, left, top + baselineBelowMiddle(roles.section.size), {
    role: roles.section,
    color: canvas.theme.ink,
  });
  for (const [index, row] of shown.entries())
    drawMover(canvas, row, people, { left, right: left + width, y: top + belowHeading + (index + 1) * pitch });
}

function drawMover(
  canvas: Canvas,
  row: Row,
  { rows, words: { moversUnit } }: PeopleWeek,
  { left, right, y }: { readonly left: number; readonly right: number; readonly y: number },
): void {
  const { ink, ink2 } = canvas.theme;
  const baseline = y + baselineBelowMiddle(roles.name.size);
  const gainLeft = left + longestNames.two + 10;
  const names = rows.map(({ name }) => name);
  const short = shortName(row.name, canvas.fits(longestNames.two, roles.name), names);
  canvas.text(short, left, baseline, { role: roles.name, color: ink });
  canvas.text(row.gainText, gainLeft, baseline, { role: roles.figure, color: ink });
  const unitLeft = gainLeft + canvas.width(row.gainText, roles.figure) + 8;
  const words = cut(moversUnit, canvas.fits(right - unitLeft, roles.label));
  if (words) canvas.text(words, unitLeft, baseline, { role: roles.label, color: ink2 });
}
