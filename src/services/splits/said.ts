import type { Indicator } from '../../domain/indicators/indicator.ts';
import { nearestIndicators } from '../../domain/indicators/match.ts';
import { amountFor } from '../../domain/report-line.ts';
import { may, rolesTowardsTeam } from '../../domain/rights.ts';
import { type Method, readSplitLine } from '../../domain/splits/line.ts';
import { Refusal } from '../../errors.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { actorStanding } from '../people/standing.ts';
import { teamNamed } from '../teams/named.ts';
import { ownTeam } from '../teams/placing.ts';
import type { Team } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { type Answers, answersOf, latestSplit, type SplitOf } from './answers.ts';
import { nextPeriod, type SplitAsk } from './preview.ts';

/** Undefined where the line does not say how. */
export type ReadAsk = Omit<SplitAsk, 'method'> & { readonly method: Method | undefined };

/** `amount equal East Two 2027Q1`. Throws the Refusals `unknown-indicator`, `no-team` and `unreadable-input`. */
export async function readSplitAsk(
  work: Work,
  line: string,
  reserve: string | undefined,
  chatId: string | undefined,
): Promise<ReadAsk> {
  const { org, today } = work;
  const indicators = indicatorsOn(org, today);
  const read = readSplitLine(line, { indicators, today, fiscalYearStart: org.fiscalYearStart });
  if ('unknown' in read) {
    const word = read.unknown;
    throw new Refusal({
      code: 'unknown-indicator',
      word,
      asked: 'split',
      nearest: nearestIndicators(word, indicators),
    });
  }
  const { indicator, method, period } = read;
  const team = read.team ? teamNamed(work, read.team) : await teamToSplit(work, chatId);
  return { team, indicator, method, period, reserve: reserve ? reserveOf(work, indicator, reserve) : undefined };
}

/** Whether a line asks for the answers to a split, and not for one. */
export const asksForAnswers = (line: string): boolean => /^(?:answers|回应)(?:\s|$)/iu.test(line);

/**
 * `answers amount East Two 2027Q1`; `answers` alone are those to the split that the actor confirmed last, undefined where
 * there is none. Throws what `readSplitAsk` and `answersOf` throw.
 */
export async function answersAsked(work: Work, line: string, chatId: string | undefined): Promise<Answers | undefined> {
  const rest = line.replace(/^\S+\s*/u, '');
  const split = rest === '' ? await latestSplit(work) : await splitMeant(work, rest, chatId);
  // Who may split for no team has nobody to ask, and is told so.
  if (!split) await teamToSplit(work, chatId);
  return split && answersOf(work, split);
}

async function splitMeant(work: Work, line: string, chatId: string | undefined): Promise<SplitOf> {
  const { team, indicator, period } = await readSplitAsk(work, line, undefined, chatId);
  const { fiscalYearStart } = work.org;
  return { team, indicator, period: period ?? (await nextPeriod(work, team, indicator)), fiscalYearStart };
}

function reserveOf({ org }: Work, indicator: Indicator, typed: string): bigint {
  const amount = amountFor(indicator, typed, org.currency);
  if (typeof amount !== 'bigint') throw new Refusal({ code: 'unreadable-input', word: typed });
  return amount;
}

/**
 * Where none is named: the team of the chat, if the actor may split for it; else the one that the actor manages. Throws the
 * Refusal `not-allowed` for who may split for none.
 */
export async function teamToSplit(work: Work, chatId: string | undefined): Promise<Team> {
  const standing = actorStanding(work);
  const maySplit = ({ id }: Team): boolean => may(rolesTowardsTeam(standing, id), 'setTarget');
  const team = [await ownTeam(work, chatId), await ownTeam(work, undefined)].find(maySplit);
  if (!team) throw new Refusal({ code: 'not-allowed' });
  return team;
}
