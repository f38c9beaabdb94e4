import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCard as forFeishu } from '../../adapters/messengers/feishu/render.ts';
import { renderCard as forSlack } from '../../adapters/messengers/slack/render.ts';
import { periodOf } from '../../src/domain/period.ts';
import { type Ratio, ratio } from '../../src/domain/ratio.ts';
import { type Tier, violationsOfLadder } from '../../src/domain/rewards/ladder.ts';
import type { MeasuredBy, RewardPlan } from '../../src/domain/rewards/plan.ts';
import { amountOf, type Earner, type StatementLine, statementsOf } from '../../src/domain/rewards/statement.ts';
import { sales, visits } from '../../src/playground/gallery/samples/indicators.ts';
import { now, people, readers, today } from '../../src/playground/gallery/samples/team.ts';
import type { Reader } from '../../src/texts/reader.ts';
import { statementCard } from '../../src/views/statement.ts';
import { recompute } from '../support/recompute.ts';

const october = periodOf('month', Temporal.PlainDate.from('2026-10-01'), 1);

const cardOf = (reader: Reader, lines: readonly StatementLine[]) =>
  statementCard(
    reader,
    {
      payout: { id: 'p', period: october, version: 1, approved: { by: people.wang, at: now } },
      statement: { id: 's', person: people.chen, lines, amount: amountOf(lines), open: [] },
      ...{ scorecard: 2, waiting: [], today, indicators: [sales, visits], fiscalYearStart: 1 },
    },
    { own: true },
  );

/** Every text of the message as it goes over the wire, in order. */
function textsSent(reader: Reader, lines: readonly StatementLine[]): string[] {
  const card = cardOf(reader, lines);
  const payload =
    reader.platform === 'slack'
      ? forSlack(card, 'announcement').blocks
      : forFeishu(card, { private: true, imageKey: () => undefined });
  const { header, body } = payload as { header?: unknown; body?: unknown };
  const found: string[] = [];
  JSON.stringify(header === undefined ? payload : [header, body], (key, value: unknown) => {
    if ((key === 'text' || key === 'content') && typeof value === 'string') found.push(value);
    return value;
  });
  return found;
}

const share = fc.integer({ min: 0, max: 15_000 });
const by: fc.Arbitrary<MeasuredBy> = fc.constantFrom(
  { kind: 'score' },
  { kind: 'indicator', indicator: 'sales-amount' },
);
const tier: fc.Arbitrary<Tier> = fc.record({
  from: fc.integer({ min: 0, max: 13_000 }),
  pays: fc.oneof(
    fc.record({ kind: fc.constant('fixed' as const), rate: fc.integer({ min: 0, max: 20_000 }) }),
    fc.constant({ kind: 'proportion' } as const),
    fc.record({ kind: fc.constant('accelerated' as const), times: fc.integer({ min: 0, max: 400 }) }),
  ),
});
const ladder = fc
  .record({
    tiers: fc.uniqueArray(tier, { selector: ({ from }) => from, minLength: 1, maxLength: 4 }),
    cap: fc.option(fc.integer({ min: 1, max: 30_000 }), { nil: undefined }),
  })
  .map(({ tiers, cap }) => ({ tiers: tiers.toSorted((a, b) => a.from - b.from), cap }))
  .filter((one) => violationsOfLadder(one).length === 0);
const amount = fc.bigInt(1n, 99_999_999n);
const plan: fc.Arbitrary<RewardPlan> = fc.record({
  period: fc.constant('month' as const),
  personal: fc.record({ by, base: amount, managerBase: amount, ladder }),
  pool: fc.record({
    ...{ by, amount, gate: share, floor: fc.oneof(fc.constant(0), share), points: fc.constant('teamwork') },
    sharedBy: fc.constantFrom('heads' as const, 'score' as const, 'points' as const),
  }),
});
const attainment: fc.Arbitrary<Ratio | undefined> = fc.option(
  fc.record({ top: fc.bigInt(0n, 40_000n), bottom: fc.bigInt(1n, 20_000n) }),
  { nil: undefined, freq: 9 },
);
const about = { from: october.from.subtract({ months: 2 }), until: october.from.subtract({ months: 1, days: 1 }) };
const earner = fc
  .record({
    ...{ manages: fc.boolean(), attainment, without: attainment, own: attainment, weight: fc.bigInt(0n, 1_500n) },
    ...{ days: fc.integer({ min: 1, max: 31 }), madeUp: fc.boolean() },
  })
  .map(({ own, weight, without, madeUp, ...rest }) => ({
    ...{ ...rest, of: 31, share: { attainment: own, weight } },
    ...(madeUp ? { makesUp: { without, entries: [{ indicator: 'visits', amount: -2n, about }] } } : {}),
  }));
const earners = fc
  .array(earner, { minLength: 1, maxLength: 9 })
  .map((all) => all.map((one, at): Earner => ({ ...one, personId: `${at}` })));

describe('a statement', () => {
  it.each(readers)('can be computed again from its message alone, whatever the plan: $locale, $platform', (reader) => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(plan, attainment, earners, (one, team, all) => {
        for (const { lines } of statementsOf(one, team, all)) {
          const { lines: read, total } = recompute(textsSent(reader, lines));
          expect(read.map(({ computed }) => computed)).toEqual(lines.map((line) => line.amount));
          for (const { printed, computed } of read) expect(printed).toBe(computed);
          expect(total).toEqual({ printed: amountOf(lines), computed: amountOf(lines) });
          for (const line of lines) kinds.add(line.kind);
        }
      }),
      { numRuns: 150 },
    );
    expect([...kinds].sort()).toEqual(['make-up', 'personal', 'pool']);
  });

  it('is not computed again where a factor is another', () => {
    const [stated] = statementsOf(
      {
        period: 'month',
        personal: { by: { kind: 'score' }, base: 600_000n, managerBase: 0n, ladder: usual },
        pool: undefined,
      },
      undefined,
      [
        {
          personId: 'a',
          manages: false,
          attainment: ratio(96, 100),
          days: 1,
          of: 1,
          share: { attainment: undefined, weight: 0n },
        },
      ],
    );
    const texts = textsSent(readers[0] as Reader, stated?.lines ?? []).map((text) =>
      text.replace('6,000.00', '6,001.00'),
    );
    const [line] = recompute(texts).lines;
    expect(line?.computed).not.toBe(line?.printed);
  });

  it('shows no threshold as reached that is not', () => {
    fc.assert(
      fc.property(attainment, share, (team, gate) => {
        const [stated] = statementsOf(poolOnly(gate), team, [
          {
            personId: 'a',
            manages: false,
            attainment: undefined,
            days: 1,
            of: 1,
            share: { attainment: undefined, weight: 1n },
          },
        ]);
        const text = textsSent(readers[3] as Reader, stated?.lines ?? [])[1] ?? '';
        const shown = /team sales amount ([\d,.]+)%/.exec(text)?.[1];
        if (shown === undefined) return;
        expect(Number(shown.replaceAll(',', '')) >= gate / 100).toBe(!text.includes('short of the gate'));
      }),
    );
  });

  it('has its currency once, and an amount nowhere in what shows on a locked screen', () => {
    const [stated] = statementsOf(poolOnly(0), ratio(1, 1), [
      {
        personId: 'a',
        manages: false,
        attainment: undefined,
        days: 1,
        of: 1,
        share: { attainment: undefined, weight: 1n },
      },
    ]);
    for (const reader of readers) {
      const lines = stated?.lines ?? [];
      expect(textsSent(reader, lines).join('\n').match(/¥|CNY/g)).toHaveLength(1);
      expect(cardOf(reader, lines).fallback).not.toMatch(/\d[.,]\d|¥|CNY/);
    }
  });
});

const usual = { tiers: [{ from: 8_000, pays: { kind: 'proportion' } }], cap: undefined } as const;
const poolOnly = (gate: number): RewardPlan => ({
  ...{ period: 'month', personal: undefined },
  pool: {
    ...{ by: { kind: 'indicator', indicator: 'sales-amount' }, amount: 1_200_000n, gate, floor: 0 },
    ...{ sharedBy: 'heads', points: undefined },
  },
});
