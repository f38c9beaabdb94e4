import { periodOf } from '../../../domain/period.ts';
import {
  accountCard,
  linkCodeCard,
  linkCodeGoneCard,
  linkDiscardedCard,
  linkEnteredCard,
  linkedCard,
  separatedCard,
} from '../../../views/link.ts';
import { linkPreviewCard, type ShownLink } from '../../../views/link-preview.ts';
import { opening } from '../../company.ts';
import { sales, visits } from './indicators.ts';
import type { Samples } from './sample.ts';
import { people, teams, today } from './team.ts';

const november = periodOf('month', today, 1);
const draft = '018f0000-0000-7000-8000-000000000001';
const here = { locale: 'zh-CN', zone: 'Asia/Shanghai', admin: false } as const;

const nothing: ShownLink = {
  keep: { ...people.li, ...here },
  gone: { ...people.li, ...here },
  entries: 0,
  closedEntries: 0,
  targets: { count: 0, conflicts: [] },
  teams: { own: [], others: [], gained: [] },
  tasks: [],
  sameWorkspace: undefined,
  fiscalYearStart: 1,
};

const both: ShownLink = {
  ...nothing,
  gone: { name: 'Nana', alias: null, locale: 'en', zone: 'Asia/Tokyo', admin: true },
  entries: 12,
  closedEntries: 3,
  targets: {
    count: 1,
    conflicts: [
      { indicator: visits, period: november, kept: 60n, other: 50n },
      { indicator: sales, period: november, kept: 90_000_000n, other: 80_000_000n },
    ],
  },
  teams: { own: [teams.east], others: [teams.south], gained: [] },
  tasks: [
    { number: 5, moving: [0], opening: [] },
    { number: 12, moving: [], opening: [1] },
  ],
};

const linked = {
  person: people.li,
  accounts: [
    { platform: 'slack', workspace: 'Huachen Tech' },
    { platform: 'feishu', workspace: '华辰科技' },
  ],
  messagesIn: 'feishu',
} as const;

export const linkSamples: Samples = {
  view: 'link',
  ends: ['entered in the same account', 'a wrong code'],
  says: 'makes one person of two accounts, and two again',
  mostLines: 10,
  scenes: {
    'a code': (reader) => linkCodeCard(reader, { code: '482913', expiresAt: opening.toInstant().add({ minutes: 10 }) }),
    'the same delivery once more': linkCodeGoneCard,
    'linked at once': (reader) => linkEnteredCard(reader, { kind: 'linked', ...linked }),
    'both have something': (reader) => linkPreviewCard(reader, both, draft),
    'a team comes along': (reader) =>
      linkEnteredCard(reader, {
        kind: 'preview',
        draftId: draft,
        plan: { ...nothing, entries: 1, teams: { own: [], others: [teams.east], gained: [teams.east] } },
      }),
    'two accounts in one workspace': (reader) =>
      linkPreviewCard(reader, { ...nothing, sameWorkspace: 'Huachen Tech' }, draft),
    'linked once it was confirmed': (reader) => linkedCard(reader, linked),
    'not linked': linkDiscardedCard,
    'entered in the same account': (reader) => linkEnteredCard(reader, { kind: 'here' }),
    'one person already': (reader) => linkEnteredCard(reader, { kind: 'already' }),
    'a wrong code': (reader) => linkEnteredCard(reader, { kind: 'wrong', left: 1 }),
    'apart, and this account begins anew': (reader) =>
      separatedCard(reader, { kind: 'separated', stays: ['slack'], leaves: ['feishu'], own: true }),
    'apart, and the other begins anew': (reader) =>
      separatedCard(reader, { kind: 'separated', stays: ['slack'], leaves: ['feishu'], own: false }),
    'nothing to take apart': (reader) => separatedCard(reader, { kind: 'alone' }),
  },
};

export const accountSamples: Samples = {
  view: 'account',
  says: 'tells an account what was done about it in another messenger',
  announced: 'account',
  scenes: {
    linked: (reader) => accountCard(reader, 'linked', { platform: 'slack', name: 'Huachen Tech' }),
    separated: (reader) => accountCard(reader, 'separated', { platform: 'feishu', name: '华辰科技' }),
  },
};
