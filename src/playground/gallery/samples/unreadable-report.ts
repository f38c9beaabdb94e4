import type { Card } from '../../../card/card.ts';
import { catalogue } from '../../../domain/indicators/catalogue.ts';
import { nearestIndicators } from '../../../domain/indicators/match.ts';
import { readRequest } from '../../../domain/report-request.ts';
import type { Reader } from '../../../texts/reader.ts';
import { unreadableReportCard } from '../../../views/unreadable-report.ts';
import type { Samples } from './sample.ts';
import { today } from './team.ts';

export const around = { indicators: catalogue, today, currency: 'CNY', fiscalYearStart: 1 };

/** What somebody gets who typed this. */
export function answer(reader: Reader, said: string): Card {
  const reading = readRequest(said, around);
  if (reading.kind === 'request') throw new Error(`${said} can be read`);
  const nearest = reading.kind === 'unknown-indicator' ? nearestIndicators(reading.word, catalogue) : [];
  return unreadableReportCard(reader, { reading, nearest, said });
}

export const unreadableReportSamples: Samples = {
  view: 'unreadable-report',
  says: 'says what was not understood and offers what may have been meant',
  scenes: {
    'an unknown indicator': (reader) => answer(reader, reader.locale === 'en' ? 'vists 3' : '拜防 3'),
    'a word as long as a sentence': (reader) => answer(reader, `${'拜访客户并且'.repeat(20)} 3`),
    'no number': (reader) => answer(reader, 'visits'),
    'no number that can be read': (reader) => answer(reader, 'visits three'),
    'a number that may mean two things': (reader) => answer(reader, 'amount 1.200'),
    'another currency': (reader) => answer(reader, 'amount $120'),
    'a day to come': (reader) => answer(reader, 'visits 3 11-20'),
    'a day that there is not': (reader) => answer(reader, 'visits 3 11-31'),
    'two days': (reader) => answer(reader, 'visits 3 yesterday, amount 12万 today'),
    'a percentage alone where a rate is asked for': (reader) => answer(reader, '续约率 90%'),
    'for nobody': (reader) => answer(reader, 'for'),
    'for two': (reader) => answer(reader, 'for @li correct 2026-10 @sun visits -2'),
    'a correction of nobody': (reader) =>
      unreadableReportCard(reader, {
        reading: { kind: 'nobody-corrected' },
        nearest: [],
        said: 'correct 2026-10 visits -2',
      }),
    'a correction that begins with whom': (reader) => answer(reader, 'correct <@ou_li> visits -2'),
    'a correction of no period': (reader) => answer(reader, 'correct visits -2'),
    'a correction without a period': (reader) => answer(reader, 'correct'),
    'a correction of a period to come': (reader) => answer(reader, 'correct 2026-12 visits -2'),
    nothing: (reader) => answer(reader, ''),
  },
};
