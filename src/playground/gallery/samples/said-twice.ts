import { keptOneCard, saidTwiceCard } from '../../../views/said-twice.ts';
import type { Samples } from './sample.ts';

export const saidTwiceSamples: Samples = {
  view: 'said-twice',
  says: 'asks before the same is recorded again',
  scenes: {
    'the same a moment ago': (reader) => saidTwiceCard(reader, { said: '拜访 3', secondsAgo: 20 }),
    'kept at one': keptOneCard,
  },
};
