import type { Indicator } from '../../domain/indicators/indicator.ts';
import { nearestIndicators } from '../../domain/indicators/match.ts';
import type { Period } from '../../domain/period.ts';
import { readPeriod } from '../../domain/period-name.ts';
import { type MisreadTarget, namesNobody, readTargetLine, targetAmount } from '../../domain/targets/line.ts';
import { Refusal } from '../../errors.ts';
import { indicatorsOn } from '../indicators/read.ts';
import type { Work } from '../work.ts';
import { usualPeriod } from './usual-period.ts';
import { type Whose, whoseTarget } from './whose.ts';

/** A target as somebody wants it. */
export interface SaidTarget {
  readonly whose: Whose;
  readonly indicator: Indicator;
  readonly period: Period;
  readonly amount: bigint;
}

/**
 * `@li visits 60 2027Q1`, by the names of today. Throws the Refusals `unreadable-input`, `unreadable-target` and those of
 * `whoseTarget`.
 */
export async function readTarget(
  work: Work,
  chatId: string | undefined,
  line: string,
  asked: 'set' | 'what-if' | 'correct' = 'set',
): Promise<SaidTarget> {
  const { org, today } = work;
  const indicators = indicatorsOn(org, today);
  const said = readTargetLine(line, indicators);
  if (!said) throw new Refusal({ code: 'unreadable-input', missing: 'target' });
  const misread = (reading: MisreadTarget): Refusal => {
    const nearest = reading.kind === 'unknown-indicator' ? nearestIndicators(reading.word, indicators) : [];
    return new Refusal({ code: 'unreadable-target', asked, reading, nearest, said: line });
  };
  if ('kind' in said) throw misread(said);
  const whose = await whoseTarget(work, said.whose, chatId);
  const { indicator } = said;
  const amount = targetAmount(indicator, said.number, org.currency, said.at);
  if (typeof amount !== 'bigint') throw misread(amount);
  const period =
    said.period === ''
      ? await usualPeriod(work, whose.of, indicator)
      : readPeriod(said.period, { ...org, today }, asked === 'correct');
  if (!period) throw misread({ kind: 'no-such-period', word: said.period });
  return { whose, indicator, period, amount };
}

/** The same of a team, to see what it would mean: that of the chat, or the actor's own, where the line names none. */
export function readTeamTarget(work: Work, chatId: string | undefined, line: string): Promise<SaidTarget> {
  const said = line.trim();
  const named = namesNobody(said, indicatorsOn(work.org, work.today)) ? `team ${said}` : said;
  return readTarget(work, chatId, named, 'what-if');
}
