import type { SourceKey } from '../../domain/sources/labels.ts';
import { Refusal } from '../../errors.ts';
import { requireAdmin } from '../admins/require.ts';
import type { Work } from '../work.ts';
import { connectionTo } from './named.ts';
import { sendErrand } from './send.ts';

/** A whole source, or one of its mappings by number. */
export type Run = { readonly source: SourceKey } | { readonly mapping: number };

/**
 * Reads what has changed (`sync`), or everything (`reconcile`), now. Gives the source. Throws the Refusals `admin-only`,
 * `source-not-connected` and `no-mapping`.
 */
export async function runSource(work: Work, run: Run, kind: 'sync' | 'reconcile'): Promise<SourceKey> {
  await requireAdmin(work);
  const { tx, org } = work;
  const inForce = { orgId: org.id, until: null };
  if ('mapping' in run) {
    const mapping = await tx.mapping.findFirst({
      where: { ...inForce, number: run.mapping, source: { disconnectedAt: null } },
      select: { id: true, sourceId: true, source: { select: { name: true } } },
    });
    if (!mapping) throw new Refusal({ code: 'no-mapping', source: undefined, word: `${run.mapping}` });
    await sendErrand(work, { sourceId: mapping.sourceId, kind, about: { mappingId: mapping.id } });
    return mapping.source.name;
  }
  const { id: sourceId } = await connectionTo(work, run.source);
  if ((await tx.mapping.count({ where: { ...inForce, sourceId } })) === 0) {
    throw new Refusal({ code: 'no-mapping', source: run.source, word: undefined });
  }
  await sendErrand(work, { sourceId, kind, about: {} });
  return run.source;
}
