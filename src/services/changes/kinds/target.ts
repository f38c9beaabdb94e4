import { firstWithNotice } from '../../../domain/changes/notice.ts';
import { contains } from '../../../domain/period.ts';
import type { NewTarget } from '../../../domain/targets/target.ts';
import { Refusal } from '../../../errors.ts';
import { closedPeriods, isClosedFor } from '../../periods/closed.ts';
import { scorecardOf } from '../../scorecards/read.ts';
import { scoresOf } from '../../scores/read.ts';
import { isAlone, notYours, ownersOf } from '../../targets/may-set.ts';
import { comesTo, storeTargets } from '../../targets/store.ts';
import { refreshTarget } from '../../targets/tell.ts';
import { type TargetVersion, targetVersions } from '../../targets/versions.ts';
import { homeOf } from '../../teams/home.ts';
import { membersOn, teamsOn } from '../../teams/read.ts';
import type { Organisation, Work } from '../../work.ts';
import type { ChangeKind, Planned } from '../kind.ts';
import { type TargetContent, targetContent, targetsIn } from '../target-content.ts';
import { namesOf, tellTargets } from '../tell-targets.ts';

type TargetChange = Planned<TargetContent>;

/** Other targets for one indicator in one period, of one or of several. */
export const targetKind: ChangeKind<TargetContent> = {
  kind: 'target',
  content: targetContent,
  tell: (work, change) => tellTargets(work, change),
  barred: (work, { content }) => content.targets.flatMap(({ of }) => ownersOf(work, of)),
  concerned: ({ org }, change) => concernedBy(org, change),
  // What it would mean in the period that runs; of one that has not begun there are no data.
  dataDay: ({ today }) => today,
  simulate: async (work, change, personIds) => {
    const targets = targetsIn(work, change.content);
    const [first] = targets;
    if (!first || !contains(first.period, work.today)) return { before: new Map(), after: new Map() };
    const scores = async () => new Map((await scoresOf(work, personIds)).map((one) => [one.who.personId, one]));
    const before = await scores();
    await work.tx.$executeRaw`SAVEPOINT simulated`;
    await storeTargets(work, targets, { ...underOf(change), readFrom: work.today });
    const after = await scores();
    await work.tx.$executeRaw`ROLLBACK TO SAVEPOINT simulated`;
    return { before, after };
  },
  check: async (work, change) => {
    await mayBeChanged(work, change, targetsIn(work, change.content));
    await mustBeOthers(work, change.content, [change.author.id, work.actor.personId]);
  },
  enact: async (work, change) => {
    const stored = await storeTargets(work, targetsIn(work, change.content), underOf(change));
    for (const target of stored) await refreshTarget(work, target);
    return {};
  },
  revoke: async (work, change) => {
    const { tx, org } = work;
    const targets = targetsIn(work, change.content);
    await mustBeOthers(work, change.content, [work.actor.personId]);
    await tx.target.deleteMany({ where: { orgId: org.id, changeId: change.id } });
    const versions = await targetVersions(work, targets);
    for (const target of targets) {
      await blendAnew(work, target, versions(target));
      await refreshTarget(work, target);
    }
  },
};

/** Throws the Refusal `not-your-target` where one of them is the own of one of these, unless nobody else is there. */
export async function mustBeOthers(
  work: Work,
  { targets }: Pick<TargetContent, 'targets'>,
  people: readonly string[],
): Promise<void> {
  const own = targets.find(({ of }) => ownersOf(work, of).some((id) => people.includes(id)));
  if (own && !(await isAlone(work))) throw await notYours(work, own.of);
}

const underOf = ({ id, from, why }: TargetChange) => ({ changeId: id, from, why });

/** What other changes make of it, without the one that was taken back. */
async function blendAnew({ tx, org }: Work, { period }: NewTarget, versions: readonly TargetVersion[]): Promise<void> {
  for (const [nth, { id, stated, statedReserve, from, changeId }] of versions.entries()) {
    if (changeId === null) continue;
    const data = comesTo({ amount: stated, reserve: statedReserve, period }, versions.slice(0, nth), from);
    await tx.target.update({ where: { orgId_id: { orgId: org.id, id } }, data, select: { id: true } });
  }
}

/** Whose it is; and of a team's those who are at home in it then, as far as it counts for them. */
function concernedBy(org: Organisation, { content, from }: TargetChange): string[] {
  const teams = teamsOn(org, from);
  const people = content.targets.flatMap(({ of: { kind, id } }) => {
    if (kind === 'person') return [id];
    const scorecard = scorecardOf(org, teams, id, from);
    const counts = scorecard?.teamIndicator ?? content.indicator;
    return membersOn(org, [id], from)
      .filter(({ personId }) => homeOf(org, personId, from)?.teamId === id)
      .filter(({ role }) => role === 'manager' || counts === content.indicator)
      .map(({ personId }) => personId);
  });
  return [...new Set(people)];
}

/**
 * Throws the Refusals `draft-outdated` for targets of what is gone, `no-target` where there is nothing to change,
 * `period-closed`, `change-day` and `no-change`.
 */
export async function mayBeChanged(
  work: Work,
  { id, from }: Pick<TargetChange, 'from'> & { readonly id?: string },
  targets: readonly NewTarget[],
): Promise<void> {
  const { org, today } = work;
  const { compare } = Temporal.PlainDate;
  const names = await namesOf(work, targets);
  const [first] = targets;
  if (!first) throw new Refusal({ code: 'draft-outdated' });
  const { indicator, period } = first;
  const of = { indicator, period, fiscalYearStart: org.fiscalYearStart };
  const closed = await closedPeriods(work, period);
  const versions = await targetVersions(work, targets);
  const fits = [firstWithNotice(today, org.policy.changes), period.from].sort(compare).at(-1) ?? today;
  if (compare(from, today) <= 0) throw dayRefused('past', from, compare(fits, period.until) > 0 ? period.until : fits);
  let differs = false;
  for (const target of targets) {
    const team = names.get(target.of.id);
    if (!team) throw new Refusal({ code: 'draft-outdated' });
    const before = versions(target).filter(({ changeId }) => changeId === null || changeId !== id);
    const last = before.at(-1);
    if (!last) throw new Refusal({ code: 'no-target', team, ...of });
    if (isClosedFor(org, closed, target.of, period)) throw new Refusal({ code: 'period-closed', ...of });
    const coming = before.find((one) => one.changeId !== null && compare(one.from, from) >= 0);
    if (coming) throw dayRefused('coming', from, coming.from.add({ days: 1 }));
    differs ||= last.stated !== target.amount || last.statedReserve !== target.reserve;
  }
  if (!contains(period, from)) throw dayRefused('outside', from, compare(fits, period.until) > 0 ? period.until : fits);
  if (!differs) throw new Refusal({ code: 'no-change' });
}

const dayRefused = (why: 'past' | 'coming' | 'outside', day: Temporal.PlainDate, fits: Temporal.PlainDate): Refusal =>
  new Refusal({ code: 'change-day', why, day, fits });
