import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { actions } from '../../src/actions/index.ts';
import type { Block, Choice } from '../../src/card/card.ts';
import { samples } from '../../src/playground/gallery/samples/index.ts';
import { readers } from '../../src/playground/gallery/samples/team.ts';
import { textOf } from '../support/sources.ts';

/** What buttons have ever carried, each kind of it once. A line may be added here, and none is taken away: cards stay in chats. */
const file = 'test/golden/pressed.txt';
const kept = existsSync(file) ? textOf(file).trim().split('\n') : [];

const cards = samples.flatMap(({ scenes }) =>
  Object.values(scenes).flatMap((scene) => readers.map((reader) => scene(reader))),
);
const carried = cards
  .flatMap(({ body }) => body.flatMap(choicesIn))
  .map(({ action, value }) => `${action} ${JSON.stringify(value)}`);

function choicesIn(block: Block): readonly Choice[] {
  switch (block.type) {
    case 'buttons':
      return [...block.buttons, ...(block.more ?? [])];
    case 'menu':
      return block.choices;
    case 'line':
      return block.button ? [block.button] : [];
    default:
      return [];
  }
}

/** Values of one kind look alike: the same names, and behind them the same sort of thing. */
const kindOf = (line: string): string =>
  line
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
    .replaceAll(/\d{4}-\d\d-\d\d/g, 'day')
    .replaceAll(/\b\d+\b/g, '1')
    .replaceAll(/"(?:[^"\\]|\\.)*[^a-z"-](?:[^"\\]|\\.)*"(?!:)/g, '"words"');

const seen = new Set(kept.map(kindOf));
const added = [...Map.groupBy(carried, kindOf)].flatMap(([kind, [first]]) => (seen.has(kind) || !first ? [] : [first]));

it('what every button carries is kept, so that the next version is asked whether it still reads it', async () => {
  await expect(`${[...kept, ...added].toSorted().join('\n')}\n`).toMatchFileSnapshot('../golden/pressed.txt');
});

it('what a button of an earlier version carries is still read', () => {
  const unread = [...kept, ...added].filter((line) => {
    const [, name, value = ''] = /^(\S+) (.*)$/.exec(line) ?? [];
    const found = actions.find((action) => action.name === name);
    return !found?.value.safeParse(JSON.parse(value)).success;
  });
  expect(unread).toEqual([]);
});

it('every action has been carried by some button', () => {
  const named = new Set([...kept, ...added].map((line) => line.split(' ')[0]));
  expect(actions.map(({ name }) => name).filter((name) => !named.has(name))).toEqual([]);
});
