import type { BurnUpPlot } from './burn-up/data.ts';
import { drawDistance } from './burn-up/distance.ts';
import { drawBurnUp } from './burn-up/plot.ts';
import { alignmentHeights, drawAlignment } from './digest/alignment.ts';
import type { DigestPicture } from './digest/data.ts';
import { drawNext, nextHeight } from './digest/next-step.ts';
import { drawPeople, peopleHeight } from './digest/people.ts';
import { Canvas, type ChartSpec } from './drawing/canvas.ts';
import { drawFoot, drawHead, footerLines } from './drawing/frame.ts';
import { drawHeading } from './drawing/heading.ts';
import { grid } from './grid.ts';
import { drawable } from './text/drawable.ts';
import type { Typeface } from './text/typeface.ts';
import type { Theme } from './theme.ts';

export type { DigestPicture } from './digest/data.ts';

/** 4 : 5, which no messenger crops. */
const tallest = 675;
/** Between two parts; a hairline runs in its middle. */
const gap = 22;
/** Above the box with the next step, and from its bottom to the first baseline of the footer. */
const [aboveNext, nextToFoot] = [16, 29];
/** Between two rows of people: the nearer the more of them there are. */
const pitches = { least: 22, most: 32 };
const burnUpHeights = {
  /** With its heading and its axis; lower than that it says nothing. */
  least: 106,
  /** What many people leave it. */
  usual: 128,
  /** From here on both of its lines may rise; below, the plan is laid flat. */
  rising: 216,
};

/**
 * "How was our week?" in one picture of 540 × 675 units: people, burn-up, alignment index, and what to do next. Where there
 * are many people the index loses its strips, and then the burn-up goes. Without a burn-up the picture is lower.
 */
export function digestPicture(handedIn: DigestPicture, theme: Theme, typeface: Typeface): ChartSpec {
  const canvas = new Canvas(theme, typeface);
  const data = withDrawableNames(handedIn, typeface);
  const { people, burnUp, alignment, next, footer } = data;
  const top = drawHead(canvas, data) + gap;
  const lines = footerLines(canvas, footer).length;

  const footAt = tallest - grid.belowFooter - (lines - 1) * grid.footerLine;
  const nextAt = next === undefined ? footAt - 14 : footAt - nextToFoot - nextHeight(canvas, next);
  const least = (people ? peopleHeight(people, pitches.least) + gap : 0) + (burnUp ? burnUpHeights.least : 0);
  const form = alignment && nextAt - aboveNext - top - gap - alignmentHeights.strips >= least ? 'strips' : 'line';
  const alignmentAt = alignment ? nextAt - aboveNext - alignmentHeights[form] : nextAt;
  const bottom = alignment ? alignmentAt - gap : nextAt - aboveNext;

  let free = top;
  if (people) free = drawPeople(canvas, people, top, pitchFor(data, bottom - top)) + gap;
  const drawsPlot = burnUp !== undefined && bottom - free >= burnUpHeights.least;
  if (burnUp && drawsPlot) drawPlot(canvas, burnUp, free, bottom, people !== undefined);
  // What nothing fills is cut off.
  const spare = drawsPlot ? 0 : Math.max(0, alignmentAt - free);
  if (alignment) {
    drawDivider(canvas, alignmentAt - gap / 2 - spare);
    drawAlignment(canvas, alignment, alignmentAt - spare, form);
  }
  if (next !== undefined) drawNext(canvas, next, nextAt - spare);
  return canvas.spec(drawFoot(canvas, footer, footAt - spare));
}

/** Names are shortened, and an emoji must not survive as somebody's initial. */
function withDrawableNames(data: DigestPicture, typeface: Typeface): DigestPicture {
  const { people } = data;
  if (!people) return data;
  return {
    ...data,
    people: { ...people, rows: people.rows.map((row) => ({ ...row, name: drawable(row.name, typeface) })) },
  };
}

/** As far apart as what is below the people allows. */
function pitchFor({ people, burnUp }: DigestPicture, room: number): number {
  if (!people) return pitches.least;
  const wanted = burnUp ? room - gap - burnUpHeights.usual : room;
  const [none, each] = [peopleHeight(people, 0), peopleHeight(people, 1) - peopleHeight(people, 0)];
  return Math.min(pitches.most, Math.max(pitches.least, (wanted - none) / each));
}

/** The burn-up under its heading, which says how far from plan. */
function drawPlot(canvas: Canvas, plot: BurnUpPlot, top: number, bottom: number, divided: boolean): void {
  if (divided) drawDivider(canvas, top - gap / 2);
  const rises = bottom - top >= burnUpHeights.rising;
  drawHeading(canvas, plot.words.distance, rises ? '' : plot.words.flat, top + 16);
  const head = rises ? 48 : 28;
  const box = { x: grid.left, y: top + head, width: grid.content, height: bottom - top - head };
  if (rises) drawBurnUp(canvas, plot, box);
  else drawDistance(canvas, plot, box);
}

function drawDivider(canvas: Canvas, y: number): void {
  const line = { x: grid.left, x2: grid.right, y, y2: y };
  canvas.rule('ground', line, { color: canvas.theme.hairline, strokeWidth: 1 });
}
