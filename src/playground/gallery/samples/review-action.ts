import { actionCard, actionsCard, type ToldAction } from '../../../views/review-action.ts';
import { day } from './indicators.ts';
import { action, october } from './review.ts';
import type { Samples } from './sample.ts';
import { people, teams, today } from './team.ts';

const told = (more: Partial<ToldAction> = {}): ToldAction => ({
  ...action(14),
  ...{ team: teams.east, raisedIn: october, endedBy: undefined, endedOn: undefined },
  ...more,
});
const of = { fiscalYearStart: 1 } as const;
const long = '每周三和李娜一起去华星，把续约条款、交付计划和明年的采购安排都谈一遍，再把结论发给大家';

export const reviewActionSamples: Samples = {
  view: 'review-action',
  announced: 'review-action',
  says: 'tells of an action of a review, and settles it',
  scenes: {
    'to whoever is to do it': (reader) => actionCard(reader, told(), { ...of, occasion: 'yours' }),
    'with many words': (reader) => actionCard(reader, told({ text: long }), { ...of, occasion: 'yours' }),
    'when it is due': (reader) => actionCard(reader, told(), { ...of, occasion: 'due' }),
    'asked for': (reader) => actionCard(reader, told(), { ...of, occasion: 'asked' }),
    'carried on': (reader) => actionCard(reader, told({ dueOn: day('2026-12-15') }), { ...of, occasion: 'carried' }),
    done: (reader) =>
      actionCard(reader, told({ state: 'done', endedBy: people.li, endedOn: today }), { ...of, occasion: 'asked' }),
    dropped: (reader) =>
      actionCard(reader, told({ state: 'dropped', endedBy: people.wang, endedOn: today }), {
        ...of,
        occasion: 'yours',
      }),
  },
};

export const reviewActionsSamples: Samples = {
  view: 'review-actions',
  says: 'lists the actions that are open',
  scenes: {
    none: (reader) => actionsCard(reader, [], today),
    some: (reader) => actionsCard(reader, [told({ dueOn: day('2026-11-10') }), told({ text: '新客户名单' })], today),
    'more than one can read': (reader) =>
      actionsCard(
        reader,
        Array.from({ length: 12 }, () => told()),
        today,
      ),
  },
  mostLines: 10,
};
