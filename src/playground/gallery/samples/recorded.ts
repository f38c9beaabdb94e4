import { type Recorded, recordedCard } from '../../../views/recorded.ts';
import { complaints, day, renewalRate, sales, visits } from './indicators.ts';
import type { Samples } from './sample.ts';
import { differing, fed } from './sourced.ts';
import { now, ownSales, ownVisits, people, standing, teams } from './team.ts';

export const said = (recorded: Partial<Recorded>): Recorded => ({
  items: [{ indicator: visits, amount: 3n, standing: ownVisits }],
  whose: undefined,
  about: undefined,
  fiscalYearStart: 1,
  day: undefined,
  note: '',
  entryIds: ['00000000-0000-4000-8000-000000000001'],
  at: now,
  above: [],
  ...recorded,
});

const money = { indicator: sales, amount: 12_000_000n, standing: ownSales };

const visited = { indicator: visits, amount: 3n, standing: differing(fed(ownVisits, 'salesforce'), 41n, 'manual') };

const above = [
  { ...teams.east, attainment: standing(sales, 210_000_000n, 360_000_000n).attainment, marks: [] },
  { ...teams.company, attainment: standing(sales, 499_900_000n, 840_000_000n).attainment, marks: [] },
];

export const recordedSamples: Samples = {
  view: 'recorded',
  says: 'says what was recorded and where it leads',
  scenes: {
    'one item': (reader) => recordedCard(reader, said({})),
    'money, which also moves the team and the company': (reader) =>
      recordedCard(reader, said({ items: [money], above })),
    'several items with a note': (reader) =>
      recordedCard(reader, said({ items: [...said({}).items, money], note: 'met Acme, 2 of them new' })),
    'where a source counts': (reader) =>
      recordedCard(reader, said({ items: [{ ...visited, insteadCounts: 'salesforce' }] })),
    'for the day before': (reader) => recordedCard(reader, said({ day: day('2026-11-17') })),
    'money for the day before': (reader) => recordedCard(reader, said({ day: day('2026-11-17'), items: [money] })),
    'several items for the day before': (reader) =>
      recordedCard(reader, said({ day: day('2026-11-17'), items: [...said({}).items, money] })),
    'without a target': (reader) =>
      recordedCard(reader, said({ items: [{ indicator: visits, amount: 1n, standing: undefined }] })),
    'several items without a target, for the day before': (reader) =>
      recordedCard(
        reader,
        said({
          day: day('2026-11-17'),
          items: [
            { indicator: visits, amount: 1n, standing: undefined },
            { ...money, standing: undefined },
          ],
        }),
      ),
    'the target is reached': (reader) =>
      recordedCard(reader, said({ items: [{ indicator: visits, amount: 22n, standing: standing(visits, 60n, 60n) }] })),
    'more than the target': (reader) =>
      recordedCard(reader, said({ items: [{ indicator: visits, amount: 23n, standing: standing(visits, 61n, 60n) }] })),
    'where less is better': (reader) =>
      recordedCard(
        reader,
        said({ items: [{ indicator: complaints, amount: 1n, standing: standing(complaints, 4n, 5n) }] }),
      ),
    'a rate': (reader) =>
      recordedCard(
        reader,
        said({
          items: [{ indicator: renewalRate, amount: 18n, base: 20n, standing: standing(renewalRate, 8_500n, 9_000n) }],
        }),
      ),
    'a rate without a target': (reader) =>
      recordedCard(reader, said({ items: [{ indicator: renewalRate, amount: 18n, base: 20n, standing: undefined }] })),
    'a rate for the day before': (reader) =>
      recordedCard(
        reader,
        said({
          day: day('2026-11-17'),
          items: [{ indicator: renewalRate, amount: 18n, base: 20n, standing: undefined }],
        }),
      ),
    'a rate among others': (reader) =>
      recordedCard(
        reader,
        said({
          items: [
            ...said({}).items,
            { indicator: renewalRate, amount: 18n, base: 20n, standing: standing(renewalRate, 9_012n, 9_000n) },
          ],
        }),
      ),
    'for somebody else': (reader) => recordedCard(reader, said({ whose: people.li }), people.wang),
    'for somebody else, money for the day before': (reader) =>
      recordedCard(reader, said({ whose: people.li, day: day('2026-11-17'), items: [money] }), people.wang),
    'for somebody else, what has no target': (reader) =>
      recordedCard(
        reader,
        said({ whose: people.li, items: [{ indicator: visits, amount: 3n, standing: undefined }] }),
        people.wang,
      ),
    'for somebody else, several items': (reader) =>
      recordedCard(reader, said({ whose: people.li, items: [...said({}).items, money] }), people.wang),
    'nothing new for somebody else': (reader) =>
      recordedCard(reader, said({ items: [], whose: people.li }), people.wang),
    'a correction of a closed month': (reader) =>
      recordedCard(
        reader,
        said({
          whose: people.li,
          about: { from: day('2026-10-01'), until: day('2026-10-31') },
          note: 'counted twice',
          items: [{ indicator: visits, amount: -2n, standing: ownVisits }],
        }),
        people.wang,
      ),
    'nothing new': (reader) => recordedCard(reader, said({ items: [] })),
  },
};
