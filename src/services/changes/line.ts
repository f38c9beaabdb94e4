import { readComingDay } from '../../domain/day.ts';
import { nearestIndicators } from '../../domain/indicators/match.ts';
import { readWeight, readWeights } from '../../domain/scorecards/weights-line.ts';
import { Refusal } from '../../errors.ts';
import { indicatorsOn } from '../indicators/read.ts';
import type { Work } from '../work.ts';
import type { WantedScorecard } from './draft-scorecard.ts';

/** As it is typed: `visits 15, teamwork 20`, from which day, why. */
export interface TypedChange {
  readonly line: string;
  readonly from?: string | undefined;
  readonly link?: string | undefined;
  readonly why?: string | undefined;
  readonly exception?: string | undefined;
}

/** Throws the Refusals `unreadable-weight` and `unreadable-input`. */
export function readChange(
  { org, today }: Pick<Work, 'org' | 'today'>,
  { line, from, link, why, exception }: TypedChange,
): WantedScorecard {
  const indicators = indicatorsOn(org, today);
  const read = readWeights(line, indicators);
  if ('kind' in read) {
    if (read.kind === 'unknown-indicator') {
      const { kind, word } = read;
      throw new Refusal({ code: 'unreadable-weight', why: kind, word, nearest: nearestIndicators(word, indicators) });
    }
    const word = read.kind === 'no-weight' ? read.word : '';
    throw new Refusal({ code: 'unreadable-weight', why: read.kind, indicator: read.indicator, word });
  }
  const [day, teamLink] = [from && readComingDay(from, today), link && readWeight(link)];
  if (from && !day) throw new Refusal({ code: 'unreadable-input', word: from });
  if (link && teamLink === undefined) throw new Refusal({ code: 'unreadable-input', word: link });
  if (read.length === 0 && !link) throw new Refusal({ code: 'unreadable-input', missing: 'weights' });
  if (!why?.trim()) throw new Refusal({ code: 'unreadable-input', missing: 'why' });
  return {
    weights: new Map(read.map(({ indicator, weight }) => [indicator.key, weight])),
    ...(day ? { from: day } : {}),
    ...(typeof teamLink === 'number' ? { teamLink } : {}),
    ...(exception?.trim() ? { exception: exception.trim() } : {}),
    why: why.trim(),
  };
}
