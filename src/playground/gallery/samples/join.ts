import { joinCodeCard, joinCodeGoneCard, joinedCard, workspaceJoinedCard } from '../../../views/join.ts';
import { opening } from '../../company.ts';
import type { Samples } from './sample.ts';

const company = '华辰科技';
const data = [
  { kind: 'entries', count: 1 },
  { kind: 'targets', count: 12 },
  { kind: 'teams', count: 2 },
] as const;

export const joinSamples: Samples = {
  view: 'join',
  ends: ['joined, by one person without a channel', 'one company already', 'both have data'],
  says: 'brings two workspaces into one company',
  scenes: {
    'a code': (reader) =>
      joinCodeCard(reader, { code: '7K3M-9XWT-2QAB', expiresAt: opening.toInstant().add({ hours: 1 }) }),
    'the same delivery once more': joinCodeGoneCard,
    joined: (reader) => joinedCard(reader, { kind: 'joined', company, people: 3, chats: 2 }),
    'joined, by one person without a channel': (reader) =>
      joinedCard(reader, { kind: 'joined', company, people: 1, chats: 0 }),
    'one company already': (reader) => joinedCard(reader, { kind: 'same', company }),
    'it has data, the other has none': (reader) =>
      joinedCard(reader, { kind: 'in-the-way', company, data, otherWay: true }),
    'both have data': (reader) => joinedCard(reader, { kind: 'in-the-way', company, data, otherWay: false }),
    'a wrong code': (reader) => joinedCard(reader, { kind: 'wrong', left: 4 }),
  },
};

export const workspaceJoinedSamples: Samples = {
  view: 'workspace-joined',
  says: 'tells the admin who gave a code that it was entered',
  announced: 'workspace-joined',
  scenes: {
    'three people came along': (reader) =>
      workspaceJoinedCard(reader, {
        by: { name: '林岚', alias: 'Lin Lan' },
        workspaces: ['Huachen Shanghai'],
        people: 3,
      }),
  },
};
