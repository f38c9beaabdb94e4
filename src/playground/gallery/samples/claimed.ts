import { claimedCard } from '../../../views/claimed.ts';
import { opening } from '../../company.ts';
import type { Samples } from './sample.ts';

export const claimedSamples: Samples = {
  view: 'claimed',
  ends: ['the code is right', 'the code is wrong', 'one more try', 'no more tries', 'too many were wrong'],
  says: 'tells somebody whether they are the first admin',
  scenes: {
    'the code is right': (reader) => claimedCard(reader, { kind: 'admin' }),
    'the code is wrong': (reader) => claimedCard(reader, { kind: 'wrong', left: 4 }),
    'one more try': (reader) => claimedCard(reader, { kind: 'wrong', left: 1 }),
    'no more tries': (reader) => claimedCard(reader, { kind: 'wrong', left: 0 }),
    'too many were wrong': (reader) =>
      claimedCard(reader, { kind: 'too-many', until: opening.toInstant().add({ minutes: 10 }) }),
  },
};
