import { periodOf } from '../../../domain/period.ts';
import { type ShownSet, targetSetCard, targetUndoneCard } from '../../../views/target-set.ts';
import { type ToldTarget, targetToldCard } from '../../../views/target-told.ts';
import { day, sales, visits } from './indicators.ts';
import type { Samples } from './sample.ts';
import { people, teams, today } from './team.ts';

const id = '018f0000-0000-7000-8000-000000000001';

const [november, december, nextQuarter] = [
  periodOf('month', today, 1),
  periodOf('month', day('2026-12-01'), 1),
  periodOf('quarter', day('2027-01-01'), 1),
];

const set = (target: Partial<ShownSet['target']>, more: Partial<ShownSet> = {}): ShownSet => ({
  whose: people.li,
  target: { id, indicator: visits, period: december, amount: 60n, before: undefined, ...target },
  divided: [],
  told: [people.li],
  fiscalYearStart: 1,
  today,
  ...more,
});

const forEast: Partial<ShownSet['target']> = { indicator: sales, period: nextQuarter, amount: 500_000_000n };

const told: ToldTarget = {
  team: undefined,
  indicator: visits,
  period: december,
  amount: 60n,
  before: undefined,
  setBy: people.wang,
  fiscalYearStart: 1,
  today,
};

export const targetSetSamples: Samples = {
  view: 'target-set',
  says: 'says what is set, whether parts and whole agree, and how it is taken back',
  scenes: {
    'for the first time': (reader) => targetSetCard(reader, set({})),
    'in a period that runs': (reader) => targetSetCard(reader, set({ period: november })),
    'anew, for a team, with a gap above and below': (reader) =>
      targetSetCard(
        reader,
        set(
          { ...forEast, before: { amount: 480_000_000n } },
          {
            whose: teams.east,
            told: [],
            divided: [
              { team: teams.company, difference: { kind: 'gap', amount: 20_000_000n } },
              { team: teams.east, difference: { kind: 'over-assignment', amount: 500_000n } },
            ],
          },
        ),
      ),
    'and the parts are the whole': (reader) =>
      targetSetCard(reader, set({}, { divided: [{ team: teams.east, difference: { kind: 'even' } }] })),
    'taken back, and none before': (reader) => targetUndoneCard(reader, { ...set({}), now: undefined }),
    'taken back, and the one before holds': (reader) => targetUndoneCard(reader, { ...set({}), now: 50n }),
  },
};

export const targetToldSamples: Samples = {
  view: 'target-told',
  announced: 'target',
  says: 'tells whoever it is for what the target is, who set it and when it locks',
  scenes: {
    'one’s own': (reader) => targetToldCard(reader, told),
    'one’s own, anew': (reader) => targetToldCard(reader, { ...told, before: 50n }),
    'of a team, in money': (reader) =>
      targetToldCard(reader, {
        ...told,
        team: teams.east,
        indicator: sales,
        period: nextQuarter,
        amount: 500_000_000n,
      }),
    'in a period that runs': (reader) => targetToldCard(reader, { ...told, period: november }),
    'taken back': (reader) => targetToldCard(reader, { ...told, amount: undefined, setBy: undefined }),
  },
};
