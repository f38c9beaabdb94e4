import { idsOf, type TargetOwner } from '../../domain/targets/target.ts';
import { announce } from '../../outbox/announce.ts';
import { fromInstant } from '../../store/time.ts';
import type { StoredTarget } from '../targets/store.ts';
import { refreshTarget, subjectOfTarget } from '../targets/tell.ts';
import { membersOn } from '../teams/read.ts';
import type { Work } from '../work.ts';
import type { SplitPlan } from './plan.ts';

/** How the parts came about. */
type HandedDown = Pick<SplitPlan, 'parent' | 'reserve' | 'method' | 'cascade'> & {
  readonly team: { readonly id: string };
  readonly parts: readonly { readonly of: TargetOwner }[];
};

/**
 * Asks whoever got a part whether it suits: a person, or the manager of a team, unless that is the actor. Gives how many are
 * asked.
 */
export async function askWhetherItSuits(
  work: Work,
  { team, parent, reserve, parts, method, cascade }: HandedDown,
  stored: readonly StoredTarget[],
): Promise<number> {
  const { tx, org, now } = work;
  const asked = stored.flatMap((target) => {
    const personId = target.of.kind === 'person' ? target.of.id : managerOfTeam(work, target.of.id);
    return personId === undefined || personId === work.actor.personId ? [] : [{ target, personId }];
  });
  // What was asked about an earlier number is no question any more.
  for (const target of stored) await refreshTarget(work, target);
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
    parts: { teams: idsOf('team', parts).length, people: idsOf('person', parts).length },
    method,
    cascade,
  };
  await announce(
    work,
    asked.map(({ target, personId }) => ({
      key: `proposal:${target.id}`,
      kind: 'proposal',
      about: { targetId: target.id, from },
      subject: subjectOfTarget(target),
      to: { personId },
    })),
  );
  return asked.length;
}

const managerOfTeam = ({ org, today }: Work, teamId: string): string | undefined =>
  membersOn(org, [teamId], today).find(({ role }) => role === 'manager')?.personId;
