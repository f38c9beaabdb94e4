import { SourceError } from '../errors.ts';
import type { MappingInForce } from '../services/sources/mappings.ts';
import type { Source as SourceRow } from '../store/client/client.ts';
import { fromInstant, toInstant } from '../store/time.ts';
import type { Underway } from './errand.ts';

/** A subscription that ends sooner is renewed: it is asked for at each reading, and one reading may fail. */
const soon = Temporal.Duration.from({ hours: 24 });

/** Has the source go on pushing what changes, where it does so for a while at a time. All has been read also where it does not. */
export async function renewListening(
  { source, from, address, clock }: Underway,
  mappings: readonly MappingInForce[],
): Promise<Partial<Pick<SourceRow, 'listensUntil'>>> {
  if (!source.listen || address === undefined || mappings.length === 0) return {};
  const { listensUntil } = from;
  if (listensUntil && Temporal.Instant.compare(toInstant(listensUntil), clock().add(soon)) > 0) return {};
  try {
    const { until } = await source.listen([...new Set(mappings.map(({ object }) => object))], address);
    return { listensUntil: fromInstant(until) };
  } catch (error) {
    if (error instanceof SourceError) return {};
    throw error;
  }
}
