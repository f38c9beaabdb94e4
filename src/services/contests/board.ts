import { type Ranked, ranking } from '../../domain/contests/ranking.ts';
import type { Looking, Reading } from '../work.ts';
import { countedSides } from './counted.ts';
import { type ContestView, contestsWhere, readContest, type SideView } from './read.ts';
import { contestSeen, maySee } from './seen.ts';

/** How a contest stands. */
export interface ContestBoard {
  readonly contest: ContestView;
  /** The best first, and who has no data last. */
  readonly ranked: readonly Ranked<SideView>[];
  /** The side that the reader has joined; undefined in a chat. */
  readonly own: number | undefined;
  readonly today: Temporal.PlainDate;
}

/** As its chat shows it. */
export const contestBoard = async (reading: Reading, number: number): Promise<ContestBoard> =>
  boardOf(reading, await readContest(reading, number), undefined);

/** The same for who asks. Throws the Refusal `nothing-to-show`. */
export const contestBoardFor = async (
  work: Looking,
  number: number,
  chatId: string | undefined,
): Promise<ContestBoard> => boardOf(work, await contestSeen(work, number, chatId), work.actor.personId);

export async function boardOf(
  reading: Pick<Reading, 'tx' | 'org' | 'today'>,
  contest: ContestView,
  personId: string | undefined,
): Promise<ContestBoard> {
  const sides = await countedSides(reading, contest);
  const own = contest.sides.find(({ players }) => personId !== undefined && players.includes(personId));
  return { contest, ranked: ranking(sides, contest), own: own?.index, today: reading.today };
}

/** So many of those that are over are still listed. */
const mostEnded = 3;

/** The contests that the actor may see and can still look forward to or look at: in a chat those of it, elsewhere all in reach. */
export async function contestsFor(work: Looking, chatId: string | undefined): Promise<ContestView[]> {
  const all = await contestsWhere(work, {
    state: { in: ['open', 'running', 'ended'] },
    ...(chatId ? { chatId } : {}),
  });
  const seen = all.filter((contest) => maySee(work, contest, chatId));
  const ended = seen.filter(({ state }) => state === 'ended').slice(0, mostEnded);
  return [...seen.filter(({ state }) => state !== 'ended'), ...ended];
}
