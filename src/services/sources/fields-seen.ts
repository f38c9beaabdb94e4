import type { SourceKey } from '../../domain/sources/labels.ts';
import { Refusal } from '../../errors.ts';
import type { Prisma } from '../../store/client/client.ts';
import { requireAdmin } from '../admins/require.ts';
import type { Work } from '../work.ts';
import { lookAbout, lookOutcome } from './errand.ts';

/** The fields of an object as they were seen. */
export interface SeenFields {
  readonly errandId: string;
  readonly sourceId: string;
  readonly source: SourceKey;
  readonly object: string;
  readonly label: string;
  readonly fields: Extract<ReturnType<typeof lookOutcome.parse>, { fields: unknown }>['fields'];
}

const rowsOf = {
  include: { source: { select: { name: true } } },
  orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
} satisfies Prisma.ErrandFindFirstArgs;

/** What an errand has seen. Throws the Refusals `admin-only`, and `nothing-to-show` where it was none that looks at fields. */
export async function fieldsSeen(work: Work, errandId: string): Promise<SeenFields> {
  await requireAdmin(work);
  const { tx, org } = work;
  const where = { orgId: org.id, id: errandId, kind: 'look', state: 'done', source: { disconnectedAt: null } } as const;
  const seen = seenBy(await tx.errand.findFirst({ where, ...rowsOf }));
  if (!seen) throw new Refusal({ code: 'nothing-to-show' });
  return seen;
}

/** What was last seen of an object. Throws the Refusals `admin-only`, and `look-outdated` where it was not looked at. */
export async function fieldsLastSeen(
  work: Work,
  { sourceId, source, object }: Omit<SeenFields, 'fields' | 'label' | 'errandId'>,
) {
  await requireAdmin(work);
  const { tx, org } = work;
  const where = {
    orgId: org.id,
    sourceId,
    kind: 'look',
    state: 'done',
    outcome: { path: ['object'], equals: object },
  } as const;
  const seen = seenBy(await tx.errand.findFirst({ where, ...rowsOf }));
  if (!seen) throw new Refusal({ code: 'look-outdated', source });
  return seen;
}

interface Row {
  readonly id: string;
  readonly sourceId: string;
  readonly source: { readonly name: SourceKey };
  readonly about: unknown;
  readonly outcome: unknown;
}

function seenBy(row: Row | null): SeenFields | undefined {
  if (!row) return undefined;
  const outcome = lookOutcome.parse(row.outcome);
  if (!('fields' in outcome)) return undefined;
  const { object, fields } = outcome;
  const label = outcome.label ?? lookAbout.parse(row.about).label ?? object;
  return { errandId: row.id, sourceId: row.sourceId, source: row.source.name, object, label, fields };
}
