import { farthest } from '../drawing/axis.ts';

/** Where the dots of a distribution stand: cells of equal width, each a stack, one border between cells being the pace. */
export interface Dots<Item> {
  /** Shares at the left and the right end of the row of cells. */
  readonly domain: readonly [number, number];
  /** Everything from here on stands in one cell, as the bars share an end; absent when nothing is so far. */
  readonly openFrom: number | undefined;
  /** Side of the square a dot has, in units. */
  readonly side: number;
  /** Units from the left end and above the floor, to the middle of the dot. */
  readonly placed: readonly { readonly item: Item; readonly x: number; readonly up: number }[];
  /** Height of the tallest stack, in units. */
  readonly height: number;
}

const cells = 33;
/** As shares, the finer first; the coarser shows 0 to 120 % at once. */
const cellWidths = [0.025, 0.05];
const tallest = 150;

/**
 * Stacks `items` by value (a share), the lowest first. Because a border lies on `pace`, no dot is cut by its mark and
 * each stands on the right side of it. Where a stack would grow past 150 units all dots shrink and stand side by side.
 */
export function stackDots<Item extends { readonly value: number }>(
  items: readonly Item[],
  pace: number,
  width: number,
): Dots<Item> {
  const sorted = items.toSorted((a, b) => a.value - b.value);
  const lowest = Math.min(pace, sorted[0]?.value ?? pace);
  const highest = Math.min(farthest, Math.max(pace, sorted.at(-1)?.value ?? pace));
  const span = (cell: number) => cellOf(highest, pace, cell) - cellOf(lowest, pace, cell) + 1;
  const cell = cellWidths.find((candidate) => span(candidate) <= cells) ?? 0.05;

  // The spare cells go to both sides, but the axis does not begin far below 0.
  const spareLeft = Math.floor((cells - span(cell)) / 2);
  const first = Math.max(
    cellOf(lowest, pace, cell) - spareLeft,
    Math.min(cellOf(0, pace, cell), cellOf(lowest, pace, cell)),
  );
  const last = cellOf(farthest, pace, cell);
  const index = (value: number) => Math.min(cellOf(value, pace, cell), last) - first;

  const stacks = Map.groupBy(sorted, ({ value }) => index(value));
  const cellWidth = width / cells;
  const abreast = narrowest(Math.max(0, ...[...stacks.values()].map((stack) => stack.length)), cellWidth);
  const side = cellWidth / abreast;
  const placed = [...stacks].flatMap(([at, stack]) =>
    stack.map((item, nth) => ({
      item,
      x: at * cellWidth + ((nth % abreast) + 0.5) * side,
      up: (Math.floor(nth / abreast) + 0.5) * side,
    })),
  );
  return {
    domain: [pace + first * cell, pace + (first + cells) * cell],
    openFrom: (sorted.at(-1)?.value ?? 0) > farthest ? pace + last * cell : undefined,
    side,
    placed,
    height: Math.max(0, ...placed.map(({ up }) => up + side / 2)),
  };
}

/** The tolerance keeps 0.69 + 0.025 - 0.69 from falling one cell short. */
function cellOf(value: number, pace: number, cell: number): number {
  return Math.floor((value - pace) / cell + 1e-9);
}

function narrowest(count: number, cellWidth: number): number {
  let abreast = 1;
  while (abreast * Math.floor((tallest * abreast) / cellWidth) < count) abreast++;
  return abreast;
}
