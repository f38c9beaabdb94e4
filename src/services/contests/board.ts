import { type Ranked, ranking } from '../../domain/contests/ranking.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Span } from '../../domain/period.ts';
import type { Heard } from '../../domain/sources/heard.ts';
import { heardFor } from '../sources/heard.ts';
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
  /** By what it is decided while it runs, each with whose numbers count in it. */
  readonly numbers: readonly ContestNumber[];
}

interface ContestNumber {
  readonly indicator: Indicator;
  /** The days of the contest. */
  readonly period: Span;
  readonly sources: readonly Heard[];
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

async function boardOf(
  reading: Pick<Reading, 'tx' | 'org' | 'today' | 'now'>,
  contest: ContestView,
  personId: string | undefined,
): Promise<ContestBoard> {
  const sides = await countedSides(reading, contest);
  const own = contest.sides.find(({ players }) => personId !== undefined && players.includes(personId));
  const numbers = contest.state === 'running' ? await numbersOf(reading, contest) : [];
  return { contest, ranked: ranking(sides, contest), own: own?.index, today: reading.today, numbers };
}

/** What is stored of one that is over changes no more, whatever a source says. */
async function numbersOf(
  reading: Pick<Reading, 'tx' | 'org' | 'today' | 'now'>,
  { indicator, tieBreak, from, until }: ContestView,
): Promise<ContestNumber[]> {
  const period = { from, until };
  const numbers: ContestNumber[] = [];
  for (const one of tieBreak ? [indicator, tieBreak] : [indicator]) {
    numbers.push({ indicator: one, period, sources: await heardFor(reading, one, period) });
  }
  return numbers;
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
