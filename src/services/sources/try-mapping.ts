import type { SourceKey } from '../../domain/sources/labels.ts';
import { Refusal } from '../../errors.ts';
import type { Prisma } from '../../store/client/client.ts';
import { requireAdmin } from '../admins/require.ts';
import type { Work } from '../work.ts';
import { tryAbout } from './errand.ts';
import type { MappingDraft } from './mapping-rules.ts';
import { sendErrand } from './send.ts';

/** The first records are read as they would count. Throws the Refusal `admin-only`. */
export async function tryMapping(work: Work, sourceId: string, draft: MappingDraft): Promise<void> {
  await requireAdmin(work);
  await sendErrand(work, { sourceId, kind: 'try', about: { draft: draft as unknown as Prisma.InputJsonObject } });
}

/** A mapping that was tried out, and waits for somebody to decide. */
export interface Tried {
  readonly sourceId: string;
  readonly source: SourceKey;
  readonly draft: MappingDraft;
}

/** Throws the Refusals `admin-only`, `nothing-to-show`, and `draft-used` where it was decided. */
export async function triedMapping(work: Work, errandId: string): Promise<Tried> {
  await requireAdmin(work);
  const { tx, org } = work;
  const row = await tx.errand.findFirst({
    where: { orgId: org.id, id: errandId, kind: 'try', state: 'done', source: { disconnectedAt: null } },
    include: { source: { select: { name: true } } },
  });
  if (!row) throw new Refusal({ code: 'nothing-to-show' });
  const { draft, discarded } = tryAbout.parse(row.about);
  const inForce = await tx.mapping.count({ where: { orgId: org.id, id: errandId } });
  if (discarded || inForce > 0) throw new Refusal({ code: 'draft-used' });
  return { sourceId: row.sourceId, source: row.source.name, draft };
}
