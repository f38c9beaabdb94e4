import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/card/card.ts';
import { readReport } from '../../src/domain/report-line.ts';
import { enSlack, zhFeishu } from '../../src/playground/gallery/samples/team.ts';
import { answer, around } from '../../src/playground/gallery/samples/unreadable-report.ts';

const lines = (card: Card): unknown[] =>
  card.body.flatMap((block) => (block.type === 'buttons' ? block.buttons.map(({ value }) => value.line) : []));

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
