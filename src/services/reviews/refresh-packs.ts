import { refresh } from '../../outbox/announce.ts';
import { fromInstant } from '../../store/time.ts';
import type { Work } from '../work.ts';

/** As far back goes what is changed in place: the pack of the period before is among it. */
export const packsStandFor = { hours: 24 * 31 };

/** The packs that stand in the chats of these teams say how their reviews stand now. */
export async function refreshPacks(
  work: Pick<Work, 'tx' | 'org' | 'now' | 'newId' | 'queue'>,
  teamIds: readonly string[],
): Promise<void> {
  const { tx, org, now } = work;
  const packs = await tx.announcement.findMany({
    where: {
      orgId: org.id,
      kind: 'digest',
      createdAt: { gte: fromInstant(now.subtract(packsStandFor)) },
      chat: { teamId: { in: [...teamIds] } },
      OR: ['month', 'quarter'].map((digest) => ({ about: { path: ['digest'], equals: digest } })),
    },
    select: { subject: true },
    orderBy: { id: 'asc' },
  });
  for (const { subject } of packs) await refresh(work, subject);
}
