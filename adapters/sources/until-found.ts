import type { SourceRecord } from '../../src/ports/source.ts';

/**
 * The records with these ids, where an answer may have fewer than there are: then those are asked for that it had not, until
 * nothing more comes. What only was not told must not look as if it were gone.
 */
export async function untilFound(
  ids: readonly string[],
  ask: (left: readonly string[]) => Promise<readonly SourceRecord[]>,
): Promise<readonly SourceRecord[]> {
  const found = new Map<string, SourceRecord>();
  for (;;) {
    const left = ids.filter((id) => !found.has(id));
    const records = left.length === 0 ? [] : (await ask(left)).filter(({ id }) => left.includes(id));
    if (records.length === 0) return [...found.values()];
    for (const record of records) found.set(record.id, record);
  }
}
