import { announce, type Fact, type Queue } from '../../outbox/announce.ts';
import type { Database } from '../../store/store.ts';
import { eachMorning } from '../organisations/each-morning.ts';
import { managersOfTeam } from '../people/manager.ts';
import type { Organisation } from '../work.ts';
import { type Gap, gapsIn } from './gaps.ts';

interface Tick {
  readonly db: Database;
  readonly now: Temporal.Instant;
  readonly newId: () => string;
  readonly queue: Queue;
}

/**
 * Looks once a working day for teams whose parts have come to less than the target for as many working days as the
 * organisation waits, and tells their managers: one card a crossing. However many processes look, and however often they
 * start, the key of the announcement is the crossing.
 */
export const gapAlert = (): ((tick: Tick) => Promise<void>) => eachMorning(alertIn);

async function alertIn(tick: Tick, org: Organisation, today: Temporal.PlainDate): Promise<void> {
  const { db } = tick;
  const gaps = await gapsIn({ tx: db, org, today });
  const old = gaps.filter(({ workingDays }) => workingDays >= org.policy.gapDays);
  if (old.length === 0) return;
  const told = await db.announcement.findMany({
    where: { orgId: org.id, subject: { in: old.map(subjectOf) } },
    select: { subject: true, about: true },
  });
  const facts = old
    .filter(
      (gap) => !told.some(({ subject, about }) => subject === subjectOf(gap) && dayIn(about) >= gap.since.toString()),
    )
    .flatMap((gap) => factsOf(org, gap, today));
  await db.$transaction((tx) => announce({ ...tick, tx, org }, facts));
}

const subjectOf = ({ team, indicator }: Gap): string => `gap:${team.id}:${indicator.key}`;

/** A crossing that was told of after it began is the same one, wherever a late entry has put its beginning. */
const dayIn = (about: unknown): string => (about as { readonly day: string }).day;

const factsOf = (org: Organisation, gap: Gap, today: Temporal.PlainDate): Fact[] =>
  managersOfTeam(org, gap.team.id, today).map(({ personId }) => ({
    key: `${subjectOf(gap)}:${gap.since}:${personId}`,
    kind: 'gap',
    about: { teamId: gap.team.id, indicator: gap.indicator.key, day: today.toString() },
    subject: subjectOf(gap),
    to: { personId },
  }));
