import { addsUp } from '../../domain/indicators/indicator.ts';
import { Refusal } from '../../errors.ts';
import type { Prisma } from '../../store/client/client.ts';
import { fromDay, fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import { indicatorWith } from '../indicators/read.ts';
import { lockRules } from '../rules/lock.ts';
import type { Work } from '../work.ts';
import type { MappingDraft } from './mapping-rules.ts';
import { sendErrand, tellErrand } from './send.ts';
import { setAside } from './set-aside.ts';
import { triedMapping } from './try-mapping.ts';

/**
 * What was tried out counts from now on, and is read for the first time. One of the same records to the same indicator ends
 * the day before. Gives its number. Throws the Refusals `admin-only`, `nothing-to-show`, `draft-used`, and `draft-outdated`
 * where there is no such indicator any more.
 */
export async function confirmMapping(work: Work, errandId: string): Promise<number> {
  const { tx, org, actor, now } = work;
  await triedMapping(work, errandId);
  await lockRules(work);
  const { sourceId, source, draft } = await triedMapping(work, errandId);
  const indicator = indicatorWith(work, draft.indicator);
  if (!indicator || !addsUp(indicator)) throw new Refusal({ code: 'draft-outdated' });
  const isFirst =
    (await tx.mapping.count({ where: { orgId: org.id, sourceId, object: draft.object, until: null } })) === 0;
  const replaced = await endReplaced(work, sourceId, draft);
  const newest = await tx.mapping.aggregate({ where: { orgId: org.id }, _max: { number: true } });
  const number = (newest._max.number ?? 0) + 1;
  const { object, label, role, from, rules } = draft;
  await tx.mapping.create({
    data: {
      ...{ orgId: org.id, id: errandId, sourceId, number, object, label, role },
      indicator: indicator.key,
      rules: rules as unknown as Prisma.InputJsonObject,
      from: fromDay(Temporal.PlainDate.from(from)),
      confirmedAt: fromInstant(now),
      confirmedById: actor.personId,
    },
    select: { id: true },
  });
  const after = { number, source, object, indicator: indicator.key, role, from };
  await audit(work, { action: 'source.map', subject: `mapping:${errandId}`, after });
  await setAside(work, indicator.key);
  // It is asked anew to push, now of these records as well.
  if (isFirst) await tx.source.updateMany({ where: { orgId: org.id, id: sourceId }, data: { listensUntil: null } });
  for (const mappingId of replaced) await sendErrand(work, { sourceId, kind: 'reconcile', about: { mappingId } });
  await sendErrand(work, { sourceId, kind: 'reconcile', about: { mappingId: errandId, first: true } });
  await tellErrand(work, errandId);
  return number;
}

async function endReplaced(work: Work, sourceId: string, { object, indicator, from }: MappingDraft): Promise<string[]> {
  const { tx, org } = work;
  const until = Temporal.PlainDate.from(from).subtract({ days: 1 });
  const ended = await tx.mapping.updateManyAndReturn({
    where: { orgId: org.id, sourceId, object, indicator, until: null },
    data: { until: fromDay(until) },
    select: { id: true },
  });
  for (const { id } of ended) {
    await audit(work, { action: 'source.map-end', subject: `mapping:${id}`, after: { until: until.toString() } });
  }
  return ended.map(({ id }) => id);
}

/** Nobody wants what was tried out. Throws the same but for the last. */
export async function discardMapping(work: Work, errandId: string): Promise<void> {
  const { draft } = await triedMapping(work, errandId);
  await work.tx.errand.update({
    where: { orgId_id: { orgId: work.org.id, id: errandId } },
    data: { about: { draft: draft as unknown as Prisma.InputJsonObject, discarded: true } },
    select: { id: true },
  });
  await tellErrand(work, errandId);
}
