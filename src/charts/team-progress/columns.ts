import { grid } from '../grid.ts';

/** Three columns of names, in units. */
export const columnCount = 3;
const gap = 24;
export const columnWidth = (grid.content - gap * (columnCount - 1)) / columnCount;

export const columnLeft = (column: number): number => grid.left + column * (columnWidth + gap);

/** Where a name begins in a column whose left edge is `left`: behind its glyph, if it has one. */
export const nameLeft = (left: number, hasGlyph: boolean): number => left + (hasGlyph ? 20 : 0);
