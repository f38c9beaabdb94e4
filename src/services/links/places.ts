import { joinPlaces, type Place } from '../../domain/links/memberships.ts';
import { forever } from '../../domain/links/spans.ts';
import type { Span } from '../../domain/period.ts';
import { fromDay } from '../../store/time.ts';
import type { Organisation } from '../work.ts';
import type { Joining } from './sides.ts';

/** All places that somebody has had in teams, by the rules as they were read. */
const placesOf = ({ rules }: Organisation, personId: string): Place[] =>
  rules.memberships
    .filter((membership) => membership.personId === personId)
    .map(({ teamId, role, from, until }) => ({ teamId, role, from, until: until ?? forever }));

export interface Places {
  readonly own: readonly Place[];
  readonly others: readonly Place[];
  readonly kept: readonly Place[];
  readonly left: readonly Place[];
}

/** Where both belong, and where the one who stays will. */
export function planPlaces({ work: { org, today }, keep, gone }: Joining, closed: readonly Span[]): Places {
  const [own, others] = [placesOf(org, keep), placesOf(org, gone)];
  return { own, others, ...joinPlaces(own, others, { closed, today }) };
}

/** Writes it down. Gives the first day on which somebody belongs elsewhere than before. */
export async function movePlaces(joining: Joining, { others, own, kept, left }: Places) {
  const { work, keep, gone } = joining;
  const { tx, org } = work;
  if (others.length === 0) return undefined;
  await tx.membership.deleteMany({ where: { orgId: org.id, personId: { in: [keep, gone] } } });
  await tx.membership.createMany({
    data: [
      ...kept.map((place) => ({ ...rowOf(place), orgId: org.id, personId: keep })),
      ...left.map((place) => ({ ...rowOf(place), orgId: org.id, personId: gone })),
    ],
  });
  const [first] = [...own, ...others].map(({ from }) => from).sort(Temporal.PlainDate.compare);
  return first;
}

const rowOf = ({ teamId, role, from, until }: Place) => ({
  teamId,
  role,
  from: fromDay(from),
  until: until.equals(forever) ? null : fromDay(until),
});
