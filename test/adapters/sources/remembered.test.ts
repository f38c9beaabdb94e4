import { expect, it } from 'vitest';
import { remembered } from '../../../adapters/sources/remembered.ts';

function asked(): {
  readonly names: string[];
  later(minutes: number): void;
  readonly about: ReturnType<typeof remembered>;
} {
  let now = Temporal.Instant.from('2026-11-20T01:00:00Z');
  const names: string[] = [];
  const about = remembered(
    async (name) => {
      names.push(name);
      if (name === 'broken') throw new Error('it is down');
      return name.toUpperCase();
    },
    () => now,
  );
  const later = (minutes: number): void => {
    now = now.add({ minutes });
  };
  return { names, later, about };
}

it('is asked for once by each name, also by two at the same time', async () => {
  const { names, about } = asked();
  expect(await Promise.all([about('deals'), about('deals'), about('visits')])).toEqual(['DEALS', 'DEALS', 'VISITS']);
  expect(await about('deals')).toBe('DEALS');
  expect(names).toEqual(['deals', 'visits']);
});

it('is asked for anew after ten minutes', async () => {
  const { names, about, later } = asked();
  await about('deals');
  later(9);
  await about('deals');
  expect(names).toEqual(['deals']);
  later(1);
  await about('deals');
  expect(names).toEqual(['deals', 'deals']);
});

it('is asked for anew where it failed', async () => {
  const { names, about } = asked();
  await expect(about('broken')).rejects.toThrow('it is down');
  await expect(about('broken')).rejects.toThrow('it is down');
  expect(names).toEqual(['broken', 'broken']);
});
