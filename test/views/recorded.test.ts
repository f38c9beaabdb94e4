import { expect, it } from 'vitest';
import { said } from '../../src/playground/gallery/samples/recorded.ts';
import { zhFeishu } from '../../src/playground/gallery/samples/team.ts';
import { recordedCard } from '../../src/views/recorded.ts';

it('leaves undoing to the command where a button cannot hold all entries', () => {
  const ids = Array.from({ length: 21 }, (_, nth) => `00000000-0000-4000-8000-0000000000${nth + 10}`);
  const actions = (entryIds: readonly string[]) =>
    recordedCard(zhFeishu, said({ entryIds })).body.flatMap((block) =>
      block.type === 'buttons' ? block.buttons.map(({ action }) => action) : [],
    );
  expect(actions(ids.slice(1))).toEqual(['undo', 'my-goals']);
  expect(actions(ids)).toEqual(['my-goals']);
});
