import { myPraiseCard } from '../../../views/my-praise.ts';
import { praiseCard, praiseGotCard, type ShownPraise } from '../../../views/praise.ts';
import { countChangedCard, countKeptCard, countNewsCard, countPreviewCard } from '../../../views/praise-count.ts';
import {
  type PraisePreview,
  praiseDiscardedCard,
  praisePreviewCard,
  praiseSentCard,
  praiseTakenBackCard,
} from '../../../views/praise-preview.ts';
import { award, declined, granted } from './award.ts';
import { indicator } from './indicators.ts';
import type { Samples } from './sample.ts';
import { now, people, teams } from './team.ts';

const given: ShownPraise = {
  from: people.lin,
  to: people.chen,
  customer: null,
  text: '方案改了三版，当天就签了',
  undone: false,
};
const ofCustomer: ShownPraise = { ...given, customer: '华星', text: '有问必答，当天就有回音' };
const long: ShownPraise = { ...given, text: '方案改了三版，每一版都先和采购对过，周末还陪着走了一遍现场，当天就签了' };
const points = { indicator: indicator('teamwork'), amount: 1n };
const id = '018f0000-0000-7000-8000-000000000001';
const plain = { showCustomer: false };

export const praiseSamples: Samples = {
  view: 'praise',
  announced: 'praise',
  says: 'tells a chat whom somebody praises, in their words',
  scenes: {
    'of a colleague': (reader) => praiseCard(reader, given, plain),
    'a customer’s, whom the chat does not show': (reader) => praiseCard(reader, ofCustomer, plain),
    'a customer’s': (reader) => praiseCard(reader, ofCustomer, { showCustomer: true }),
    'many words stand below in full': (reader) => praiseCard(reader, long, plain),
    'taken back': (reader) => praiseCard(reader, { ...given, undone: true }, plain),
  },
};

export const praiseGotSamples: Samples = {
  view: 'praise-got',
  announced: 'praise-got',
  says: 'tells somebody who praises them, and what it counts',
  scenes: {
    'of a colleague': (reader) => praiseGotCard(reader, { ...given, countable: false }, undefined),
    'that counts': (reader) => praiseGotCard(reader, { ...given, countable: true }, points),
    'of whom has counted this week': (reader) => praiseGotCard(reader, { ...given, countable: true }, undefined),
    'a customer’s': (reader) => praiseGotCard(reader, { ...ofCustomer, countable: true }, points),
    'taken back': (reader) => praiseGotCard(reader, { ...given, undone: true, countable: true }, undefined),
  },
};

const preview: PraisePreview = {
  ...{ draftId: id, to: people.chen, text: given.text, customer: undefined, counts: undefined },
  chats: [
    { team: teams.east, platform: 'slack', customers: false },
    { team: teams.east, platform: 'feishu', customers: false },
  ],
};
const customers: PraisePreview = { ...preview, customer: '华星', text: '华星说：有问必答，当天就有回音' };
const shownIn = (...showing: readonly boolean[]) =>
  showing.map((customers, nth) => ({
    team: nth === 0 ? teams.east : teams.south,
    platform: 'slack' as const,
    customers,
  }));

export const praisePreviewSamples: Samples = {
  view: 'praise-preview',
  says: 'shows a praise before anybody else sees it, and who would; then that it is sent, or not',
  scenes: {
    preview: (reader) => praisePreviewCard(reader, preview),
    'that would count': (reader) => praisePreviewCard(reader, { ...preview, counts: indicator('teamwork') }),
    'a customer’s, whom the words name as well': (reader) => praisePreviewCard(reader, customers),
    'a customer’s, where one chat shows customers': (reader) =>
      praisePreviewCard(reader, { ...customers, text: given.text, chats: shownIn(true, false) }),
    'a customer’s, where the only chat does': (reader) =>
      praisePreviewCard(reader, { ...customers, chats: shownIn(true) }),
    'no chat to show it in': (reader) => praisePreviewCard(reader, { ...preview, chats: [] }),
    sent: (reader) => praiseSentCard(reader, { id, to: people.chen, left: 2, chats: 2 }),
    'sent to one chat': (reader) => praiseSentCard(reader, { id, to: people.chen, left: 1, chats: 1 }),
    'the last one of the day, to one person': (reader) =>
      praiseSentCard(reader, { id, to: people.chen, left: 0, chats: 0 }),
    'taken back': (reader) => praiseTakenBackCard(reader, { kind: 'praise', to: people.chen, left: 3 }),
    'a nomination taken back': (reader) => praiseTakenBackCard(reader, { kind: 'nomination', to: people.li, left: 3 }),
    discarded: (reader) => praiseDiscardedCard(reader),
  },
};

const at = (days: number) => now.subtract({ hours: 24 * days });
const mine = {
  got: [
    { ...given, at: now },
    { ...ofCustomer, at: at(3) },
    { ...given, from: people.li, at: at(9) },
  ],
  givers: 3,
  given: [
    { ...given, to: people.li, at: now },
    { ...given, to: people.sun, at: at(1) },
  ],
  awards: [],
  nominated: [],
  left: 2,
  counts: undefined,
};

export const myPraiseSamples: Samples = {
  view: 'my-praise',
  says: 'shows somebody what praise they got and gave',
  scenes: {
    'got and given': (reader) => myPraiseCard(reader, mine),
    'one of one': (reader) => myPraiseCard(reader, { ...mine, got: mine.got.slice(0, 1), givers: 1 }),
    'with awards, and what it counts as': (reader) =>
      myPraiseCard(reader, {
        ...mine,
        awards: [granted],
        nominated: [award, granted, declined],
        counts: indicator('teamwork'),
      }),
    many: (reader) =>
      myPraiseCard(reader, {
        ...mine,
        got: Array(9).fill(mine.got[0]),
        given: Object.values(people).flatMap((to) => ({ ...given, to, at: now })),
      }),
    none: (reader) => myPraiseCard(reader, { ...mine, got: [], givers: 0, given: [], left: 3 }),
  },
  mostLines: 10,
};

const count = {
  draftId: id,
  from: undefined,
  to: indicator('teamwork'),
  scored: [people.chen, people.li],
  everybody: 12,
};

export const praiseCountSamples: Samples = {
  view: 'praise-count',
  announced: 'praise-count',
  says: 'shows an admin whom it concerns that praise counts, before it does, and then tells everybody',
  scenes: {
    'would count': (reader) => countPreviewCard(reader, count),
    'would count for many': (reader) =>
      countPreviewCard(reader, { ...count, scored: Array(11).fill(people.chen), everybody: 11 }),
    'would count on no scorecard': (reader) => countPreviewCard(reader, { ...count, scored: [] }),
    'would count no more': (reader) => countPreviewCard(reader, { ...count, from: count.to, to: undefined }),
    counts: (reader) => countChangedCard(reader, count.to, 12),
    'counts no more': (reader) => countChangedCard(reader, undefined, 1),
    'left as it is': (reader) => countKeptCard(reader),
    'everybody is told': (reader) => countNewsCard(reader, { from: undefined, to: count.to, by: people.wang }),
    'everybody is told that it ends': (reader) =>
      countNewsCard(reader, { from: count.to, to: undefined, by: people.wang }),
  },
};
