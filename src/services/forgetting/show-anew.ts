import { refresh, refreshIn } from '../../outbox/announce.ts';
import { fromInstant } from '../../store/time.ts';
import { outdateHomes } from '../homes/outdate.ts';
import type { Work } from '../work.ts';

/** So long both messengers change what stands there. */
const changeable = Temporal.Duration.from({ hours: 14 * 24 });

/** What was told lately shows the former colleague as well: in chats, in messages to others, in everybody's home. */
export async function showAnew(work: Work, personIds: readonly string[]): Promise<void> {
  const { tx, org, now } = work;
  const since = now.subtract(changeable);
  const chats = await tx.chat.findMany({ where: { orgId: org.id }, select: { id: true }, orderBy: { id: 'asc' } });
  for (const { id } of chats) await refreshIn(work, id, since);
  const told = await tx.$queryRaw<{ subject: string }[]>`
    WITH theirs AS (SELECT unnest(${[...personIds]}::uuid[]) AS id), written AS (
      SELECT 'praise:' || p.id AS subject FROM praise p WHERE p."orgId" = ${org.id}::uuid
        AND (p."fromId" IN (SELECT id FROM theirs) OR p."toId" IN (SELECT id FROM theirs))
      UNION SELECT 'award:' || s.id FROM skill_award s WHERE s."orgId" = ${org.id}::uuid
        AND (s."fromId" IN (SELECT id FROM theirs) OR s."toId" IN (SELECT id FROM theirs))
    )
    SELECT DISTINCT a.subject FROM announcement a
    WHERE a."orgId" = ${org.id}::uuid AND a."personId" IS NOT NULL AND a."createdAt" >= ${fromInstant(since)}
      AND (a.subject IN (SELECT subject FROM written)
        OR EXISTS (SELECT FROM theirs WHERE strpos(a.subject || a.about::text, theirs.id::text) > 0))
    ORDER BY a.subject`;
  for (const { subject } of told) await refresh(work, subject);
  const people = await tx.person.findMany({ where: { orgId: org.id }, select: { id: true } });
  await outdateHomes(tx, org.id, { people: people.map(({ id }) => id), tasks: [] });
}
