import fc from 'fast-check';
import { expect, it } from 'vitest';
import { periodOf, type Span } from '../../../src/domain/period.ts';
import {
  type Decided,
  daysToCompare,
  decidedFor,
  holdingOf,
  isSameSpan,
  isWithin,
  resolvedIn,
} from '../../../src/domain/sources/decisions.ts';
import { comparisonsIn, type SidedDay } from '../../../src/domain/sources/differences.ts';
import type { Feed } from '../../../src/domain/sources/feed.ts';

const start = Temporal.PlainDate.from('2026-10-01');
const quarter = periodOf('quarter', start, 1);
const months = [10, 11, 12].map((month) =>
  periodOf('month', Temporal.PlainDate.from({ year: 2026, month, day: 1 }), 1),
);
const feedOf = (role: Feed['role']): Feed => ({
  ...{ mapping: 1, source: 'salesforce', indicator: 'visits', role, from: start, until: undefined },
});

interface World {
  readonly feeds: readonly Feed[];
  days: SidedDay[];
  decisions: Decided[];
}
const said = ({ feeds, days }: World) => ({ feeds, days, heard: ['salesforce'] });
const within = (days: readonly SidedDay[], { from, until }: Span) =>
  days.filter(({ day }) => Temporal.PlainDate.compare(day, from) >= 0 && Temporal.PlainDate.compare(day, until) <= 0);
const sum = (amounts: readonly bigint[]) => amounts.reduce((total, one) => total + one, 0n);
const counting = (world: World, span: Span) =>
  sum(within(world.days, span).flatMap(({ aside, amount }) => (aside ? [] : amount)));
const aside = (world: World, span: Span) =>
  sum(within(world.days, span).flatMap((one) => (one.aside ? one.amount : [])));
const number = (world: World, span: Span) =>
  counting(world, span) + sum(world.decisions.filter((one) => contained(one.span, span)).map(({ amount }) => amount));
const contained = (part: Span, whole: Span) => isSameSpan(part, whole) || isWithin(part, whole);

function speaks(world: World, one: SidedDay): void {
  world.days = [...world.days, one];
  world.decisions = holdingOf(world.decisions, said(world));
}

function decides(world: World, span: Span, forAside: boolean): boolean {
  world.decisions = world.decisions.filter((one) => isWithin(one.span, span));
  world.decisions = holdingOf(world.decisions, said(world));
  const [one] = comparisonsIn({ ...said(world), days: daysToCompare(span, world.days, world.decisions) });
  if (!one || one.ours === one.theirs) return false;
  world.decisions = [...world.decisions, { span, ...decidedFor(one, forAside ? one.by : undefined) }];
  return true;
}

const role = fc.constantFrom<Feed['role']>('counts', 'checks');
const speaking = fc.record({
  is: fc.constant('speaks' as const),
  day: fc.integer({ min: 0, max: 91 }),
  byHand: fc.boolean(),
  amount: fc.bigInt({ min: -3n, max: 5n }),
});
const deciding = fc.record({
  is: fc.constant('decides' as const),
  span: fc.constantFrom(...months, quarter),
  forAside: fc.boolean(),
});
const steps = fc.array(fc.oneof(speaking, deciding), { maxLength: 30 });
type Step = typeof speaking extends fc.Arbitrary<infer A> ? A : never;

const dayOf = (feeds: readonly Feed[], { day, byHand, amount }: Step): SidedDay => ({
  day: start.add({ days: day }),
  source: byHand ? 'manual' : 'salesforce',
  aside: byHand === (feeds[0]?.role === 'counts'),
  amount,
});

it('the number of a month is what was decided last while both sides say the same, and else what counts', () => {
  fc.assert(
    fc.property(role, steps, (one, all) => {
      const world: World = { feeds: [feedOf(one)], days: [], decisions: [] };
      const [october] = months;
      if (!october) throw new Error('there is no month');
      let last: { right: bigint; counting: bigint; aside: bigint } | undefined;
      for (const step of all) {
        if (step.is === 'speaks') speaks(world, dayOf(world.feeds, step));
        else if (isSameSpan(step.span, october)) {
          const sides = { counting: counting(world, october), aside: aside(world, october) };
          const made = decides(world, october, step.forAside);
          last = made ? { ...sides, right: step.forAside ? sides.aside : sides.counting } : undefined;
        }
        const unchanged = last?.counting === counting(world, october) && last.aside === aside(world, october);
        if (!unchanged) last = undefined;
        expect(number(world, october)).toBe(last ? last.right : counting(world, october));
      }
    }),
  );
});

it('decisions of months and of their quarter never add up to more than one of the same days', () => {
  fc.assert(
    fc.property(role, steps, (one, all) => {
      const world: World = { feeds: [feedOf(one)], days: [], decisions: [] };
      for (const step of all) {
        if (step.is === 'speaks') speaks(world, dayOf(world.feeds, step));
        else if (decides(world, step.span, step.forAside) && isSameSpan(step.span, quarter)) {
          const left = daysToCompare(quarter, world.days, world.decisions);
          const settled = within(world.days, quarter).filter((day) => !left.includes(day));
          const decidedApart = sum(
            world.decisions.filter(({ span }) => isWithin(span, quarter)).map(({ amount }) => amount),
          );
          const whose = left.filter((day) => day.aside === step.forAside);
          const apart = settled.filter((day) => !day.aside);
          expect(number(world, quarter)).toBe(sum([...whose, ...apart].map(({ amount }) => amount)) + decidedApart);
        }
        expect(holdingOf(world.decisions, said(world))).toHaveLength(world.decisions.length);
      }
    }),
  );
});

it('does not hold any more where the other side has come to count', () => {
  const days = [
    { day: start, source: 'manual', aside: true, amount: 38n },
    { day: start, source: 'salesforce', aside: false, amount: 36n },
  ];
  const feeds = [feedOf('counts')];
  const [one] = comparisonsIn({ days, feeds, heard: [] });
  if (!one) throw new Error('there is nothing to decide');
  const decision = { span: quarter, ...decidedFor(one, 'manual') };
  expect(decision).toMatchObject({ manual: 38n, sourced: 36n, forSource: false, amount: 2n });
  expect(holdingOf([decision], { days, feeds, heard: [] })).toEqual([decision]);
  const turned = days.map((day) => ({ ...day, aside: !day.aside }));
  expect(holdingOf([decision], { days: turned, feeds: [feedOf('checks')], heard: ['salesforce'] })).toEqual([]);
});

it('says what the number would be by the side that was not right', () => {
  const at = Temporal.Instant.from('2026-11-18T06:00:00Z');
  const by = { name: 'Zhou Min', alias: null };
  const sides = { span: quarter, manual: 38n, source: 'salesforce', sourced: 36n, at, by };
  const added = { ...sides, forSource: false, amount: 2n };
  expect(resolvedIn(41n, [added])).toEqual([{ by: 'salesforce', value: 39n, who: by, at }]);
  const nothing = { ...sides, forSource: true, amount: 0n };
  expect(resolvedIn(39n, [nothing])).toEqual([{ by: 'manual', value: 41n, who: by, at }]);
});
