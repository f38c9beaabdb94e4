import { expect, it } from 'vitest';
import { keptOneCard, saidTwiceCard } from '../../src/views/said-twice.ts';
import { enSlack } from './sample-team.ts';
import { expectScenes } from './scenes.ts';

it('asks before the same is recorded again', () =>
  expectScenes('said-twice', {
    'the same a moment ago': (reader) => saidTwiceCard(reader, { said: '拜访 3', secondsAgo: 20 }),
    'kept at one': keptOneCard,
  }));

it('does not offer to record again what a button cannot hold', () => {
  const labels = (said: string) =>
    saidTwiceCard(enSlack, { said, secondsAgo: 2 }).body.flatMap((block) =>
      block.type === 'buttons' ? block.buttons.map(({ label }) => label) : [],
    );
  expect(labels('visits 3')).toEqual(['Record again', 'Keep one']);
  expect(labels(`visits 3 ${'met Acme '.repeat(100)}`)).toEqual(['Keep one']);
});
