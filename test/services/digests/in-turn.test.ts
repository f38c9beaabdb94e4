import { expect, it } from 'vitest';
import { inTurn } from '../../../src/services/digests/in-turn.ts';

it('one begins when the other has ended, in the order in which they came', async () => {
  const turn = inTurn();
  const log: string[] = [];
  const act = (name: string) => async () => {
    log.push(`${name} begins`);
    await Promise.resolve();
    log.push(`${name} ends`);
    return name;
  };
  expect(await Promise.all([turn(act('one')), turn(act('other'))])).toEqual(['one', 'other']);
  expect(log).toEqual(['one begins', 'one ends', 'other begins', 'other ends']);
});

it('what fails is told to whoever asked for it, and holds nobody up', async () => {
  const turn = inTurn();
  const failing = turn(() => Promise.reject(new Error('no database')));
  const next = turn(async () => 'worded');
  await expect(failing).rejects.toThrow('no database');
  expect(await next).toBe('worded');
});
