const life = Temporal.Duration.from({ minutes: 10 });

/**
 * What a system says of itself is asked for before every page, and seldom changes: what was answered holds for ten minutes, by
 * name. What failed is asked anew.
 */
export function remembered<T>(
  ask: (name: string) => Promise<T>,
  clock: () => Temporal.Instant,
): (name: string) => Promise<T> {
  const kept = new Map<string, { readonly answer: Promise<T>; readonly until: Temporal.Instant }>();
  return (name) => {
    const known = kept.get(name);
    if (known && Temporal.Instant.compare(clock(), known.until) < 0) return known.answer;
    const answer = ask(name);
    const entry = { answer, until: clock().add(life) };
    kept.set(name, entry);
    answer.catch(() => kept.get(name) === entry && kept.delete(name));
    return answer;
  };
}
