import { periodOf } from '../../../domain/period.ts';
import { ownPartCard, type ShownOwnPart } from '../../../views/own-part.ts';
import {
  type ShownPart,
  type ShownSplit,
  splitDiscardedCard,
  splitPreviewCard,
  splitStoredCard,
} from '../../../views/split.ts';
import { day, renewalRate, sales, visits } from './indicators.ts';
import type { Samples } from './sample.ts';
import { now, people, teams } from './team.ts';

const draftId = '018f0000-0000-7000-8000-000000000001';

const id = '018f0000-0000-7000-8000-000000000002';

const part = (
  who: { name: string; alias: string | null },
  amount: bigint,
  more: Partial<ShownPart> = {},
): ShownPart => ({
  ...who,
  of: { kind: 'person' },
  amount,
  before: undefined,
  is: 'open',
  ...more,
});

const million = 100_000_000n;

const equal: ShownSplit & { draftId: string } = {
  team: { ...teams.east, id },
  indicator: sales,
  period: periodOf('quarter', day('2027-01-01'), 1),
  method: 'equal',
  parent: 5n * million,
  reserve: 20_000_000n,
  parts: [people.chen, people.li, people.sun, people.zhou].map((who) => part(who, 120_000_000n)),
  cascade: false,
  difference: { kind: 'even' },
  ownBy: undefined,
  fiscalYearStart: 1,
  draftId,
};

const byHand: typeof equal = { ...equal, method: 'hand' };

const thirds: typeof equal = {
  ...equal,
  parent: 890_000_000n,
  reserve: 0n,
  parts: [
    part(people.chen, 296_666_667n, { before: { amount: 300_000_000n } }),
    part(people.li, 296_666_667n, { before: { amount: 296_666_667n } }),
    part(people.sun, 296_666_666n),
  ],
};

const left: ShownOwnPart = {
  ...equal,
  whose: { ...people.zhou, of: { kind: 'person', id } },
  amount: 240_000_000n,
  now: undefined,
};

export const splitSamples: Samples = {
  view: 'split',
  says: 'shows a split to the last digit before it holds, and what was stored',
  scenes: {
    'equal parts and a reserve': (reader) => splitPreviewCard(reader, equal),
    'parts that are not round, some of them set before': (reader) => splitPreviewCard(reader, thirds),
    'by hand, with a gap': (reader) =>
      splitPreviewCard(reader, {
        ...byHand,
        parts: [...equal.parts.slice(0, 3), part(people.zhou, 105_000_000n)],
        difference: { kind: 'gap', amount: 15_000_000n },
      }),
    'by hand, with too much': (reader) =>
      splitPreviewCard(reader, {
        ...byHand,
        parts: [...equal.parts.slice(0, 3), part(people.zhou, 125_000_050n)],
        difference: { kind: 'over-assignment', amount: 5_000_050n },
      }),
    'of teams, in a month, by headcount': (reader) =>
      splitPreviewCard(reader, {
        ...equal,
        team: { ...teams.company, id },
        indicator: visits,
        period: periodOf('month', day('2026-12-01'), 1),
        method: 'headCount',
        parent: 960n,
        reserve: 0n,
        parts: [part(teams.east, 540n, { of: { kind: 'team' } }), part(teams.south, 420n, { of: { kind: 'team' } })],
      }),
    'where some stand, and one is the reader’s own': (reader) =>
      splitPreviewCard(reader, {
        ...equal,
        method: 'lastActual',
        basis: {
          indicator: equal.indicator,
          period: equal.period,
          sources: [
            { source: 'salesforce', from: equal.period.from, heardAt: now.subtract({ hours: 90 }), silent: true },
          ],
        },
        parts: [
          part(people.chen, 120_000_000n),
          part(people.li, 120_000_000n, { is: 'stands', before: { amount: 120_000_000n } }),
          part(people.zhou, 240_000_000n, { is: 'own' }),
          part(people.sun, 0n),
        ],
        ownBy: people.wang,
      }),
    'one’s own, and nobody above': (reader) =>
      splitPreviewCard(reader, {
        ...equal,
        reserve: 0n,
        parts: [part(people.chen, 2n * million), part(people.li, 3n * million, { is: 'own' })],
      }),
    'what does not add up': (reader) =>
      splitPreviewCard(reader, {
        ...equal,
        indicator: renewalRate,
        parent: 8_500n,
        reserve: 0n,
        parts: [people.chen, people.li].map((who) => part(who, 8_500n)),
        cascade: true,
      }),
    'one person': (reader) =>
      splitPreviewCard(reader, { ...equal, reserve: 0n, parts: [part(people.chen, 5n * million)] }),
    stored: (reader) => splitStoredCard(reader, { ...equal, asked: 4, told: 0 }),
    'stored, with nobody to ask': (reader) => splitStoredCard(reader, { ...equal, asked: 0, told: 0 }),
    'stored, in a period that runs': (reader) => splitStoredCard(reader, { ...equal, asked: 0, told: 1 }),
    discarded: (reader) => splitDiscardedCard(reader),
  },
};

export const ownPartSamples: Samples = {
  view: 'own-part',
  announced: 'own-part',
  says: 'tells a manager which part is their own, which nobody sets for themselves',
  scenes: {
    'to the manager above': (reader) => ownPartCard(reader, left),
    'to the manager above, once it is set': (reader) => ownPartCard(reader, { ...left, now: 240_000_000n }),
  },
};
