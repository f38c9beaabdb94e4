import { riskCard, type ShownRisks } from '../../../views/risk.ts';
import { indicator, sales, visits } from './indicators.ts';
import type { Samples } from './sample.ts';
import { now, people, standing, teams } from './team.ts';

const id = '018f0000-0000-7000-8000-000000000001';

const followUps = standing(indicator('follow-ups'), 16n, 30n);

const [slow, slower] = [standing(visits, 28n, 60n), standing(sales, 40_000_000n, 90_000_000n)];

const row = (who: { name: string; alias: string | null }, standings: ShownRisks['rows'][number]['standings']) => ({
  of: { kind: Object.values(teams).some(({ name }) => name === who.name) ? 'team' : 'person', id } as const,
  ...who,
  standings,
});

const risks = (rows: ShownRisks['rows'], more: Partial<ShownRisks> = {}): ShownRisks => ({
  own: false,
  rows,
  watched: 4,
  at: now,
  ...more,
});

export const riskSamples: Samples = {
  view: 'risk',
  says: 'shows what is at risk to whoever can do something about it',
  scenes: {
    'one’s own': (reader) => riskCard(reader, risks([row(people.li, [slow, followUps])], { own: true })),
    'one’s own, one of them': (reader) => riskCard(reader, risks([row(people.li, [followUps])], { own: true })),
    'all of one’s own on pace': (reader) => riskCard(reader, risks([], { own: true })),
    'no targets of one’s own': (reader) => riskCard(reader, risks([], { own: true, watched: 0 })),
    'to a manager': (reader) =>
      riskCard(reader, risks([row(people.sun, [slower, slow, followUps]), row(people.zhou, [followUps])])),
    'to an admin': (reader) =>
      riskCard(reader, risks([row(teams.east, [slower]), row(people.alex, [slow]), row(teams.south, [followUps])])),
    'more than fit': (reader) =>
      riskCard(
        reader,
        risks([...Object.values(people).map((who) => row(who, [followUps])), row(teams.east, [followUps])]),
      ),
    'all on pace': (reader) => riskCard(reader, risks([])),
    'no targets yet': (reader) => riskCard(reader, risks([], { watched: 0 })),
  },
};
