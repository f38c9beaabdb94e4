import type { AuditAction } from '../../domain/audit/actions.ts';
import type { Belonging } from '../../domain/teams/shift.ts';
import { announce, refresh } from '../../outbox/announce.ts';
import { fromDay } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import { rebuildTeamTotals } from '../reports/team-totals.ts';
import { refreshSetup } from '../setup/refresh.ts';
import type { Work } from '../work.ts';
import type { Planned } from './change.ts';

/** What all messages about somebody's place in a team share. */
const membershipSubject = ({ teamId, personId }: Pick<Belonging, 'teamId' | 'personId'>): string =>
  `membership:${teamId}:${personId}`;

/** Stores a change and tells whoever it is about: each once, of where they come to rather than of what they leave. */
export async function storeShift(work: Work, planned: Planned): Promise<void> {
  await applyShift(work, planned, `team.${planned.act}`);
  const changed = [...planned.shift.begins, ...planned.shift.ends];
  const others = changed.filter(
    ({ personId }, index) =>
      personId !== work.actor.personId && changed.findIndex((other) => other.personId === personId) === index,
  );
  await announce(
    work,
    others.map(({ personId, teamId }) => ({
      key: `membership:${work.newId()}`,
      kind: 'membership',
      about: { personId, teamId },
      subject: membershipSubject({ personId, teamId }),
      to: { personId },
    })),
  );
}

/**
 * Writes down who belongs where from today on: what ended stays in the history through yesterday, today is counted anew,
 * and what people were told about it is brought up to date.
 */
export async function applyShift(work: Work, { person, team, shift }: Planned, action: AuditAction): Promise<void> {
  const { tx, org, today } = work;
  for (const one of shift.ends) await endMembership(work, one);
  await tx.membership.createMany({
    data: shift.begins.map((one) => ({ orgId: org.id, ...one, from: fromDay(today) })),
  });
  await rebuildTeamTotals(tx, org.id, today);
  await audit(work, {
    action,
    subject: `person:${person.personId}`,
    before: { belonged: shift.ends.map((one) => ({ ...one })) },
    after: { team: team.id, belongs: shift.begins.map((one) => ({ ...one })) },
  });
  await refreshSetup(work);
  for (const one of [...shift.begins, ...shift.ends]) await refresh(work, membershipSubject(one));
}

/** A membership that began today has counted nowhere yet and goes; any other lasted through yesterday. */
async function endMembership({ tx, org, today }: Work, one: Belonging): Promise<void> {
  const row = { orgId: org.id, ...one };
  await tx.membership.deleteMany({ where: { ...row, from: fromDay(today) } });
  await tx.membership.updateMany({
    where: { ...row, from: { lt: fromDay(today) }, OR: [{ until: null }, { until: { gte: fromDay(today) } }] },
    data: { until: fromDay(today.subtract({ days: 1 })) },
  });
}
