/** What each side said, and which of them was right. */
export interface Sides {
  readonly sides: readonly { readonly by: string; readonly value: bigint }[];
  readonly right: string;
}

/** The same with who decided it. */
export interface DecisionMade extends Sides {
  readonly by: { readonly name: string; readonly alias: string | null };
}

/** Of a row. */
export function sidesOf({
  manual,
  source,
  sourced,
  forSource,
}: {
  readonly manual: bigint;
  readonly source: string;
  readonly sourced: bigint;
  readonly forSource: boolean;
}): Sides {
  const sides = [
    { by: 'manual', value: manual },
    { by: source, value: sourced },
  ];
  return { sides, right: forSource ? source : 'manual' };
}
