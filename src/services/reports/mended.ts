/** What a look at kept totals came to: how many rows there were to compare, and those that were not what they add up to. */
export interface Mended {
  readonly checked: number;
  readonly wrong: number;
  /** The latest of them. */
  readonly differences: readonly Difference[];
}

/** `had` is what was kept, `due` what it is now; undefined for no row. */
export interface Difference {
  /** Of a person or a team. */
  readonly ofId: string;
  readonly indicator: string;
  readonly day: Temporal.PlainDate;
  readonly had: bigint | undefined;
  readonly due: bigint | undefined;
}

/** So many are told of; the rest is counted. */
export const mostDifferences = 20;

/** A row of the answer to a question that mends totals. */
export interface MendedRow {
  readonly checked: number;
  readonly wrong: number;
  readonly differences: readonly {
    readonly ofId: string;
    readonly indicator: string;
    readonly day: string;
    readonly had: string | null;
    readonly due: string | null;
  }[];
}

export function mendedFrom(row: MendedRow | undefined): Mended {
  if (!row) return { checked: 0, wrong: 0, differences: [] };
  const amount = (text: string | null): bigint | undefined => (text === null ? undefined : BigInt(text));
  return {
    ...row,
    differences: row.differences.map(({ day, had, due, ...of }) => ({
      ...of,
      day: Temporal.PlainDate.from(day),
      had: amount(had),
      due: amount(due),
    })),
  };
}
