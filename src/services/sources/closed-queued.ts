import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Looking } from '../work.ts';
import { closedDifferences } from './closed-difference.ts';
import { groundOf } from './ground.ts';
import type { MappingInForce } from './mappings.ts';

/** What a record that waits would change in closed days, as it is shown to whoever decides. */
export interface QueuedDifference {
  readonly indicator: Indicator;
  readonly day: Temporal.PlainDate;
  readonly here: bigint;
  readonly there: bigint;
  readonly owed: readonly { readonly name: string; readonly alias: string | null; readonly amount: bigint }[];
  /** Its number is the number, and something is to be counted. */
  readonly countable: boolean;
}

/** Of records of a mapping; without those that do not say enough to count, and those whose days are open again. */
export async function queuedDifferences(
  work: Looking,
  mapping: MappingInForce,
  ids: readonly string[],
): Promise<Map<string, QueuedDifference>> {
  if (ids.length === 0) return new Map();
  const { tx, org } = work;
  const ground = await groundOf(work, { ...mapping, sourceId: mapping.source.id });
  const differences = await closedDifferences(work, mapping.id, ground, ids);
  const owing = [...differences.values()].flatMap(({ owed }) => owed?.map(({ personId }) => personId) ?? []);
  const people = await tx.person.findMany({
    where: { orgId: org.id, id: { in: owing } },
    select: { id: true, name: true, alias: true },
  });
  const named = new Map(people.map(({ id, ...names }) => [id, names]));
  return new Map(
    [...differences].flatMap(([id, { day, here, there, owed }]) => {
      if (!day || there === undefined || !owed) return [];
      const shown = owed.flatMap(({ personId, amount }) => {
        const names = named.get(personId);
        return names ? [{ ...names, amount }] : [];
      });
      const countable = mapping.role === 'counts' && owed.length > 0;
      return [[id, { indicator: ground.indicator, day, here, there, owed: shown, countable }] as const];
    }),
  );
}
