import type { SourceKey } from '../../domain/sources/labels.ts';
import { fromDay, fromInstant } from '../../store/time.ts';
import { requireAdmin } from '../admins/require.ts';
import { audit } from '../audit/record.ts';
import { lockRules } from '../rules/lock.ts';
import type { Work } from '../work.ts';
import { mappingNumbered } from './mapping.ts';
import { connectionTo } from './named.ts';
import { setAside } from './set-aside.ts';
import { forgetSettings } from './settings.ts';

/** A mapping counts until today and no longer; what it has counted stays. Throws the Refusals `admin-only` and `no-mapping`. */
export async function endMapping(work: Work, number: number): Promise<void> {
  const { id } = await mappingNumbered(work, number);
  await lockRules(work);
  await end(work, { id });
}

/** Connections as they are about to end: how many mappings end with one. Throws the Refusals `admin-only` and `source-not-connected`. */
export async function endingOf(work: Work, source: SourceKey): Promise<{ readonly mappings: number }> {
  await requireAdmin(work);
  const { tx, org } = work;
  const { id: sourceId } = await connectionTo(work, source);
  return { mappings: await tx.mapping.count({ where: { orgId: org.id, sourceId, until: null } }) };
}

/** A system is not asked any more: its settings are forgotten, its mappings end, what it has brought stays. Throws the same. */
export async function disconnectSource(work: Work, source: SourceKey): Promise<void> {
  await requireAdmin(work);
  const { tx, org, now } = work;
  const { id } = await connectionTo(work, source);
  await lockRules(work);
  await end(work, { sourceId: id });
  await forgetSettings(tx, id);
  await tx.errand.updateMany({
    where: { orgId: org.id, sourceId: id, state: { in: ['waiting', 'running'] } },
    data: { state: 'failed', failure: 'credentials disconnected', endedAt: fromInstant(now) },
  });
  await tx.source.update({
    where: { orgId_id: { orgId: org.id, id } },
    data: { disconnectedAt: fromInstant(now), account: '', failure: null, failingSince: null },
    select: { id: true },
  });
  await audit(work, { action: 'source.disconnect', subject: `source:${id}`, after: { source } });
}

async function end(work: Work, which: { readonly id: string } | { readonly sourceId: string }): Promise<void> {
  const { tx, org, today } = work;
  const ended = await tx.mapping.updateManyAndReturn({
    where: { orgId: org.id, until: null, ...which },
    data: { until: fromDay(today) },
    select: { id: true, indicator: true },
  });
  for (const { id } of ended) {
    await audit(work, { action: 'source.map-end', subject: `mapping:${id}`, after: { until: today.toString() } });
  }
  for (const key of new Set(ended.map(({ indicator }) => indicator))) await setAside(work, key);
}
