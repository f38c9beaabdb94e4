import type { TextRole } from '../grid.ts';
import type { Box } from './box.ts';
import type { Canvas, Placing, Point } from './canvas.ts';

interface Taken {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a label may stand: `x` is its left or right edge or its middle, `y` its baseline. */
export interface Spot extends Point {
  readonly align: NonNullable<Placing['align']>;
}

/** Labels keep so far away from each other and from lines. */
const clearance = 4;

/** What a plot has room for: labels go where nothing is yet, the important ones first. */
export class Room {
  readonly #bounds: Taken;
  readonly #taken: Taken[] = [];

  constructor({ x, y, width, height }: Box) {
    this.#bounds = { left: x, right: x + width, top: y, bottom: y + height };
  }

  /** What lies under a dot, or anything else so far away from its middle, is taken. */
  takeAround({ x, y }: Point, far: number): void {
    this.#take({ left: x - far, right: x + far, top: y - far, bottom: y + far });
  }

  /** What lies under a line is taken. */
  takeCurve(points: readonly Point[]): void {
    for (const [index, { x, y }] of points.entries()) {
      const next = points[index + 1] ?? { x, y };
      const steps = Math.max(1, Math.ceil(Math.hypot(next.x - x, next.y - y) / 3));
      for (let step = 0; step <= steps; step += 1) {
        const [atX, atY] = [x + ((next.x - x) * step) / steps, y + ((next.y - y) * step) / steps];
        this.takeAround({ x: atX, y: atY }, 1);
      }
    }
  }

  /** Draws a label at the first spot where it has room; leaves it out, and says so, where there is none. */
  label(canvas: Canvas, text: string, spots: readonly Spot[], style: Omit<Placing, 'align'>): boolean {
    const width = canvas.width(text, style.role);
    const spot = spots.find((candidate) => this.#isFree(boxOf(candidate, width, style.role)));
    if (!spot || text === '') return false;
    this.#take(boxOf(spot, width, style.role));
    canvas.text(text, spot.x, spot.y, { ...style, align: spot.align });
    return true;
  }

  #take(box: Taken): void {
    this.#taken.push(box);
  }

  #isFree({ left, right, top, bottom }: Taken): boolean {
    const { left: from, right: to, top: ceiling, bottom: floor } = this.#bounds;
    if (left < from || right > to || top < ceiling || bottom > floor) return false;
    return !this.#taken.some(
      (box) =>
        left - clearance < box.right &&
        box.left < right + clearance &&
        top - clearance < box.bottom &&
        box.top < bottom + clearance,
    );
  }
}

const shares = { left: 0, center: 0.5, right: 1 } as const;

function boxOf({ x, y, align }: Spot, width: number, { size }: TextRole): Taken {
  const left = x - width * shares[align];
  return { left, right: left + width, top: y - 0.85 * size, bottom: y + 0.2 * size };
}

interface Side {
  /** Right of the place or left, down from it or up. */
  readonly right: boolean;
  readonly down: boolean;
  readonly role: TextRole;
  /** No further away than this, across and along. */
  readonly far?: number;
}

/** Spots further and further away from a place, on one side of it; the nearest comes first. */
export function spotsNear({ x, y }: Point, { right, down, role, far = 90 }: Side): Spot[] {
  const steps = Array.from({ length: far / 6 + 1 }, (_, step) => step * 6);
  return steps
    .flatMap((across) => steps.map((along) => ({ across, along })))
    .toSorted((a, b) => a.across + a.along - (b.across + b.along))
    .map(({ across, along }) => ({
      x: right ? x + across : x - across,
      y: down ? y + 0.85 * role.size + along : y - 0.2 * role.size - along,
      align: right ? 'left' : 'right',
    }));
}
