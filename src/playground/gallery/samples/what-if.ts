import { periodOf } from '../../../domain/period.ts';
import { type ShownWhatIf, whatIfCard, whatIfDiscardedCard, whatIfStoredCard } from '../../../views/what-if.ts';
import { day, sales, visits } from './indicators.ts';
import type { Samples } from './sample.ts';
import { people, teams, today } from './team.ts';

const shift = (before: bigint, after: bigint) => ({ before, after, by: after - before });

const wan = (amount: number): bigint => BigInt(amount) * 1_000_000n;

const shown: ShownWhatIf = {
  team: teams.east,
  indicator: sales,
  period: periodOf('quarter', day('2027-01-01'), 1),
  own: shift(wan(500), wan(600)),
  children: [
    { ...people.chen, ...shift(wan(120), wan(144)) },
    { ...people.li, ...shift(wan(120), wan(144)) },
    { ...people.sun, ...shift(wan(120), wan(144)) },
    { ...people.zhou, ...shift(wan(120), wan(144)) },
  ],
  reserve: shift(wan(20), wan(24)),
  difference: { kind: 'even' },
  state: 'open',
  draftId: '018f0000-0000-7000-8000-000000000001',
  fiscalYearStart: 1,
  today,
};

const unstored = (more: Partial<ShownWhatIf>): ShownWhatIf => ({ ...shown, draftId: undefined, ...more });

export const whatIfSamples: Samples = {
  view: 'what-if',
  says: 'shows what another target would mean, and stores it only on a press',
  scenes: {
    'it may be stored': (reader) => whatIfCard(reader, shown),
    stored: (reader) => whatIfStoredCard(reader, shown),
    discarded: (reader) => whatIfDiscardedCard(reader),
    'the period runs': (reader) =>
      whatIfCard(reader, unstored({ state: 'locked', period: periodOf('month', today, 1) })),
    'the period runs, and a change may be drafted': (reader) =>
      whatIfCard(reader, { ...shown, state: 'locked', period: periodOf('month', today, 1) }),
    'somebody else sets it': (reader) => whatIfCard(reader, unstored({ state: 'not-yours' })),
    'with a gap that stays, and nothing kept back': (reader) =>
      whatIfCard(reader, { ...shown, reserve: shift(0n, 0n), difference: { kind: 'gap', amount: wan(24) } }),
    'of more people than fit': (reader) =>
      whatIfCard(reader, {
        ...shown,
        indicator: visits,
        own: shift(420n, 500n),
        children: Object.values(people).map((who) => ({ ...who, ...shift(60n, 71n) })),
        reserve: shift(0n, 0n),
        difference: { kind: 'over-assignment', amount: 5n },
      }),
    'nothing was handed down': (reader) => whatIfCard(reader, { ...shown, children: [], reserve: shift(0n, 0n) }),
  },
};
