import { awardAskedCard, awardCard, awardDecidedCard, awardGotCard, type ShownAward } from '../../../views/award.ts';
import { nominationDiscardedCard, nominationPreviewCard, nominationSentCard } from '../../../views/nomination.ts';
import { indicator } from './indicators.ts';
import type { Samples } from './sample.ts';
import { now, people, teams } from './team.ts';

export const award: ShownAward = {
  id: '018f0000-0000-7000-8000-000000000001',
  from: people.lin,
  to: people.li,
  skill: '谈判',
  evidence: '一天谈完三轮，当天就签了',
  state: 'asked',
  decided: undefined,
};
export const granted: ShownAward = { ...award, state: 'granted', decided: { by: people.wang, at: now } };
export const declined: ShownAward = { ...granted, state: 'declined' };

const points = { indicator: indicator('teamwork'), amount: 1n };

export const awardSamples: Samples = {
  view: 'award',
  announced: 'award',
  says: 'tells a chat who has won a skill award, and what shows it',
  scenes: { granted: (reader) => awardCard(reader, granted) },
};

export const awardAskedSamples: Samples = {
  view: 'award-asked',
  announced: 'award-asked',
  says: 'asks whoever leads somebody about a nomination',
  scenes: {
    asked: (reader) => awardAskedCard(reader, award, undefined),
    'that would count': (reader) => awardAskedCard(reader, award, indicator('teamwork')),
    granted: (reader) => awardAskedCard(reader, granted, undefined),
    declined: (reader) => awardAskedCard(reader, declined, undefined),
    'taken back': (reader) => awardAskedCard(reader, { ...award, state: 'withdrawn' }, undefined),
  },
  ends: ['granted', 'declined', 'taken back'],
};

export const awardDecidedSamples: Samples = {
  view: 'award-decided',
  announced: 'award-decided',
  says: 'tells whoever nominated what was decided',
  scenes: {
    granted: (reader) => awardDecidedCard(reader, granted),
    declined: (reader) => awardDecidedCard(reader, declined),
  },
};

export const awardGotSamples: Samples = {
  view: 'award-got',
  announced: 'award-got',
  says: 'tells somebody that they have won a skill award',
  scenes: {
    'that counts nowhere': (reader) => awardGotCard(reader, granted, undefined),
    'that counts': (reader) => awardGotCard(reader, granted, points),
  },
};

const preview = {
  ...{ draftId: award.id, to: award.to, skill: award.skill, evidence: award.evidence, decider: people.wang },
  chats: [
    { team: teams.east, platform: 'slack', customers: false },
    { team: teams.east, platform: 'feishu', customers: false },
  ],
  counts: undefined,
} as const;

export const nominationSamples: Samples = {
  view: 'nomination',
  says: 'shows a nomination before anybody else sees it, and who decides',
  scenes: {
    preview: (reader) => nominationPreviewCard(reader, preview),
    'that would count': (reader) => nominationPreviewCard(reader, { ...preview, counts: indicator('teamwork') }),
    'no chat to show it in': (reader) => nominationPreviewCard(reader, { ...preview, chats: [] }),
    sent: (reader) => nominationSentCard(reader, { ...preview, id: award.id, left: 2 }),
    discarded: (reader) => nominationDiscardedCard(reader),
  },
};
