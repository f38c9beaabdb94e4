import { isWorkingDay } from '../../domain/calendar.ts';
import { closesAt } from '../../domain/contests/clock.ts';
import { type ContestMeasure, type ContestRules, fewestDays, mayCompete } from '../../domain/contests/contest.ts';
import { readMinimum } from '../../domain/contests/minimum.ts';
import type { ContestProblem } from '../../domain/contests/problem.ts';
import { readComingDay } from '../../domain/day.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { indicatorNamed, nearestIndicators } from '../../domain/indicators/match.ts';
import { shows } from '../../domain/privacy.ts';
import { Refusal } from '../../errors.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { leadingIndicator } from '../scorecards/leading.ts';
import { everybodyIn, teamsOn } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { lastComparable } from './aims.ts';
import { type ContestPlace, contestPlaces } from './chats.ts';
import { isProblem, type Problem, problem } from './problems.ts';
import { type SideWanted, sidesFrom } from './sides.ts';

/** A contest as it is asked for, part by part, in a line or in a form: untrusted, and what was not said is absent. */
export type ContestAsked = { readonly [Part in AskedPart]?: string | undefined };
export type AskedPart = 'sides' | 'indicator' | 'by' | 'from' | 'until' | 'min' | 'tie' | 'chat';

/** A contest that could be. */
export interface Wanted extends ContestRules {
  readonly place: ContestPlace;
  readonly sides: readonly SideWanted[];
  readonly indicator: Indicator;
  readonly tieBreak: Indicator | undefined;
  /** It was asked for by value, which this chat does not show. */
  readonly narrowed: boolean;
}

/** How long it is where nothing is said of it: the first day and so many after it. */
const usualDays = 8;

/** The contest that is asked for in a chat, or nowhere. Throws the Refusal `contest-misread` with everything that is wrong. */
export async function wantedContest(work: Work, asked: ContestAsked, chatId: string | undefined): Promise<Wanted> {
  const said = (part: AskedPart): string | undefined => asked[part]?.normalize('NFKC').trim() || undefined;
  const places = await contestPlaces(work, chatId);
  const place = places.find(({ id }) => id === said('chat')) ?? places[0];
  const sides = await sidesFrom(work, said('sides'));
  const from = fromWord(work, said('from'));
  const until = isProblem(from) ? undefined : untilWord(work, from, said('until'));
  const indicator = place ? indicatorFrom(work, said('indicator'), place) : problem({ part: 'chat', why: 'none' });
  const asks = measureFrom(said('by'));
  const read = { sides, indicator, measure: asks, from, until, tie: tieFrom(work, said('tie'), indicator) };
  if (place && !isProblem(sides) && sides.some(({ kind }) => kind === 'person') && !shows(place.privacy, 'people')) {
    throw misread([{ part: 'chat', why: 'no-people' }]);
  }
  const wrong = Object.values(read).flatMap((one) => (isProblem(one) ? [one.what] : []));
  if (wrong.length > 0 || !place || isProblem(indicator) || isProblem(sides) || isProblem(asks)) throw misread(wrong);
  if (isProblem(from) || !until || isProblem(until) || isProblem(read.tie)) throw misread(wrong);
  const narrowed = asks === 'value' && !shows(place.privacy, 'amounts');
  const measure = narrowed ? 'attainment' : asks;
  if (measure === 'attainment') await comparable(work, { sides, indicator, from, until });
  const word = said('min');
  const minimum = word === undefined ? undefined : readMinimum(word, measure, indicator, work.org.currency);
  if (word !== undefined && minimum === undefined) throw misread([{ part: 'min', word }]);
  const { zone, rules } = work.org;
  return {
    ...{ place, sides, indicator, measure, narrowed, minimum, from, until },
    tieBreak: read.tie,
    tieBreaks: read.tie !== undefined,
    closesAt: closesAt(rules.calendar, until, zone),
  };
}

function misread(problems: readonly ContestProblem[]): Refusal {
  const [first = { part: 'sides', why: 'missing' }, ...others] = problems;
  return new Refusal({ code: 'contest-misread', problems: [first, ...others] });
}

/** Somebody of each side can be measured by a target that holds on all the days. */
async function comparable(work: Work, { sides, indicator, from, until }: Comparing): Promise<void> {
  const teams = teamsOn(work.org, work.today);
  for (const { kind, id } of sides) {
    const people = kind === 'person' ? [id] : everybodyIn(work.org, teams, id, work.today).map((one) => one.personId);
    const last = await lastComparable(work, people, indicator, from);
    if (!last) throw misread([{ part: 'by', why: 'no-target' }]);
    if (Temporal.PlainDate.compare(until, last) > 0) throw misread([{ part: 'until', why: 'period', last }]);
  }
}

interface Comparing {
  readonly sides: readonly SideWanted[];
  readonly indicator: Indicator;
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
}

/** Without a word that which weighs most where the contest is seen, if people can compete in it. */
function indicatorFrom(work: Work, word: string | undefined, { team }: ContestPlace): Indicator | Problem {
  const { org, today } = work;
  const all = indicatorsOn(org, today);
  if (word !== undefined) return competing(all, 'indicator', word);
  const leading = leadingIndicator(org, teamsOn(org, today), team.id, today);
  const fitting = all.filter(mayCompete);
  return (
    (leading && mayCompete(leading) ? leading : fitting[0]) ??
    problem({ part: 'indicator', word: '', indicator: undefined, fitting })
  );
}

function tieFrom(
  work: Work,
  word: string | undefined,
  indicator: Indicator | Problem,
): Indicator | Problem | undefined {
  if (word === undefined) return undefined;
  const found = competing(indicatorsOn(work.org, work.today), 'tie', word);
  const same = !isProblem(found) && !isProblem(indicator) && found.key === indicator.key;
  return same ? problem({ part: 'tie', why: 'same' }) : found;
}

function competing(all: readonly Indicator[], part: 'indicator' | 'tie', word: string): Indicator | Problem {
  const found = all.find(({ key }) => key === word) ?? indicatorNamed(word, all);
  if (found && mayCompete(found)) return found;
  return problem({ part, word, indicator: found, fitting: nearestIndicators(word, all.filter(mayCompete)) });
}

const measures: Readonly<Record<ContestMeasure, readonly string[]>> = {
  value: ['value', '数值'],
  attainment: ['attainment', 'target', '%', '目标', '达成率'],
};

function measureFrom(word: string | undefined): ContestMeasure | Problem {
  if (word === undefined || measures.attainment.includes(word.toLowerCase())) return 'attainment';
  return measures.value.includes(word.toLowerCase()) ? 'value' : problem({ part: 'by', word });
}

/** A day that has not begun; without a word the next one that is worked. */
function fromWord({ org, today }: Work, word: string | undefined): Temporal.PlainDate | Problem {
  if (word === undefined) {
    const days = Array.from({ length: 60 }, (_, later) => today.add({ days: later + 1 }));
    return days.find((day) => isWorkingDay(org.rules.calendar, day)) ?? today.add({ days: 1 });
  }
  const day = readComingDay(word, today);
  if (!day) return problem({ part: 'from', why: 'unclear', word });
  return Temporal.PlainDate.compare(day, today) <= 0 ? problem({ part: 'from', why: 'gone', word }) : day;
}

function untilWord({ today }: Work, from: Temporal.PlainDate, word: string | undefined): Temporal.PlainDate | Problem {
  if (word === undefined) return from.add({ days: usualDays });
  const day = readComingDay(word, today);
  if (!day) return problem({ part: 'until', why: 'unclear', word });
  if (Temporal.PlainDate.compare(day, today) <= 0) return problem({ part: 'until', why: 'gone', word });
  return from.until(day).days + 1 < fewestDays ? problem({ part: 'until', why: 'short' }) : day;
}
