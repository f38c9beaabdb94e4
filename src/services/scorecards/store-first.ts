import { announce } from '../../outbox/announce.ts';
import { fromDay, fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import { refreshSetup } from '../setup/refresh.ts';
import type { Work } from '../work.ts';
import type { PlannedUse } from './use.ts';

/** What all messages about a scorecard share. */
export const scorecardSubject = (id: string): string => `scorecard:${id}`;

/** Stores a team's first scorecard and tells whoever is scored by it, each once. Gives its id. */
export async function storeFirst(work: Work, planned: PlannedUse): Promise<string> {
  const { tx, org, now, actor } = work;
  const { team, template, from, stored, overrideReason, concerned } = planned;
  const id = work.newId();
  const version = { orgId: org.id, scorecardId: id, version: 1 };
  await tx.scorecard.create({ data: { orgId: org.id, id, name: template.names.zh, teamId: team.id } });
  await tx.scorecardVersion.create({
    data: {
      ...version,
      from: fromDay(from),
      teamLink: stored.teamLink,
      teamIndicator: stored.teamIndicator ?? null,
      overrideReason,
      recordedAt: fromInstant(now),
    },
  });
  await tx.scorecardItem.createMany({ data: stored.items.map((item) => ({ ...version, ...item })) });
  await audit(work, {
    action: 'scorecard.use',
    subject: scorecardSubject(id),
    after: { team: team.id, template: template.key, version: 1, from: from.toString() },
    ...(overrideReason === null ? {} : { reason: overrideReason }),
  });
  await announce(
    work,
    concerned
      .filter((personId) => personId !== actor.personId)
      .map((personId) => ({
        key: `${scorecardSubject(id)}:1:${personId}`,
        kind: 'scorecard',
        about: { scorecardId: id, version: 1 },
        subject: scorecardSubject(id),
        to: { personId },
      })),
  );
  await refreshSetup(work);
  return id;
}
