import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { people } from '../../../src/playground/company.ts';
import { type Act, ClosedHistory } from '../../support/closed-history.ts';
import { totalsAreRight } from '../../support/ledger.ts';

/** Few that are the same every time, or many that are new. */
const runs = inject('soak') ? { numRuns: 100 } : { numRuns: 2, seed: 3 };
const longest = { timeout: inject('soak') ? 3_600_000 : 120_000 };

const who = fc.constantFrom(...people.map(({ key }) => key));
const team = fc.constantFrom('east-1', 'east-2', 'south-1', 'east', 'south', 'company');
const indicator = fc.constantFrom('visits', 'new-customers', 'sales-amount', 'follow-ups');
const is = <Name extends Act['is']>(name: Name) => fc.constant(name);
const around = fc.integer({ min: -75, max: 20 });
const past = fc.integer({ min: -75, max: -1 });

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ is: is('pass'), days: fc.integer({ min: 1, max: 20 }) }) },
  {
    weight: 8,
    arbitrary: fc.record({
      ...{ is: is('report'), who },
      what: fc.constantFrom('visits 3', 'new 2', 'amount 120000', 'follow-ups 4', 'visits 7, new 1'),
      on: fc.oneof(past, fc.constant(0)),
    }),
  },
  { weight: 2, arbitrary: fc.record({ is: is('undo'), who }) },
  {
    weight: 6,
    arbitrary: fc.record({
      ...{ is: is('target'), of: fc.oneof(who, team), indicator, on: around },
      kind: fc.constantFrom('month', 'month', 'quarter', 'year'),
      amount: fc.integer({ min: 1, max: 90 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ is: is('leave'), who, on: around, days: fc.integer({ min: 0, max: 20 }) }) },
  { weight: 4, arbitrary: fc.record({ is: is('move'), who, team, lead: fc.constantFrom(false, false, true) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      is: is('move-team'),
      team: fc.constantFrom('east-1', 'east-2', 'south-1'),
      under: fc.constantFrom('east', 'south', 'company'),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({ is: is('close'), team, kind: fc.constantFrom('month', 'month', 'quarter'), on: past }),
  },
  { weight: 1, arbitrary: fc.record({ is: is('link'), keep: who, gone: who }) },
  { weight: 1, arbitrary: fc.record({ is: is('joined'), who, on: past }) },
  { weight: 1, arbitrary: fc.record({ is: is('source'), indicator, on: past }) },
  { weight: 1, arbitrary: fc.record({ is: is('change-scorecard'), visits: fc.integer({ min: 15, max: 20 }) }) },
  { weight: 2, arbitrary: fc.record({ is: is('change-target'), who, amount: fc.integer({ min: 1, max: 300 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      ...{ is: is('correct-target'), nth: fc.nat(999), team: fc.boolean(), amount: fc.integer({ min: 1, max: 300 }) },
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ is: is('correct-scorecard'), nth: fc.nat(999), visits: fc.integer({ min: 15, max: 20 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom('undo-target', 'cancel-leave', 'recount').map((name): Act => ({ is: name })),
  },
);

describe('whatever is done once a period is closed', () => {
  it('its scores, computed anew from the rules and the ledger, are the identical ones', longest, async () => {
    const happened = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 30, maxLength: inject('soak') ? 60 : 30 }), async (acts) => {
        const history = await ClosedHistory.open();
        try {
          for (const one of acts) {
            await history.act(one);
            if (inject('soak')) expect(await history.moved(), JSON.stringify(one)).toEqual([]);
          }
          expect(await history.moved()).toEqual([]);
          expect(await totalsAreRight(history.company.db, history.company.org.id)).toBe(true);
        } finally {
          for (const one of history.happened) happened.add(one);
          await history.close();
        }
      }),
      { ...runs, endOnFailure: true },
    );
    expect([...happened]).toEqual(expect.arrayContaining(['close', 'leave', 'move', 'target', 'correct-target']));
  });
});
