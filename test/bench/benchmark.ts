/** Something that is measured, declared. */
export interface Benchmark {
  readonly name: string;
  /** Each figure by its name, and what it says. */
  readonly figures: Readonly<Record<string, string>>;
  run(tell: (progress: string) => void): Promise<Readonly<Record<string, number>>>;
}

/** The value below which `share` of them lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
