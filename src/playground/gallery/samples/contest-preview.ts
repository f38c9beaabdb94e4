import { contestListCard } from '../../../views/contest-list.ts';
import {
  contestDiscardedCard,
  contestOfferedCard,
  contestPreviewCard,
  type ShownContestPreview,
} from '../../../views/contest-preview.ts';
import type { ShownContest } from '../../../views/contest-words.ts';
import { duel, open, running, six } from './contest.ts';
import { day } from './indicators.ts';
import type { Samples } from './sample.ts';
import { people, teams } from './team.ts';

const preview: ShownContestPreview = {
  ...running,
  draftId: '018f0000-0000-7000-8000-000000000001',
  from: day('2026-11-19'),
  narrowed: false,
  place: { team: teams.company, platform: 'feishu', privacy: 'progress' },
};

export const contestPreviewSamples: Samples = {
  view: 'contest-preview',
  says: 'shows a contest before anybody else sees it, and where it would be seen',
  scenes: {
    'between two teams': (reader) => contestPreviewCard(reader, preview),
    'between two people': (reader) => contestPreviewCard(reader, { ...preview, sides: [people.chen, people.li] }),
    'between many teams': (reader) => contestPreviewCard(reader, { ...preview, sides: [...six.sides, ...six.sides] }),
    'by value, in a chat that shows none': (reader) =>
      contestPreviewCard(reader, { ...preview, minimum: undefined, narrowed: true }),
    'by value': (reader) =>
      contestPreviewCard(reader, {
        ...preview,
        measure: 'value',
        minimum: 20_000_000n,
        place: { ...preview.place, privacy: 'value' },
      }),
    discarded: (reader) => contestDiscardedCard(reader),
    announced: (reader) => contestOfferedCard(reader, { number: 3, from: preview.from }),
  },
};

export const contestListSamples: Samples = {
  view: 'contest-list',
  says: 'lists the contests that can be joined or looked at',
  mostLines: 8,
  scenes: {
    several: (reader) => contestListCard(reader, [open, running, six, duel]),
    one: (reader) => contestListCard(reader, [running]),
    'more than can be read': (reader) => contestListCard(reader, Array<ShownContest>(12).fill(running)),
    none: (reader) => contestListCard(reader, []),
  },
};
