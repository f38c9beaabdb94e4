import type { Tx } from '../../store/store.ts';

/** What an organisation can have of its own. */
export const ownKinds = [
  'entries',
  'targets',
  'tasks',
  'praise',
  'reviews',
  'scorecards',
  'plans',
  'teams',
  'people',
] as const;

export interface OwnData {
  readonly kind: (typeof ownKinds)[number];
  readonly count: number;
}

/**
 * What an organisation holds that another one cannot take over: what was reported and set, tasks, praise, what its reviews came to,
 * scorecards, plans for rewards, teams below the company, and people who were imported and have not written yet. Its settings, its calendar, its company, its chats and
 * whoever has written to qibu are no data of its own.
 */
export async function ownData(tx: Tx, orgId: string): Promise<OwnData[]> {
  const counts: Readonly<Record<OwnData['kind'], number>> = {
    entries: await tx.entry.count({ where: { orgId } }),
    targets: await tx.target.count({ where: { orgId } }),
    tasks: await tx.task.count({ where: { orgId } }),
    praise: (await tx.praise.count({ where: { orgId } })) + (await tx.skillAward.count({ where: { orgId } })),
    reviews:
      (await tx.reviewCause.count({ where: { orgId } })) +
      (await tx.reviewAction.count({ where: { orgId } })) +
      (await tx.periodClosing.count({ where: { orgId } })) +
      (await tx.waiver.count({ where: { orgId } })),
    scorecards: await tx.scorecard.count({ where: { orgId } }),
    plans: await tx.change.count({ where: { orgId, kind: 'plan' } }),
    teams: await tx.team.count({ where: { orgId, placements: { some: { parentId: { not: null } } } } }),
    people: await tx.person.count({ where: { orgId, leftOn: null, identities: { none: {} } } }),
  };
  return ownKinds.flatMap((kind) => (counts[kind] > 0 ? [{ kind, count: counts[kind] }] : []));
}
