/** A straight scale: what the two ends of `domain` are is drawn at the two ends of `range` (units from the left). */
export interface Axis {
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
}

/** As a share of the target: no axis of attainments goes on further than this. */
export const farthest = 1.2;

export function position({ domain, range }: Axis, value: number): number {
  return range[0] + ((value - domain[0]) / (domain[1] - domain[0])) * (range[1] - range[0]);
}

/** The value that is drawn `units` away from where `value` is. */
export function moved({ domain, range }: Axis, value: number, units: number): number {
  return value + (units * (domain[1] - domain[0])) / (range[1] - range[0]);
}
