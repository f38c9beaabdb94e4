import type { Bounds } from '../../domain/attainment.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { may, rolesTowardsTeam } from '../../domain/rights.ts';
import { Refusal } from '../../errors.ts';
import { mayDraft } from '../changes/may.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { actorStanding } from '../people/standing.ts';
import type { ScorecardVersion } from '../rules/rules.ts';
import { homeOf, homeTeam } from '../teams/home.ts';
import { findTeam } from '../teams/named.ts';
import { type Team, teamsOn } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { type Held, scorecardsAbove, versionOn } from './held.ts';

/** What counts how much, in one version. */
export interface ScorecardContent {
  readonly items: readonly ({
    readonly indicator: Indicator;
    readonly weight: number;
    readonly core: boolean;
  } & Bounds)[];
  readonly teamLink: number;
  /** Undefined: by the team's own score. */
  readonly teamIndicator: Indicator | undefined;
  readonly overrideReason: string | null;
}

export interface ScorecardShown extends ScorecardContent {
  readonly team: Team;
  /** For whom it is set: the team, or one above it. */
  readonly holder: Team;
  readonly version: number;
  readonly from: Temporal.PlainDate;
  readonly state: 'in-force' | 'earlier' | 'coming';
  /** The next version, where one is published already. */
  readonly coming: Pick<ScorecardVersion, 'version' | 'from'> | undefined;
  /** This version and the one beside it, the earlier first; undefined where there is no other. */
  readonly beside: readonly [number, number] | undefined;
  /** Whoever asks may draft a change of it. */
  readonly changes: boolean;
  /** Whoever asks manages the team, so that results are those of the team. */
  readonly manages: boolean;
}

export interface NoScorecard {
  readonly team: Team;
  readonly version: undefined;
  readonly admin: boolean;
}

interface Asked {
  /** By name; else it is the actor's own. */
  readonly team?: string | undefined;
  readonly version?: number | undefined;
  /** As it counts for the actor, or for whoever is in the team. */
  readonly of?: 'team';
}

/**
 * The scorecard of a team, in the version in force or the one asked for. Throws the Refusals `nothing-to-show` and
 * `no-version`.
 */
export function scorecardShown(work: Work, asked: Asked): ScorecardShown | NoScorecard {
  const team = askedTeam(work, asked.team);
  const held = heldBy(work, team);
  if (!held) return { team, version: undefined, admin: work.actor.admin };
  const inForce = versionOn(held, work.today);
  const shown = asked.version === undefined ? (inForce ?? held.versions.at(-1)) : versionNumbered(held, asked.version);
  if (!shown) return { team, version: undefined, admin: work.actor.admin };
  const isComing = ({ from }: ScorecardVersion): boolean => Temporal.PlainDate.compare(from, work.today) > 0;
  const coming = held.versions.findLast(isComing);
  const state = shown === inForce ? 'in-force' : isComing(shown) ? 'coming' : 'earlier';
  const home = homeOf(work.org, work.actor.personId, work.today);
  return {
    ...contentOf(work, shown),
    team,
    holder: held.holder,
    version: shown.version,
    from: shown.from,
    state,
    coming: coming === shown ? undefined : coming,
    beside: besideIn(held, shown),
    changes: mayDraft(work, held.holder.id),
    manages: asked.of !== 'team' && asked.team === undefined && home?.role === 'manager',
  };
}

/** Numbers may be missing: a version that was withdrawn before its day is there no more. */
function besideIn({ versions }: Held, shown: ScorecardVersion): ScorecardShown['beside'] {
  const at = versions.indexOf(shown);
  const [later, earlier] = [versions[at - 1], versions[at + 1]];
  if (earlier) return [earlier.version, shown.version];
  return later && [shown.version, later.version];
}

/** Throws the Refusal `nothing-to-show` for a team out of reach, one that does not exist, and somebody without a team. */
export function askedTeam(work: Work, named: string | undefined): Team {
  const team = named === undefined ? homeTeam(work) : findTeam(work, named);
  const seen = team && may(rolesTowardsTeam(actorStanding(work), team.id), 'seeProgress');
  if (!team || (named !== undefined && !seen)) throw new Refusal({ code: 'nothing-to-show' });
  return team;
}

/** The scorecard that a team stands under, or will. */
export function heldBy({ org, today }: Pick<Work, 'org' | 'today'>, team: Team): Held | undefined {
  const above = scorecardsAbove(org, teamsOn(org, today), team.id);
  return above.find((held) => versionOn(held, today)) ?? above[0];
}

/** The highest number there is, which need not be the last to hold. */
const newestOf = ({ versions }: Pick<Held, 'versions'>): number =>
  Math.max(0, ...versions.map(({ version }) => version));

export function versionNumbered({ versions }: Held, wanted: number): ScorecardVersion {
  const found = versions.find(({ version }) => version === wanted);
  if (!found) throw new Refusal({ code: 'no-version', version: wanted, newest: newestOf({ versions }) });
  return found;
}

/** With the indicators as they are defined today; one that is not defined any more is left out. */
export function contentOf(
  { org, today }: Pick<Work, 'org' | 'today'>,
  version: Pick<ScorecardVersion, 'items' | 'teamLink' | 'teamIndicator' | 'overrideReason'>,
): ScorecardContent {
  const indicators = new Map(indicatorsOn(org, today).map((indicator) => [indicator.key, indicator]));
  return {
    items: version.items.flatMap((item) => {
      const indicator = indicators.get(item.indicator);
      return indicator ? [{ ...item, indicator }] : [];
    }),
    teamLink: version.teamLink,
    teamIndicator: version.teamIndicator === undefined ? undefined : indicators.get(version.teamIndicator),
    overrideReason: version.overrideReason,
  };
}
