import { Refusal } from '../../../errors.ts';
import { fromDay } from '../../../store/time.ts';
import { closedPeriods, isClosedFor } from '../../periods/closed.ts';
import { periodKey } from '../../periods/kept.ts';
import { teamsOfDay } from '../../reports/team-totals.ts';
import { outdatePacks } from '../../reviews/outdate-packs.ts';
import type { ScorecardVersion } from '../../rules/rules.ts';
import { versionOn } from '../../scorecards/held.ts';
import { type ClosedScore, computedAnew } from '../../scores/closed.ts';
import { keepRevisions } from '../../scores/keep.ts';
import { ownersOf } from '../../targets/may-set.ts';
import { storeTargets } from '../../targets/store.ts';
import type { Organisation, Work } from '../../work.ts';
import { affectedBy, versionIn } from '../affected.ts';
import {
  type CorrectedTarget,
  type CorrectionContent,
  correctionContent,
  countedThen,
  wasIn,
} from '../correction-content.ts';
import type { ChangeKind, Planned } from '../kind.ts';
import { isSameContent, versionWith, violationsIn } from '../scorecard-content.ts';
import { type ClosedMove, keptMoves, simulatedScore } from '../simulated.ts';
import { storeVersion } from '../store-version.ts';
import { targetsIn } from '../target-content.ts';
import { tellCorrection } from '../tell-correction.ts';
import { namesOf } from '../tell-targets.ts';
import { mustBeOthers } from './target.ts';

type Correction = Planned<CorrectionContent>;

/** Puts right what was in error when a period was closed; in force at once, and altered by another correction alone. */
export const correctionKind: ChangeKind<CorrectionContent> = {
  kind: 'correction',
  content: correctionContent,
  tell: tellCorrection,
  barred: (work, { content }) =>
    content.of === 'target' ? content.targets.flatMap(({ of }) => ownersOf(work, of)) : [],
  concerned: async (work, change) => peopleOf(await affectedBy(work, change)),
  // It looks at what is closed, whatever the day.
  dataDay: ({ today }) => today,
  simulate: async (work, change) => {
    const closed = await affectedBy(work, change);
    await work.tx.$executeRaw`SAVEPOINT simulated`;
    const { scores } = await corrected(work, change, closed);
    await work.tx.$executeRaw`ROLLBACK TO SAVEPOINT simulated`;
    return { before: new Map(), after: new Map(), moves: movesIn(scores) };
  },
  check: async (work, change) => {
    await mayBeCorrected(work, change);
    const { content, author } = change;
    if (content.of === 'target') await mustBeOthers(work, content, [author.id, work.actor.personId]);
  },
  enact: async (work, change) => {
    const { tx, org, today } = work;
    const closed = await affectedBy(work, change);
    const { scores, version } = await corrected(work, change, closed);
    await keepRevisions(work, change.id, scores);
    await outdatePacks(work, scores.map(lastDayOf(org)));
    const of = { orgId: org.id, changeId: change.id };
    await tx.changeParty.deleteMany({ where: of });
    await tx.changeParty.createMany({
      data: [...movesIn(scores)].map(([personId, moves]) => ({ ...of, personId, moves: keptMoves(moves) })),
    });
    return { from: fromDay(today), ...(version === undefined ? {} : { version }) };
  },
  revoke: () => Promise.reject(new Error('what is in force is not taken back')),
};

/** Writes what it puts right, and computes anew what it alters. */
async function corrected(work: Work, change: Correction, closed: readonly ClosedScore[]) {
  const { content, id, why } = change;
  if (content.of === 'target') {
    const targets = targetsIn(work, content);
    const [first] = targets;
    if (first) await storeTargets(work, targets, { changeId: id, from: first.period.from, why });
    return { scores: await computedAnew(work, closed, id), version: undefined };
  }
  const { scorecardId, base, planned } = versionsOf(work.org, change, content);
  const version = await storeVersion(work, planned, { changeId: id, scorecardId, from: base.from });
  const org = withVersion(work.org, scorecardId, { ...planned, version, from: base.from });
  return { scores: await computedAnew({ ...work, org }, closed, id), version };
}

/** By which the packs that tell of a closed score are known. */
const lastDayOf =
  (org: Organisation) =>
  ({ scored, period: { until } }: ClosedScore) => ({
    day: until.toString(),
    under: teamsOfDay(org, scored.who.personId, until),
  });

function versionsOf(org: Organisation, { scorecardId }: Correction, content: ScorecardCorrection) {
  const base = versionIn(org, scorecardId, content.base);
  if (scorecardId === null || !base) throw new Error('a scorecard that is put right has the version that was in error');
  return { scorecardId, base, planned: versionWith(base, content) };
}

type ScorecardCorrection = Extract<CorrectionContent, { of: 'scorecard' }>;

/** With another version, which comes before those of the same day. */
function withVersion(org: Organisation, scorecardId: string, version: ScorecardVersion): Organisation {
  const placed = (versions: readonly ScorecardVersion[]) => {
    const at = versions.findIndex(({ from }) => Temporal.PlainDate.compare(from, version.from) <= 0);
    return versions.toSpliced(at, 0, version);
  };
  const scorecards = org.rules.scorecards.map((one) =>
    one.id === scorecardId ? { ...one, versions: placed(one.versions) } : one,
  );
  return { ...org, rules: { ...org.rules, scorecards } };
}

const peopleOf = (closed: readonly ClosedScore[]): string[] => [
  ...new Set(closed.map(({ scored }) => scored.who.personId)),
];

/** By person, in the order of the periods. */
function movesIn(scores: Awaited<ReturnType<typeof computedAnew>>): Map<string, ClosedMove[]> {
  const moves = scores.map(({ scored, period, now }) => ({
    personId: scored.who.personId,
    ...{ period, before: simulatedScore(scored), after: simulatedScore(now) },
  }));
  return new Map(
    [...Map.groupBy(moves, ({ personId }) => personId)].map(([personId, own]) => [
      personId,
      own.map(({ period, before, after }) => ({ period, before, after })),
    ]),
  );
}

/**
 * Throws the Refusals `draft-outdated` and `change-outdated` where what was in error is another by now, `no-closed-score` where
 * nothing closed counts it, `no-change` and `outside-envelope`.
 */
export async function mayBeCorrected(
  work: Work,
  change: Pick<Correction, 'scorecardId' | 'content'> & { readonly number?: number },
): Promise<void> {
  const { content } = change;
  await (content.of === 'target' ? targetMayBe(work, content) : versionMayBe(work, change.scorecardId, content));
  if ((await affectedBy(work, change)).length === 0) throw new Refusal({ code: 'no-closed-score', of: content.of });
}

async function targetMayBe(work: Work, content: CorrectedTarget): Promise<void> {
  const { org } = work;
  const [target] = targetsIn(work, content);
  if (!target || !(await namesOf(work, [target])).has(target.of.id)) throw new Refusal({ code: 'draft-outdated' });
  const { of, period, amount } = target;
  if (!isClosedFor(org, await closedPeriods(work, period), of, period)) {
    throw new Refusal({ code: 'no-closed-score', of: 'target' });
  }
  const [counted, noted] = [await countedThen(work, target), wasIn(work, content)];
  const isSamePeriod = counted && noted && periodKey(counted.period) === periodKey(noted.period);
  if (counted?.amount !== noted?.amount || (counted && !isSamePeriod)) throw new Refusal({ code: 'draft-outdated' });
  if (counted && counted.amount === amount && periodKey(counted.period) === periodKey(period)) {
    throw new Refusal({ code: 'no-change' });
  }
}

function versionMayBe({ org }: Work, scorecardId: string | null, content: ScorecardCorrection): void {
  const scorecard = org.rules.scorecards.find(({ id }) => id === scorecardId);
  const base = versionIn(org, scorecardId, content.base);
  // What has been put right already counts nowhere any more.
  if (!scorecard || !base || versionOn(scorecard, base.from) !== base) {
    throw new Refusal({ code: 'no-closed-score', of: 'scorecard' });
  }
  if (isSameContent(base, content)) throw new Refusal({ code: 'no-change' });
  const { violations, excused, indicators } = violationsIn(org, versionWith(base, content), base.from);
  if (violations.length > 0 && !excused) {
    throw new Refusal({ code: 'outside-envelope', of: 'change', violations, indicators });
  }
}
