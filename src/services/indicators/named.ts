import type { Indicator } from '../../domain/indicators/indicator.ts';
import { indicatorNamed, nearestIndicators } from '../../domain/indicators/match.ts';
import { Refusal } from '../../errors.ts';
import type { Work } from '../work.ts';
import { indicatorsOn } from './read.ts';

/** The indicator that goes by a word today. Throws the Refusal `unknown-indicator`, with the nearest to ask for instead. */
export function indicatorCalled({ org, today }: Work, word: string, asked: 'why' | 'board' | 'history'): Indicator {
  const indicators = indicatorsOn(org, today);
  const indicator = indicatorNamed(word, indicators);
  if (indicator) return indicator;
  throw new Refusal({ code: 'unknown-indicator', word, asked, nearest: nearestIndicators(word, indicators) });
}
