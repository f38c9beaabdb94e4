import { type Aimed, keyOfTarget } from '../../domain/targets/target.ts';
import { announce, refresh } from '../../outbox/announce.ts';
import { membersOn } from '../teams/read.ts';
import type { Work } from '../work.ts';
import type { StoredTarget } from './store.ts';

export interface Told {
  readonly personId: string;
  readonly name: string;
  readonly alias: string | null;
}

/** What all messages about a target share, in all its versions. */
export const subjectOfTarget = (target: Aimed): string => `target:${keyOfTarget(target)}`;

/** Tells whoever a target is for, the managers where it is a team's; who set it knows. What was said before is corrected. */
export async function tellOfTarget(work: Work, target: StoredTarget): Promise<Told[]> {
  const { of, indicator, period } = target;
  const told = (await ownersOf(work, target)).filter(({ personId }) => personId !== work.actor.personId);
  await refreshTarget(work, target);
  await announce(
    work,
    told.map(({ personId }) => ({
      key: `target:${target.id}:${personId}`,
      kind: 'target',
      about: { of: { ...of }, indicator: indicator.key, period: { kind: period.kind, from: period.from.toString() } },
      subject: subjectOfTarget(target),
      to: { personId },
    })),
  );
  return told;
}

/** Whoever was told of a target reads how it stands now. */
export const refreshTarget = (work: Work, target: Aimed): Promise<void> => refresh(work, subjectOfTarget(target));

async function ownersOf({ tx, org, today }: Work, { of }: StoredTarget): Promise<Told[]> {
  if (of.kind === 'team') return membersOn(org, [of.id], today).filter(({ role }) => role === 'manager');
  const person = await tx.person.findUniqueOrThrow({
    where: { orgId_id: { orgId: org.id, id: of.id } },
    select: { name: true, alias: true },
  });
  return [{ personId: of.id, ...person }];
}
