import { type AuditArea, auditAreas } from '../../domain/audit/areas.ts';
import type { AuditFacts, AuditFilter, AuditRow } from '../../domain/audit/row.ts';
import type { Prisma } from '../../store/client/client.ts';
import type { Tx } from '../../store/store.ts';
import { fromInstant, toInstant } from '../../store/time.ts';
import { requireAdmin } from '../admins/require.ts';
import type { Found } from '../people/find.ts';
import type { Looking } from '../work.ts';
import { type AuditNames, namesIn } from './named.ts';

/** Lines of the audit, the latest first. */
export interface AuditPage {
  readonly rows: readonly AuditRow[];
  readonly names: AuditNames;
  /** There are older ones. */
  readonly more: boolean;
  /** Who was asked for. */
  readonly person: Found | undefined;
}

/** So many stand on a card, and in a file. */
export const auditOfAPage = 10;
export const auditOfAFile = 10_000;

/**
 * Who did what, those of what is asked for; `after` is the id of the line after which it goes on. Throws the Refusal
 * `admin-only`.
 */
export async function readAudit(
  work: Looking,
  filter: AuditFilter,
  { most, after }: { readonly most: number; readonly after?: string | undefined },
): Promise<AuditPage> {
  await requireAdmin(work);
  const { tx, org } = work;
  const last = after && (await tx.audit.findUnique({ where: { orgId_id: { orgId: org.id, id: after } } }));
  const older = last ? [{ OR: [{ at: { lt: last.at } }, { at: last.at, id: { lt: last.id } }] }] : [];
  const found = await linesOf(tx, { orgId: org.id, AND: [...asked(work, filter), ...older] }, most + 1);
  const rows = found.slice(0, most);
  return {
    rows,
    names: await namesIn(tx, org.id, rows),
    more: found.length > most,
    person: filter.personId === undefined ? undefined : await personWith(work, filter.personId),
  };
}

/** Lines, the latest first. */
export async function linesOf(tx: Tx, where: Prisma.AuditWhereInput, most: number): Promise<AuditRow[]> {
  const found = await tx.audit.findMany({
    where,
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: most,
    include: { actor: called, inPlaceOf: called },
  });
  return found.map(({ actor, actorId, inPlaceOf, before, reason, ...row }) => ({
    ...row,
    at: toInstant(row.at),
    who: actor && actorId ? { ...actor, personId: actorId } : undefined,
    inPlaceOf: inPlaceOf ?? undefined,
    before: factsOf(before),
    after: factsOf(row.after),
    reason: reason ?? undefined,
  }));
}

const called = { select: { name: true, alias: true } } as const;

async function personWith({ tx, org }: Looking, personId: string): Promise<Found | undefined> {
  const person = await tx.person.findUnique({ where: { orgId_id: { orgId: org.id, id: personId } }, ...called });
  return person ? { personId, ...person } : undefined;
}

const factsOf = (json: Prisma.JsonValue): AuditFacts | undefined =>
  json !== null && typeof json === 'object' && !Array.isArray(json) ? json : undefined;

function asked({ org }: Looking, filter: AuditFilter): Prisma.AuditWhereInput[] {
  const { personId, of, refused, since, until } = filter;
  const begins = (day: Temporal.PlainDate): Date => fromInstant(day.toZonedDateTime(org.zone).toInstant());
  return [
    ...(personId
      ? [{ OR: [{ actorId: personId }, { inPlaceOfId: personId }, { subject: `person:${personId}` }] }]
      : []),
    ...(of ? [{ OR: actsOf(of) }] : []),
    ...(refused ? [{ outcome: 'refused' } as const] : []),
    ...(since ? [{ at: { gte: begins(since) } }] : []),
    ...(until ? [{ at: { lt: begins(until.add({ days: 1 })) } }] : []),
  ];
}

/** What was asked for by a command in vain is an act of its area as well. */
function actsOf(of: string): Prisma.AuditWhereInput[] {
  if (!isArea(of)) return [{ action: of }, { action: { startsWith: `${of}.` } }];
  return [
    ...auditAreas[of].map((name) => ({ action: { startsWith: `${name}.` } })),
    { subject: `command:${of}` },
    { subject: { startsWith: `command:${of} ` } },
  ];
}

const isArea = (of: string): of is AuditArea => of in auditAreas;
