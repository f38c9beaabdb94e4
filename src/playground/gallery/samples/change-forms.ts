import { draftScorecard, scorecardToChange } from '../../../services/changes/draft-scorecard.ts';
import type { FormSamples } from './forms.ts';

/** By which a scorecard is changed. */
export const changeFormSamples: readonly FormSamples[] = [
  {
    form: 'change-scorecard',
    says: 'asks for the weights of a scorecard, from when and why',
    who: 'wang',
    state: async ({ as }) => ({ scorecard: as('wang').org.rules.scorecards[0]?.id }),
    wrong: ({ fields }) =>
      Object.fromEntries(fields.map(({ name, kind, value = '' }) => [name, kind === 'text' ? 'more' : value])),
  },
  {
    form: 'change-sooner',
    says: 'asks why a change comes with less notice than it should',
    who: 'wang',
    state: async ({ as }) => {
      const work = as('wang');
      const weights = new Map([
        ['visits', 1_500],
        ['teamwork', 2_000],
      ]);
      const wanted = { weights, why: '联合拜访成单率更高' };
      return { change: (await draftScorecard(work, scorecardToChange(work, undefined), wanted)).number };
    },
    wrong: () => ({ reason: ' ' }),
  },
  {
    form: 'reward-plan',
    says: 'asks by what the people of a team are paid, who approves that, from when and why',
    who: 'zhou',
    wrong: ({ fields }) =>
      Object.fromEntries(fields.map(({ name, kind, value = '' }) => [name, kind === 'text' ? 'more' : value])),
  },
  {
    form: 'change-target',
    says: 'asks for the target of a period that runs, from when and why',
    who: 'zhou',
    wrong: ({ fields }) =>
      Object.fromEntries(
        fields.map(({ name, kind, options }) => [name, kind === 'text' ? 'more' : (options?.[0]?.value ?? '')]),
      ),
  },
];
