import { announce, refresh } from '../../outbox/announce.ts';
import { fromDay, fromInstant } from '../../store/time.ts';
import type { StoredTarget } from '../goals/store-targets.ts';
import { membersOn } from '../teams/read.ts';
import type { Work } from '../work.ts';
import type { SplitPlan } from './plan.ts';

/** What all messages about one question share. */
export const proposalSubject = (targetId: string): string => `proposal:${targetId}`;

/**
 * Asks whoever got a part whether it suits: a person, or the manager of a team, unless that is the actor. Gives how many are
 * asked.
 */
export async function askWhetherItSuits(
  work: Work,
  { team, parent, reserve, parts, method, cascade }: SplitPlan,
  stored: readonly StoredTarget[],
): Promise<number> {
  const { tx, org, now } = work;
  const asked = stored.flatMap((target) => {
    const personId = target.of.kind === 'person' ? target.of.id : managerOfTeam(work, target.of.id);
    return personId === undefined || personId === work.actor.personId ? [] : [{ target, personId }];
  });
  await refreshEarlier(work, stored);
  await tx.proposal.createMany({
    data: asked.map(({ target, personId }) => ({
      orgId: org.id,
      targetId: target.id,
      personId,
      askedAt: fromInstant(now),
    })),
  });
  const from = {
    teamId: team.id,
    parent: parent.toString(),
    reserve: reserve.toString(),
    parts: parts.length,
    method,
    cascade,
  };
  await announce(
    work,
    asked.map(({ target: { id }, personId }) => ({
      key: proposalSubject(id),
      kind: 'proposal',
      about: { targetId: id, from },
      subject: proposalSubject(id),
      to: { personId },
    })),
  );
  return asked.length;
}

const managerOfTeam = ({ org, today }: Work, teamId: string): string | undefined =>
  membersOn(org, [teamId], today).find(({ role }) => role === 'manager')?.personId;

/** What was asked about a target that is another by now is no question any more. */
async function refreshEarlier(
  work: Work,
  stored: readonly Pick<StoredTarget, 'id' | 'of' | 'indicator' | 'period'>[],
): Promise<void> {
  const { tx, org } = work;
  const [first] = stored;
  if (!first) return;
  const ids = (kind: 'person' | 'team') => stored.filter(({ of }) => of.kind === kind).map(({ of }) => of.id);
  const asked = await tx.proposal.findMany({
    where: {
      orgId: org.id,
      target: {
        indicator: first.indicator.key,
        period: { kind: first.period.kind, from: fromDay(first.period.from) },
        OR: [{ personId: { in: ids('person') } }, { teamId: { in: ids('team') } }],
      },
    },
    select: { targetId: true },
  });
  for (const { targetId } of asked) await refresh(work, proposalSubject(targetId));
}
