import type { MappingInForce } from '../services/sources/mappings.ts';
import type { Prisma } from '../store/client/client.ts';
import { fromInstant, toInstant } from '../store/time.ts';
import type { Underway } from './errand.ts';

/** A subscription that ends sooner is renewed: it is asked for at each reading, and one reading may fail. */
const soon = Temporal.Duration.from({ hours: 24 });

/** Has the source go on pushing what changes, where it does so for a while at a time. */
export async function renewListening(
  { source, from, address, clock }: Underway,
  mappings: readonly MappingInForce[],
): Promise<Pick<Prisma.SourceUncheckedUpdateInput, 'listensUntil'>> {
  if (!source.listen || address === undefined || mappings.length === 0) return {};
  const { listensUntil } = from;
  if (listensUntil && Temporal.Instant.compare(toInstant(listensUntil), clock().add(soon)) > 0) return {};
  const { until } = await source.listen([...new Set(mappings.map(({ object }) => object))], address);
  return { listensUntil: fromInstant(until) };
}
