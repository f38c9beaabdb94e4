import { decidedCard, decidedForCard, type ToldDecision } from '../../../views/decided.ts';
import { indicator, visits } from './indicators.ts';
import { october } from './review.ts';
import type { Samples } from './sample.ts';
import { now, people } from './team.ts';

const told: ToldDecision = {
  sides: [
    { by: 'manual', value: 38n },
    { by: 'salesforce', value: 36n },
  ],
  right: 'manual',
  by: people.wang,
  indicator: visits,
  period: october,
  reason: '客户确认有 38 次',
  at: now,
  gone: false,
  fiscalYearStart: 1,
};

export const decidedSamples: Samples = {
  view: 'decided',
  announced: 'decided',
  says: 'tells what was decided where a source and reports by hand differ',
  scenes: {
    'to the person': (reader) => decidedForCard(reader, told),
    'for the source': (reader) =>
      decidedForCard(reader, { ...told, indicator: indicator('new-customers'), right: 'salesforce' }),
    'a side has changed since': (reader) => decidedForCard(reader, { ...told, gone: true }),
    'to whoever decided': (reader) =>
      decidedCard(reader, {
        ...{ ...people.li, indicator: visits, period: october, right: { by: 'manual', value: 38n } },
        fiscalYearStart: 1,
      }),
  },
};
