import { expect, it } from 'vitest';
import { enSlack } from '../../src/playground/gallery/samples/team.ts';
import { saidTwiceCard } from '../../src/views/said-twice.ts';

it('does not offer to record again what a button cannot hold', () => {
  const labels = (said: string) =>
    saidTwiceCard(enSlack, { said, secondsAgo: 2 }).body.flatMap((block) =>
      block.type === 'buttons' ? block.buttons.map(({ label }) => label) : [],
    );
  expect(labels('visits 3')).toEqual(['Record again', 'Keep one']);
  expect(labels(`visits 3 ${'met Acme '.repeat(100)}`)).toEqual(['Keep one']);
});
