import type { MisreadTarget } from '../../../domain/targets/line.ts';
import { unreadableTargetCard } from '../../../views/unreadable-target.ts';
import { complaints, visits } from './indicators.ts';
import type { Samples } from './sample.ts';

const scenes: Readonly<Record<string, readonly [MisreadTarget, string]>> = {
  'an unknown indicator': [{ kind: 'unknown-indicator', word: 'vists', at: 4 }, '@li vists 60'],
  'no number': [{ kind: 'unreadable-number', word: '', indicator: visits }, '@li visits'],
  'a number with two meanings': [
    { kind: 'ambiguous-number', word: '1.200', at: 11, indicator: visits, choices: ['1,200', '1.2'] },
    '@li visits 1.200',
  ],
  'what if of an unknown indicator': [{ kind: 'unknown-indicator', word: 'vists', at: 5 }, 'team vists 60'],
  'another currency': [{ kind: 'foreign-currency', word: '$5m', currency: 'USD' }, 'team amount $5m'],
  'not above 0': [{ kind: 'not-positive', word: '-5' }, '@li visits -5'],
  'an unknown period': [{ kind: 'no-such-period', word: 'Octember' }, '@li visits 60 Octember'],
};

export const unreadableTargetSamples: Samples = {
  view: 'unreadable-target',
  says: 'says what of a target was not understood',
  scenes: Object.fromEntries(
    Object.entries(scenes).map(([scene, [reading, said]]) => [
      scene,
      (reader) =>
        unreadableTargetCard(reader, {
          asked: scene.startsWith('what if') ? 'what-if' : 'set',
          reading,
          nearest: [visits, complaints],
          said,
        }),
    ]),
  ),
};
