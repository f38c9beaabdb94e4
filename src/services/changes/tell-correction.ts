import type { Period } from '../../domain/period.ts';
import { differenceBetween } from '../../domain/scorecards/difference.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { maySeeValues } from '../people/towards.ts';
import { periodKey } from '../periods/kept.ts';
import { teamsOn } from '../teams/read.ts';
import { versionIn } from './affected.ts';
import { type CorrectionContent, wasIn } from './correction-content.ts';
import type { Planned } from './kind.ts';
import { rewardsStated } from './rewards-stated.ts';
import { versionWith } from './scorecard-content.ts';
import { readMoves } from './simulated.ts';
import { targetsIn } from './target-content.ts';
import { namesOf } from './tell-targets.ts';
import type { CorrectionChange, ToldTo } from './what.ts';

/** What it puts right: a target as far as it is the actor's to see. */
export async function tellCorrection(work: ToldTo, change: Planned<CorrectionContent>): Promise<CorrectionChange> {
  const { org, today } = work;
  const { content, scorecardId, team, parties, version } = change;
  const told = {
    kind: 'correction',
    allowance: undefined,
    periods: periodsOf(parties),
    rewards: await rewardsStated(work, change),
    fiscalYearStart: org.fiscalYearStart,
  } as const;
  if (content.of === 'scorecard') {
    const base = versionIn(org, scorecardId, content.base);
    if (!base) throw new Error('a scorecard that is put right has the version that was in error');
    return {
      ...told,
      ...{ holder: teamsOn(org, today).find(({ id }) => id === team.id) ?? team, version },
      target: undefined,
      scorecard: {
        base: base.version,
        difference: differenceBetween(base, versionWith(base, content)),
        indicators: indicatorsOn(org, today),
      },
    };
  }
  const [target] = targetsIn(work, content);
  const whose = target && (await namesOf(work, [target])).get(target.of.id);
  const seen = target && whose && (target.of.kind === 'team' || mayBeSeen(work, target.of.id));
  return {
    ...told,
    ...{ holder: whose ?? team, version: null },
    target: seen ? { ...target, whose, was: wasIn(work, content) } : undefined,
    scorecard: undefined,
  };
}

const mayBeSeen = ({ actor, viewer, ...work }: ToldTo, id: string): boolean =>
  id === viewer || (actor !== undefined && maySeeValues({ ...work, actor }, id));

/** Of the closed scores that it alters, the earliest first; none before it was simulated. */
function periodsOf(parties: Planned<unknown>['parties']): Period[] {
  const periods = parties.flatMap(({ moves }) => readMoves(moves).map(({ period }) => period));
  const each = new Map(periods.map((period) => [periodKey(period), period]));
  return [...each.values()].sort((a, b) => Temporal.PlainDate.compare(a.until, b.until));
}
