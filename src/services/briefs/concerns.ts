import type { Concern } from '../../domain/briefs/concern.ts';
import type { Led } from '../../domain/briefs/ranking.ts';
import type { Standing } from '../../domain/standing.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { byWeight, scorecardOf, type Weights } from '../scorecards/read.ts';
import { standingsOf } from '../standings/owners.ts';
import { teamsOn } from '../teams/read.ts';
import type { Reading } from '../work.ts';
import { fallingOf } from './activity.ts';
import type { Report } from './led.ts';
import { type Present, presenceOf } from './presence.ts';
import { silenceOf } from './silence.ts';
import { stuckOf, unansweredOf } from './waiting.ts';

/** Somebody who is led, with all that is known of how they stand. */
export interface Known extends Led, Report {
  readonly presence: Present;
  /** Of the team that they lead, else their own; the heaviest indicator first. */
  readonly standings: readonly Standing[];
  readonly before: readonly Standing[];
}

/**
 * What there is to know of people on a day, by what was recorded until the evening before; `work.today` is that day before.
 * Of who leads a team it is the numbers of the team, and what waits for themselves.
 */
export async function concernsOf(work: Reading, led: readonly Report[], day: Temporal.PlainDate): Promise<Known[]> {
  const ids = led.map(({ personId }) => personId);
  const presence = await presenceOf(work, ids, day);
  const reps = new Map([...presence].filter(([id]) => led.some((one) => one.personId === id && !one.team)));
  const owners = led.map(ownerOf);
  const indicators = indicatorsOn(work.org, work.today);
  const now = await standingsOf(work, owners, indicators);
  const before = await standingsOf({ ...work, today: work.today.subtract({ days: 7 }) }, owners, indicators);
  const of = [
    await silenceOf(work, reps),
    await fallingOf(work, reps, day),
    await stuckOf(work, ids, day),
    await unansweredOf(work, ids, day),
  ];
  const teams = teamsOn(work.org, day);
  return led.flatMap((one) => {
    const there = presence.get(one.personId);
    if (!there) return [];
    const weights = scorecardOf(work.org, teams, one.team?.id ?? one.inTeam, day)?.items ?? [];
    const sorted = (standings: readonly Standing[] = []) =>
      standings.toSorted(byWeight(weights, ({ indicator }: Standing) => indicator.key));
    const standings = sorted(now.get(ownerOf(one).of.id));
    const own = of.flatMap((found) => found.get(one.personId) ?? []);
    // Whoever is asked for nothing owes no numbers.
    const said = standings.length > 0 ? own : own.filter(({ kind }) => kind !== 'silent' && kind !== 'falling');
    return {
      ...one,
      id: one.personId,
      away: there.away,
      presence: there,
      standings,
      before: sorted(before.get(ownerOf(one).of.id)),
      concerns: [...behindIn(standings, weights), ...said],
    };
  });
}

const ownerOf = ({ personId, team }: Report) => ({
  of: team ? ({ kind: 'team', id: team.id } as const) : ({ kind: 'person', id: personId } as const),
});

/** What has no data is no number that falls short: it is silence. */
const behindIn = (standings: readonly Standing[], weights: Weights): Concern[] =>
  standings
    .filter(({ status, reported }) => reported && (status === 'behind' || status === 'atRisk'))
    .map((standing) => ({
      kind: 'behind',
      standing,
      weight: weights.find(({ indicator }) => indicator === standing.indicator.key)?.weight ?? 0,
    }));
