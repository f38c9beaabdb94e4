import type { SourceKey } from '../../domain/sources/labels.ts';
import { foldedOwner } from '../../domain/sources/owner.ts';
import type { RawRecord } from '../../domain/sources/reading.ts';
import { Refusal } from '../../errors.ts';
import { requireAdmin } from '../admins/require.ts';
import { audit } from '../audit/record.ts';
import type { Found } from '../people/find.ts';
import type { Work } from '../work.ts';
import { applyRecords } from './apply.ts';
import { groundOf } from './ground.ts';
import { type MappingInForce, mappingsOf } from './mappings.ts';
import { connectionTo } from './named.ts';
import { sendErrand } from './send.ts';

export interface OwnerSettled {
  readonly owner: string;
  readonly person: Pick<Found, 'name' | 'alias'>;
  /** How many of the records that waited for it count now. */
  readonly counted: number;
  /** How many wait for something else still. */
  readonly waiting: number;
  /** They were none of the organisation's people: all is read again, to find what is theirs. */
  readonly again: boolean;
}

/**
 * Says who is meant by an owner of a source: from now on, and in all records that wait for that. Throws the Refusals
 * `admin-only`, `source-not-connected`, and `no-person` for somebody who is not in the organisation.
 */
export async function settleOwner(
  work: Work,
  source: SourceKey,
  owner: string,
  personId: string,
): Promise<OwnerSettled> {
  await requireAdmin(work);
  const { tx, org } = work;
  const { id: sourceId } = await connectionTo(work, source);
  const person = await tx.person.findFirst({
    where: { orgId: org.id, id: personId },
    select: { name: true, alias: true },
  });
  if (!person) throw new Refusal({ code: 'no-person', word: '' });
  const folded = foldedOwner(owner);
  const key = { orgId: org.id, sourceId, owner: folded };
  await tx.sourceOwner.upsert({
    where: { orgId_sourceId_owner: key },
    create: { ...key, personId },
    update: { personId },
    select: { owner: true },
  });
  const { count } = await tx.sourceOutsider.deleteMany({ where: key });
  if (count > 0) await sendErrand(work, { sourceId, kind: 'reconcile', about: {} });
  let [counted, waiting] = [0, 0];
  for (const mapping of await mappingsOf(tx, org.id, { sourceId })) {
    const records = await waitingFor(work, mapping, folded);
    if (records.length === 0) continue;
    const applied = await applyRecords(work, mapping, await groundOf(work, { ...mapping, sourceId }), records);
    counted += applied.counted;
    waiting += applied.waiting;
  }
  await audit(work, {
    action: 'source.owner',
    subject: `person:${personId}`,
    after: { source, owner: folded, counted },
  });
  return { owner, person, counted, waiting, again: count > 0 };
}

/**
 * The only source of whose records some wait for that owner, or in which it was said to be nobody. Throws the Refusals
 * `admin-only` and `no-record`.
 */
export async function sourceWaitingFor(work: Work, owner: string): Promise<SourceKey> {
  await requireAdmin(work);
  const { tx, org } = work;
  const sources = await tx.source.findMany({
    where: { orgId: org.id, disconnectedAt: null },
    select: { id: true, name: true },
  });
  const folded = foldedOwner(owner);
  const waiting: SourceKey[] = [];
  for (const { id: sourceId, name } of sources) {
    const key = { orgId: org.id, sourceId, owner: folded };
    if (await tx.sourceOutsider.findUnique({ where: { orgId_sourceId_owner: key } })) waiting.push(name);
    for (const mapping of await mappingsOf(tx, org.id, { sourceId })) {
      if ((await waitingFor(work, mapping, folded)).length > 0) waiting.push(name);
    }
  }
  const [only, ...others] = new Set(waiting);
  if (!only || others.length > 0) throw new Refusal({ code: 'no-record' });
  return only;
}

/** Those of a mapping that wait for somebody to say who that is. */
export async function waitingFor(
  { tx, org }: Work,
  { id, rules }: MappingInForce,
  folded: string,
): Promise<RawRecord[]> {
  const rows = await tx.sourceRecord.findMany({
    where: {
      ...{ orgId: org.id, mappingId: id, state: 'waiting' },
      why: { in: ['unknown-owner', 'several-owners'] },
    },
    select: { externalId: true, values: true },
    orderBy: { externalId: 'asc' },
  });
  return rows.flatMap(({ externalId, values }) => {
    const kept = (values ?? {}) as RawRecord['values'];
    return foldedOwner(kept[rules.owner.field] ?? '') === folded ? [{ id: externalId, values: kept }] : [];
  });
}
