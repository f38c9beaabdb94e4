import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/card/card.ts';
import { catalogue } from '../../src/domain/indicators/catalogue.ts';
import { nearestIndicators } from '../../src/domain/indicators/match.ts';
import { readReport } from '../../src/domain/report-line.ts';
import { readRequest } from '../../src/domain/report-request.ts';
import type { Reader } from '../../src/texts/reader.ts';
import { unreadableReportCard } from '../../src/views/unreadable-report.ts';
import { enSlack, today, zhFeishu } from './sample-team.ts';
import { expectScenes } from './scenes.ts';

const around = { indicators: catalogue, today, currency: 'CNY', fiscalYearStart: 1 };

/** What somebody gets who typed this. */
function answer(reader: Reader, said: string): Card {
  const reading = readRequest(said, around);
  if (reading.kind === 'request') throw new Error(`${said} can be read`);
  const nearest = reading.kind === 'unknown-indicator' ? nearestIndicators(reading.word, catalogue) : [];
  return unreadableReportCard(reader, { reading, nearest, said });
}

const lines = (card: Card): unknown[] =>
  card.body.flatMap((block) => (block.type === 'buttons' ? block.buttons.map(({ value }) => value.line) : []));

it('says what was not understood and offers what may have been meant', () =>
  expectScenes('unreadable-report', {
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
  }));

describe('a press on what was meant', () => {
  it('sends the whole line again with that word in its place', () => {
    expect(lines(answer(zhFeishu, '拜防 3 见了华星'))[0]).toBe('客户拜访 3 见了华星');
    expect(lines(answer(enSlack, 'visits 3, vis 4, amount 12万'))[0]).toBe('visits 3, customer visits 4, amount 12万');
    expect(lines(answer(enSlack, 'amount 1.200, visits 3'))).toEqual([
      'amount 1,200, visits 3',
      'amount 1.2, visits 3',
    ]);
    expect(lines(answer(enSlack, 'amount $1.200'))).toEqual(['amount $1,200', 'amount $1.2']);
  });

  it('sends something that can be read, unless another word is not understood either', () => {
    for (const said of ['vists 3 met “Acme” & Co, 5', '拜防3', 'amount -1.200', 'visits 3, amuont 12万 yesterday']) {
      for (const line of lines(answer(enSlack, said))) {
        expect(readReport(String(line), around).kind, String(line)).toBe('report');
      }
    }
  });

  it('is not offered when the line is too long to be sent again whole', () => {
    expect(lines(answer(enSlack, `vists 3 ${'met Acme '.repeat(100)}`))).toEqual([]);
    expect(lines(answer(enSlack, `vists 3 ${'\u0001'.repeat(300)}`))).toEqual([]);
  });
});
