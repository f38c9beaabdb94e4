import type { SortedList } from '../../sorted-list.ts';
import type { ObjectRecords, Stored } from '../records.ts';
import { refusals } from '../refusal.ts';
import type { Condition, Statement } from './statement.ts';

/** Records in the order that was asked for, without most of those that the condition excludes anyway. */
export function* walk(records: ObjectRecords, { where, order }: Statement): Generator<Stored> {
  const [first, second, ...more] = order;
  // Without an order none is promised: what was changed last comes first, so that a page can never be relied on.
  const key = first?.path.join('.') ?? 'updatedAt';
  const isAscending = first?.isAscending ?? false;
  const isTieBroken = second?.path.join('.') === 'id' && second.isAscending === isAscending;
  // No other order was seen in anybody's code.
  if ((key !== 'id' && key !== 'updatedAt') || more.length > 0 || (second && (key === 'id' || !isTieBroken)))
    throw refusals.wrong('order by is supported for id and updatedAt only');
  const { list, from, to } =
    key === 'id'
      ? narrowed(records.byId, key, where, ({ id }) => Number(id))
      : narrowed(records.byChange, key, where, ({ updated }) => updated);
  for (let step = 0; step < to - from; step += 1) yield list.at(isAscending ? from + step : to - 1 - step);
}

/** The part of a list between the bounds that the condition sets to what it is ordered by. */
function narrowed(
  list: SortedList<Stored>,
  key: string,
  where: Condition | undefined,
  keyOf: (record: Stored) => number,
): { readonly list: SortedList<Stored>; readonly from: number; readonly to: number } {
  let from = 0;
  let to = list.length;
  for (const part of conjuncts(where)) {
    if (part.kind !== 'compare' || part.path.join('.') !== key) continue;
    const limit = Number(part.literal.value);
    if (part.operator.startsWith('>'))
      from = Math.max(
        from,
        list.first((one) => keyOf(one) >= limit),
      );
    if (part.operator.startsWith('<'))
      to = Math.min(
        to,
        list.first((one) => keyOf(one) > limit),
      );
  }
  return { list, from, to };
}

const conjuncts = (where: Condition | undefined): readonly Condition[] =>
  where?.kind === 'and' ? where.parts.flatMap(conjuncts) : where ? [where] : [];
