import type { Standing } from '../../domain/standing.ts';
import type { TargetOwner } from '../../domain/targets/target.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { managedBy } from '../people/standing.ts';
import { byWeight, scorecardOf } from '../scorecards/read.ts';
import { standingsOf } from '../standings/owners.ts';
import { byUrgency, toWatch } from '../standings/urgency.ts';
import { membersOn, teamsOn } from '../teams/read.ts';
import type { Work } from '../work.ts';

/** Somebody, or a team, with what is at risk or behind, the most urgent first. */
export interface AtRisk {
  readonly of: TargetOwner;
  readonly name: string;
  readonly alias: string | null;
  readonly standings: readonly Standing[];
}

export interface Risks {
  /** Whether it is about the actor alone. */
  readonly own: boolean;
  /** The most urgent first. */
  readonly rows: readonly AtRisk[];
  /** How many have a target at all. */
  readonly watched: number;
  readonly fiscalYearStart: number;
  readonly at: Temporal.Instant;
}

/**
 * What is at risk or behind: of the actor alone; of the people in the teams that the actor manages; and for an admin, of the
 * teams of the company.
 */
export async function risks(work: Work): Promise<Risks> {
  const { org, today, actor } = work;
  const managed = managedBy(work, actor.personId);
  const own = managed.length === 0 && !actor.admin;
  const people = own
    ? [{ of: { kind: 'person', id: actor.personId } as const, name: actor.name, alias: null }]
    : membersOn(org, managed, today)
        .filter(({ role, personId }) => role === 'member' && personId !== actor.personId)
        .map(({ personId, name, alias }) => ({ of: { kind: 'person', id: personId } as const, name, alias }));
  const below = actor.admin ? teamsOn(org, today).filter(({ parentId }) => parentId !== null) : [];
  const teams = below.map(({ id, name, alias }) => ({ of: { kind: 'team', id } as const, name, alias }));
  const all = await standingsIn(work, [...teams, ...people]);
  return {
    own,
    rows: all
      .map((one) => ({ ...one, standings: toWatch(one.standings) }))
      .filter(({ standings }) => standings.length > 0)
      .sort((a, b) => byUrgency(a.standings, b.standings)),
    watched: all.filter(({ standings }) => standings.length > 0).length,
    fiscalYearStart: org.fiscalYearStart,
    at: work.now,
  };
}

/** How each of them stands, the heaviest indicator first; each once. */
async function standingsIn(work: Work, owners: readonly Omit<AtRisk, 'standings'>[]): Promise<AtRisk[]> {
  const { org, today } = work;
  const teams = teamsOn(org, today);
  const company = teams.find(({ parentId }) => parentId === null);
  const weights = (company && scorecardOf(org, teams, company.id, today)?.items) ?? [];
  const indicators = indicatorsOn(org, today).sort(byWeight(weights, ({ key }) => key));
  const found = await standingsOf(work, owners, indicators);
  const once = new Map(owners.map((owner) => [owner.of.id, owner]));
  return [...once.values()].map((owner) => ({ ...owner, standings: found.get(owner.of.id) ?? [] }));
}
