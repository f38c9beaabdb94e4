/** Chances that come again: the same seed gives the same ones. */
export interface Chance {
  /** From `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** True about so often, 0 to 1. */
  happens(share: number): boolean;
  one<Item>(of: readonly [Item, ...Item[]]): Item;
}

/** Mulberry32: 32 bits of state, and good enough to spread what happens. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    between,
    happens: (share) => next() < share,
    one: (of) => of[between(0, of.length - 1)] ?? of[0],
  };
}
