import { it } from 'vitest';
import { opening } from '../../src/playground/company.ts';
import { claimedCard } from '../../src/views/claimed.ts';
import { expectScenes } from './scenes.ts';

it('tells somebody whether they are the first admin', () =>
  expectScenes('claimed', {
    'the code is right': (reader) => claimedCard(reader, { kind: 'admin' }),
    'the code is wrong': (reader) => claimedCard(reader, { kind: 'wrong', left: 4 }),
    'one more try': (reader) => claimedCard(reader, { kind: 'wrong', left: 1 }),
    'no more tries': (reader) => claimedCard(reader, { kind: 'wrong', left: 0 }),
    'too many were wrong': (reader) =>
      claimedCard(reader, { kind: 'too-many', until: opening.toInstant().add({ minutes: 10 }) }),
  }));
