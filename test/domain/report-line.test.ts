import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/domain/indicators/catalogue.ts';
import { readReport } from '../../src/domain/report-line.ts';
import { day } from './known.ts';

const today = day('2026-11-18');
const read = (text: string) => readReport(text, { indicators: catalogue, today, currency: 'CNY' });

/** `visits 3 | 2026-11-17 | met Acme`, or how it was misread. */
function told(text: string): string {
  const reading = read(text);
  if (reading.kind !== 'report') return 'word' in reading ? `${reading.kind}: ${reading.word}` : reading.kind;
  const { items, day: on, note } = reading.report;
  const what = items.map(({ indicator, amount, base }) => `${indicator.key} ${amount}${base ? ` of ${base}` : ''}`);
  return [what.join(', '), ...(on.equals(today) ? [] : [on.toString()]), ...(note ? [`“${note}”`] : [])].join(' | ');
}

describe('one item', () => {
  it.each([
    ['visits 3 met Acme', 'visits 3 | “met Acme”'],
    ['拜访 3 拜访了华星', 'visits 3 | “拜访了华星”'],
    ['拜访3', 'visits 3'],
    ['拜访３', 'visits 3'],
    ['拜访3次', 'visits 3'],
    ['拜访 3 次 见了华星', 'visits 3 | “见了华星”'],
    ['拜访：3', 'visits 3'],
    ['visits: 3', 'visits 3'],
    ['VISITS 3', 'visits 3'],
    ['客户拜访 3', 'visits 3'],
    ['customer visits 3', 'visits 3'],
    ['cross-region help 2', 'cross-region 2'],
    ['follow-ups 4', 'follow-ups 4'],
    ['销售额12万', 'sales-amount 12000000'],
    ['销售额 12 万', 'sales-amount 12000000'],
    ['amount CNY 120,000', 'sales-amount 12000000'],
    ['amount ¥120,000 from Acme', 'sales-amount 12000000 | “from Acme”'],
    ['覆盖率 35%', 'market-coverage 3500'],
    ['续约率 18/20', 'renewal-rate 18 of 20'],
    ['renewal rate 18 of 20 in the north', 'renewal-rate 18 of 20 | “in the north”'],
    ['续约率 １８／２０', 'renewal-rate 18 of 20'],
    ['回款 45.5 天', 'collection-days 455'],
    ['  visits   3  ', 'visits 3'],
    ['拜访 3。', 'visits 3'],
  ])('%s', (typed, expected) => {
    expect(told(typed)).toBe(expected);
  });
});

describe('several items', () => {
  it.each([
    ['visits 3, amount 12万', 'visits 3, sales-amount 12000000'],
    ['拜访 3，销售额 12万', 'visits 3, sales-amount 12000000'],
    ['拜访3、新客2、跟进4', 'visits 3, new-customers 2, follow-ups 4'],
    ['visits 3; new customers 1', 'visits 3, new-customers 1'],
    ['visits 3,amount 12万', 'visits 3, sales-amount 12000000'],
    ['销售额 120，000，拜访 3', 'sales-amount 12000000, visits 3'],
    ['amount 1,200, visits 3', 'sales-amount 120000, visits 3'],
    ['visits 3, amount 12万 met Acme', 'visits 3, sales-amount 12000000 | “met Acme”'],
  ])('%s', (typed, expected) => {
    expect(told(typed)).toBe(expected);
  });
});

describe('the day', () => {
  it.each([
    ['visits 2 yesterday', 'visits 2 | 2026-11-17'],
    ['拜访 2 昨天', 'visits 2 | 2026-11-17'],
    ['拜访 2 前天', 'visits 2 | 2026-11-16'],
    ['拜访 2 大前天', 'visits 2 | 2026-11-15'],
    ['拜访 2 11月16日 拜访了华星', 'visits 2 | 2026-11-16 | “拜访了华星”'],
    ['visits 2 11-16', 'visits 2 | 2026-11-16'],
    ['visits 2 2026-11-02', 'visits 2 | 2026-11-02'],
    ['visits 2 today', 'visits 2'],
    ['拜访 2，昨天', 'visits 2 | 2026-11-17'],
    ['visits 2, yesterday, amount 12万', 'visits 2, sales-amount 12000000 | 2026-11-17'],
    ['visits 2, yesterday met Acme', 'visits 2 | 2026-11-17 | “met Acme”'],
    ['昨天 拜访 2', 'visits 2 | 2026-11-17'],
    ['visits 2 yesterday met Acme', 'visits 2 | 2026-11-17 | “met Acme”'],
    ['visits 2 昨天, amount 12万', 'visits 2, sales-amount 12000000 | 2026-11-17'],
    ['visits 2, amount 12万 yesterday', 'visits 2, sales-amount 12000000 | 2026-11-17'],
    ['visits 2 yesterday, amount 12万 11-17', 'visits 2, sales-amount 12000000 | 2026-11-17'],
  ])('%s', (typed, expected) => {
    expect(told(typed)).toBe(expected);
  });

  it('is refused when it is still to come, when the calendar has none such, and when there are two', () => {
    expect(told('visits 2 11-20')).toBe('day-to-come: 11-20');
    expect(told('visits 2 tomorrow')).toBe('day-to-come: tomorrow');
    expect(told('拜访 2 后天 再去一次')).toBe('day-to-come: 后天');
    expect(told('拜访 2 11月31日')).toBe('no-such-day: 11月31日');
    expect(told('visits 2 11-31')).toBe('no-such-day: 11-31');
    expect(told('visits 2 yesterday, amount 12万 today')).toBe('second-day: today');
  });

  it('of late December is last year’s in January', () => {
    const reading = readReport('visits 2 12-30', { indicators: catalogue, today: day('2027-01-04'), currency: 'CNY' });
    expect(reading.kind === 'report' && reading.report.day.toString()).toBe('2026-12-30');
  });
});

describe('the note', () => {
  it.each([
    ['visits 3 met 4 people, 2 of them new, on 3-11', 'visits 3 | “met 4 people, 2 of them new, on 3-11”'],
    ['visits 3, met 4 people', 'visits 3 | “met 4 people”'],
    ['拜访 3，见了 4 人', 'visits 3 | “见了 4 人”'],
    ['visits 3, 2 of them new', 'visits 3 | “2 of them new”'],
    ['visits 3, new contact at Acme', 'visits 3 | “new contact at Acme”'],
    ['拜访 3，见了华星的采购', 'visits 3 | “见了华星的采购”'],
    ['拜访 3 家客户', 'visits 3 | “家客户”'],
    ['visits 3 w Acme', 'visits 3 | “w Acme”'],
    ['visits 3 constructor', 'visits 3 | “constructor”'],
    ['visits 3. All went well.', 'visits 3 | “All went well.”'],
  ])('%s', (typed, expected) => {
    expect(told(typed)).toBe(expected);
  });

  it('stays as it was typed, spaces and full-width signs included', () => {
    expect(told('拜访 3 见了  华星，谈了１个小时')).toBe('visits 3 | “见了  华星，谈了１个小时”');
  });

  it('keeps what is said after its own comma', () => {
    expect(told('visits 3 met Acme, amount 12万')).toBe('visits 3 | “met Acme, amount 12万”');
  });
});

describe('one item that is not understood spoils all', () => {
  it.each([
    ['vists 3', 'unknown-indicator: vists'],
    ['拜防 3', 'unknown-indicator: 拜防'],
    ['拜防3', 'unknown-indicator: 拜防'],
    ['visits 3, vists 4', 'unknown-indicator: vists'],
    ['拜访 3，拜防 4 次', 'unknown-indicator: 拜防'],
    ['visits 3, foo 4', 'unknown-indicator: foo'],
    ['拜访 3，拜防4', 'unknown-indicator: 拜防'],
    ['visits', 'unreadable-number: '],
    ['visits, amount 12万', 'unreadable-number: '],
    ['visits three', 'unreadable-number: three'],
    ['visits 3, amount', 'unreadable-number: '],
    ['visits 3, amount lots', 'unreadable-number: lots'],
    ['visits 3.5', 'unreadable-number: 3.5'],
    ['visits 35%', 'unreadable-number: 35%'],
    ['续约率 35%', 'rate-wanted: 35%'],
    ['续约率 3', 'rate-wanted: 3'],
    ['续约率 18/0', 'unreadable-number: 18/0'],
    ['visits 18/20', 'unreadable-number: 18/20'],
    ['visits 3, amount 1.200', 'ambiguous-number: 1.200'],
    ['visits 3,2', 'ambiguous-number: 3,2'],
    ['amount $120', 'foreign-currency: $120'],
    ['amount 120 USD', 'foreign-currency: 120 USD'],
    ['amount USD 120', 'foreign-currency: USD 120'],
    ['销售额 12万美元', 'foreign-currency: 12万美元'],
    ['', 'empty'],
    ['   ', 'empty'],
    ['昨天', 'empty'],
  ])('%s', (typed, expected) => {
    expect(told(typed)).toBe(expected);
  });

  it('points at the word itself, though its letters stand elsewhere too', () => {
    const text = 'visits 3, vis 4';
    const reading = read(text);
    expect(reading).toEqual({ kind: 'unknown-indicator', word: 'vis', at: text.lastIndexOf('vis') });
  });

  it('says which currency it was', () => {
    expect(read('amount $120')).toMatchObject({ currency: 'USD' });
  });
});

describe('laws', () => {
  it('nothing that is typed makes it throw, and what is kept was typed', () => {
    const word = fc.constantFrom(
      'visits',
      '拜访',
      '3',
      '12万',
      ',',
      '，',
      ' ',
      'yesterday',
      '11-20',
      '-',
      '.',
      'foo',
      'constructor',
      '１',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(word, fc.string({ unit: 'grapheme', maxLength: 5 })), { maxLength: 12 }),
        (parts) => {
          const text = parts.join('');
          const reading = read(text);
          if (reading.kind === 'report') {
            expect(text).toContain(reading.report.note);
            expect(reading.report.items.length).toBeGreaterThan(0);
            expect(Temporal.PlainDate.compare(reading.report.day, today)).toBeLessThanOrEqual(0);
          } else if ('at' in reading) {
            expect(text.slice(reading.at)).toMatch(/\S/);
          }
        },
      ),
    );
  });

  it('every shipped indicator can be reported by each of its words', () => {
    for (const indicator of catalogue) {
      for (const word of [indicator.key, indicator.names.zh, indicator.names.en, ...indicator.aliases]) {
        if (indicator.rollupTime === 'ratio') expect(told(`${word} 3/4`), word).toBe(`${indicator.key} 3 of 4`);
        else expect(told(`${word} 3`), word).toBe(`${indicator.key} ${3 * 10 ** indicator.decimals}`);
      }
    }
  });
});
