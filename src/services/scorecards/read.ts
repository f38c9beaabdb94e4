import type { Tx } from '../../store/store.ts';
import { fromDay } from '../../store/time.ts';
import type { Team } from '../teams/read.ts';

/** What counts, heaviest first; weights in hundredths of a percent, 10 000 in all. */
export type Weights = readonly { readonly indicator: string; readonly weight: number }[];

/** The scorecard that a team stands under on a day: its own, or that of the nearest team above. Empty without one. */
export async function weightsOf(
  tx: Tx,
  orgId: string,
  teams: readonly Team[],
  teamId: string,
  day: Temporal.PlainDate,
): Promise<Weights> {
  const scorecards = await tx.scorecard.findMany({
    where: { orgId },
    select: {
      teamId: true,
      versions: {
        where: { from: { lte: fromDay(day) } },
        orderBy: { version: 'desc' },
        take: 1,
        select: {
          items: { select: { indicator: true, weight: true }, orderBy: [{ weight: 'desc' }, { indicator: 'asc' }] },
        },
      },
    },
  });
  for (let at: string | null = teamId; at; at = teams.find((team) => team.id === at)?.parentId ?? null) {
    const own = scorecards.find((scorecard) => scorecard.teamId === at)?.versions[0];
    if (own) return own.items;
  }
  return [];
}

/** Orders things about indicators by their weight; what has none comes last. */
export function byWeight<Thing>(weights: Weights, indicatorOf: (thing: Thing) => string) {
  const rank = (thing: Thing): number => {
    const index = weights.findIndex((item) => item.indicator === indicatorOf(thing));
    return index < 0 ? weights.length : index;
  };
  return (a: Thing, b: Thing): number => rank(a) - rank(b);
}
