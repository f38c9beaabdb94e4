import type { Work } from '../work.ts';
import { membershipsOf, teamsOn, withAbove } from './read.ts';

/** The teams that somebody belongs to, each with those above it up to the company. */
export function teamChains({ org, today }: Pick<Work, 'org' | 'today'>, personId: string): string[][] {
  const teams = teamsOn(org, today);
  return membershipsOf(org, personId, today).map(({ teamId }) => withAbove(teams, teamId).map(({ id }) => id));
}

/** Of the chats of these teams those of the lowest team of each chain that has any. */
export function nearestOf<Chat extends { readonly teamId: string }>(
  chains: readonly (readonly string[])[],
  chats: readonly Chat[],
): Chat[] {
  const nearest = new Set(
    chains.flatMap((chain) => chain.find((id) => chats.some(({ teamId }) => teamId === id)) ?? []),
  );
  return chats.filter(({ teamId }) => nearest.has(teamId));
}
