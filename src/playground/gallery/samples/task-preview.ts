import { offerDiscardedCard, type ShownOffer, taskPreviewCard } from '../../../views/task-preview.ts';
import { day, indicator, visits } from './indicators.ts';
import type { Samples } from './sample.ts';
import { people, teams } from './team.ts';

const slot = (share: number, team: ShownOffer['slots'][number]['team'] = null): ShownOffer['slots'][number] => ({
  ...{ share, team },
  role: null,
  overlay: false,
});

const chat = (team: ShownOffer['chats'][number]['team'], platform: 'slack' | 'feishu', customers = false) => ({
  ...{ team, platform, customers },
});

const offer: ShownOffer = {
  draftId: '018f0000-0000-7000-8000-000000000001',
  kind: 'jointCustomer',
  title: '联合拜访，促成续约',
  customer: '华星',
  partner: people.lin,
  points: 30,
  indicator: indicator('teamwork'),
  dueOn: day('2026-11-27'),
  slots: [{ ...slot(6_000, teams.east), role: 'manager' }, slot(4_000, teams.south), { ...slot(2_000), overlay: true }],
  chats: [chat(teams.company, 'slack'), chat(teams.company, 'feishu'), chat(teams.east, 'feishu')],
};

const plain: ShownOffer = { ...offer, customer: undefined, partner: undefined, slots: [slot(5_000), slot(5_000)] };

const six = ['北京', '上海', '广州', '深圳', '杭州', '成都'].map((name) => chat({ name, alias: null }, 'feishu'));

export const taskPreviewSamples: Samples = {
  view: 'task-preview',
  says: 'shows a task before anybody else sees it, and who would',
  scenes: {
    'for two teams, with something on top': (reader) => taskPreviewCard(reader, offer),
    'for anybody': (reader) => taskPreviewCard(reader, plain),
    'for a member, with a single point': (reader) =>
      taskPreviewCard(reader, { ...plain, kind: 'mentoring', points: 1, slots: [{ ...slot(10_000), role: 'member' }] }),
    'two on top': (reader) =>
      taskPreviewCard(reader, { ...plain, slots: [slot(10_000), ...Array(2).fill({ ...slot(1_000), overlay: true })] }),
    'one occasion for each': (reader) => taskPreviewCard(reader, { ...offer, indicator: visits }),
    'one occasion for each of two': (reader) => taskPreviewCard(reader, { ...plain, indicator: visits }),
    'one chat shows the customer': (reader) =>
      taskPreviewCard(reader, { ...offer, chats: [...offer.chats, chat(teams.south, 'slack', true)] }),
    'the only chat shows the customer': (reader) =>
      taskPreviewCard(reader, { ...offer, chats: [chat(teams.south, 'slack', true)] }),
    'in many chats': (reader) => taskPreviewCard(reader, { ...offer, chats: six }),
    'no chat to show it in': (reader) => taskPreviewCard(reader, { ...offer, chats: [] }),
    'a long title stands below in full': (reader) =>
      taskPreviewCard(reader, { ...offer, title: `${'续约谈判要一起去三家分公司，'.repeat(3)}先约采购` }),
    discarded: (reader) => offerDiscardedCard(reader),
  },
};
