import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/domain/indicators/catalogue.ts';
import { readReport } from '../../src/domain/report-line.ts';
import { readRequest } from '../../src/domain/report-request.ts';
import { day } from './known.ts';

const today = day('2026-11-18');
const around = { indicators: catalogue, today, currency: 'CNY', fiscalYearStart: 1 };
const read = (text: string) => readRequest(text, around);

/** `li: report visits 2 | 2026-11-17 | “met Acme”`, or how it was misread. */
function told(text: string): string {
  const reading = read(text);
  if (reading.kind !== 'request') return 'word' in reading ? `${reading.kind}: ${reading.word}` : reading.kind;
  const { whom, said } = reading.request;
  const who = whom ? `${whom.kind === 'name' ? whom.name : whom.id}: ` : '';
  if (said.kind === 'same' || said.kind === 'none') return `${who}${said.kind}`;
  const { items, note, day: on } = said.kind === 'report' ? said.report : said;
  const what = items.map(({ indicator, amount }) => `${indicator.key} ${amount}`).join(', ');
  const period = said.kind === 'correction' ? [`${said.period.kind} ${said.period.from}`] : [];
  const date = on && !on.equals(today) ? [on.toString()] : [];
  return [`${who}${said.kind} ${what}`, ...period, ...date, ...(note ? [`“${note}”`] : [])].join(' | ');
}

describe('a report', () => {
  it.each([
    ['visits 3 met Acme', 'report visits 3 | “met Acme”'],
    ['拜访 3，销售额 12万 昨天', 'report visits 3, sales-amount 12000000 | 2026-11-17'],
    ['visits 2 11-16', 'report visits 2 | 2026-11-16'],
    ['vists 3', 'unknown-indicator: vists'],
    ['', 'empty'],
  ])('“%s” is what it was', (typed, expected) => {
    expect(told(typed)).toBe(expected);
  });
});

describe('what takes one tap', () => {
  it.each([
    ['same', 'same'],
    ['Same as yesterday', 'same'],
    ['同昨天', 'same'],
    ['和昨天一样。', 'same'],
    ['none', 'none'],
    ['nothing new today', 'none'],
    ['无', 'none'],
    ['今天没有', 'none'],
  ])('“%s” is %s', (typed, expected) => {
    expect(told(typed)).toBe(expected);
  });

  it('is nothing else, and nothing else is it', () => {
    expect(told('same visits 3')).toBe('unknown-indicator: same');
    expect(told('none of them')).toBe('unknown-indicator: none');
    expect(told('昨天')).toBe('empty');
  });
});

describe('for somebody', () => {
  it.each([
    ['for @li visits 2', 'li: report visits 2'],
    ['for <@U123> visits 2 yesterday', 'U123: report visits 2 | 2026-11-17'],
    ['代 @李娜 拜访 2', '李娜: report visits 2'],
    ['代@李娜 拜访 2', '李娜: report visits 2'],
    ['代 李娜 拜访 2', '李娜: report visits 2'],
    ['FOR li same', 'li: same'],
    ['代 @li 无', 'li: none'],
    ['for @li correct 2026-10 visits -2 twice', 'li: correction visits -2 | month 2026-10-01 | “twice”'],
    ['for', 'no-person: '],
    ['for @', 'no-person: @'],
    ['for visits 2', 'no-person: visits 2'],
    ['代 拜访 2，销售额 1万', 'no-person: 拜访 2，销售额 1万'],
    ['for @li', 'empty'],
    ['for @li vists 2', 'unknown-indicator: vists'],
    ['for @Li Na visits 2', 'Li Na: report visits 2'],
    ['for Anna de Vries amount 12k met Acme', 'Anna de Vries: report sales-amount 1200000 | “met Acme”'],
    ['代 @Li Na 同昨天', 'Li Na: same'],
    ['for @Li Na correct 2026-10 visits -2', 'Li Na: correction visits -2 | month 2026-10-01'],
    ['correct 2026-10 @Li Na visits -2', 'Li Na: correction visits -2 | month 2026-10-01'],
    ['for @Li Na vists 2', 'unknown-indicator: Na'],
    ['for <@U1> Na visits 2', 'unknown-indicator: Na'],
    ['for @li correct 2026-10 @sun visits -2', 'second-person: correct 2026-10 @sun visits -2'],
  ])('“%s”', (typed, expected) => {
    expect(told(typed)).toBe(expected);
  });

  it('a name that begins like the word is no such thing', () => {
    expect(told('代理商 3')).toBe('unknown-indicator: 代理商');
    expect(told('follow-ups 3')).toBe('report follow-ups 3');
  });
});

describe('a correction', () => {
  it.each([
    ['correct 2026-10 visits -2 counted twice', 'correction visits -2 | month 2026-10-01 | “counted twice”'],
    ['更正 10月 拜访 -2 重复计算', 'correction visits -2 | month 2026-10-01 | “重复计算”'],
    [
      'correct 2026Q3 visits -2, amount -12万 billed twice',
      'correction visits -2, sales-amount -12000000 | quarter 2026-07-01 | “billed twice”',
    ],
    ['更正 上月 @li 拜访 2', 'li: correction visits 2 | month 2026-10-01'],
    ['correct 2026-10 visits -2 10-20', 'correction visits -2 | month 2026-10-01 | 2026-10-20'],
    ['correct 12月 visits 1', 'correction visits 1 | month 2025-12-01'],
    ['correct visits -2', 'no-such-period: visits'],
    ['correct', 'no-such-period: '],
    ['correct 2026-12 visits -2', 'period-to-come: 2026-12'],
    ['correct 2026-10 visits -2 11-03', 'second-day: 2026-11-03'],
    ['correct 2026-10', 'empty'],
    ['correct 2026-10 vists -2', 'unknown-indicator: vists'],
    ['correct 2026-10 visits 1.200', 'ambiguous-number: 1.200'],
  ])('“%s”', (typed, expected) => {
    expect(told(typed)).toBe(expected);
  });
});

it('what was misread is pointed at where it stands in the whole line', () => {
  const lines = [
    'vists 3',
    '  vists 3',
    'for @li vists 3',
    ' 代 @li 拜访 2，vists 3',
    'correct 2026-10 vists 3',
    '更正 2026-10 @li visits 1.200',
    'for li correct 10月 visits 2, vists 3',
  ];
  for (const line of lines) {
    const reading = read(line);
    const word = line.includes('vists') ? 'vists' : '1.200';
    expect('at' in reading && reading.at, line).toBe(line.indexOf(word));
  }
});

describe('laws', () => {
  const part = fc.constantFrom(
    'for ',
    '代',
    'correct ',
    '更正 ',
    '2026-10 ',
    '@li ',
    '<@U1> ',
    'same',
    'none',
    '无',
    'visits ',
    '3 ',
    'vists ',
    '1.200',
    'amount ',
    ', ',
    'yesterday',
    '11-20',
    ' ',
  );
  const text = fc
    .array(fc.oneof({ weight: 4, arbitrary: part }, fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 9 })
    .map((parts) => parts.join(''));

  const item = fc
    .tuple(fc.constantFrom('visits', '拜访', 'amount', '销售额'), fc.integer({ min: -50, max: 999 }))
    .map(([name, number]) => `${name} ${number}`);
  const line = (...days: string[]) =>
    fc
      .tuple(
        fc.array(item, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...days),
        fc.constantFrom('', ' met Acme', ' 见了 4 人'),
      )
      .map(([items, on, note]) => `${items.join(', ')}${on}${note}`);

  it('nothing that is typed makes it throw, and what was misread stands where it says', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const reading = read(typed);
        if (reading.kind === 'unknown-indicator' || reading.kind === 'ambiguous-number') {
          expect(typed.slice(reading.at, reading.at + reading.word.length)).toBe(reading.word);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('a line is read for somebody else as it is for oneself', () => {
    const said = fc.oneof(
      line('', ' yesterday', ' 11-16'),
      fc.constantFrom('same', 'none', 'correct 2026-10 visits 3 late'),
    );
    fc.assert(
      fc.property(said, fc.constantFrom('for @li ', '代 <@U1> ', '  for li '), (typed, begun) => {
        const [own, other] = [read(typed), read(`${begun}${typed}`)];
        if (own.kind !== 'request' || other.kind !== 'request') throw new Error(`${begun}${typed} was not read`);
        expect(other.request.whom).toBeDefined();
        expect(other.request.said).toEqual(own.request.said);
      }),
    );
  });

  it('a correction says what a report would', () => {
    fc.assert(
      fc.property(line(''), (typed) => {
        const [report, corrected] = [readReport(typed, around), read(`correct 2026-10 ${typed}`)];
        if (report.kind !== 'report' || corrected.kind !== 'request') throw new Error(`${typed} was not read`);
        const { items, note } = report.report;
        expect(corrected.request.said).toMatchObject({ kind: 'correction', items, note, day: undefined });
      }),
    );
  });
});
