import { describe, expect } from 'vitest';
import type { PushedRequest } from '../../../src/ports/source.ts';
import { type Bench, type Rig, where } from './rig.ts';

const someDay = Temporal.PlainDate.from('2026-11-18');

/** What it tells us by itself. */
export function pushesTo(rig: Rig): void {
  const read = ({ stand, world }: Bench, request: PushedRequest, settings = stand.settings) =>
    stand.kind.pushes?.read(request, settings, world.clock());
  const listenTo = async ({ stand }: Bench): Promise<() => Promise<readonly PushedRequest[]>> =>
    (await stand.listen?.()) ?? expect.fail('the rig does not say what was pushed');

  describe('what it pushes', () => {
    where(rig, 'pushes', 'names each record that was saved or removed, each time by another key', async (bench) => {
      const { stand, world, object } = bench;
      const pushedSoFar = await listenTo(bench);
      const id = stand.save(stand.sample(1, someDay).given);
      world.later({ seconds: 1 });
      stand.save(stand.sample(2, someDay).given, id);
      const other = stand.save(stand.sample(3, someDay).given);
      world.later({ seconds: 1 });
      stand.remove(id);
      const pushed = (await pushedSoFar()).map((request) => read(bench, request));
      const touched = pushed.flatMap((one) => (one && 'touched' in one ? one.touched : []));
      expect(touched).toEqual(expect.arrayContaining([id, other].map((one) => ({ object, id: one }))));
      expect(touched.filter(({ id: one }) => one !== id && one !== other)).toEqual([]);
      const keys = pushed.map((one) => (one && 'key' in one ? one.key : undefined));
      expect(keys).not.toContain(undefined);
      expect(new Set(keys).size).toBe(keys.length);
    });

    where(rig, 'pushes', 'is read the same way when it comes again', async (bench) => {
      const pushedSoFar = await listenTo(bench);
      bench.stand.save(bench.stand.sample(1, someDay).given);
      for (const request of await pushedSoFar()) expect(read(bench, request)).toEqual(read(bench, { ...request }));
    });

    where(rig, 'pushes', 'is from there, or it is nothing', async (bench) => {
      const { stand } = bench;
      const pushedSoFar = await listenTo(bench);
      stand.save(stand.sample(1, someDay).given);
      const [request] = await pushedSoFar();
      if (!request) return expect.fail('nothing was pushed');
      const { knownBy = 'pushSecret' } = stand;
      expect(read(bench, request, { ...stand.settings, [knownBy]: 'not-a-real-secret-of-anybody' })).toBeUndefined();
      expect(read(bench, request, { ...stand.settings, [knownBy]: '' })).toBeUndefined();
      expect(read(bench, { headers: {}, query: {}, body: new Uint8Array() })).toBeUndefined();
    });

    where(rig, 'signed', 'is as it was sent, or it is nothing', async (bench) => {
      const pushedSoFar = await listenTo(bench);
      bench.stand.save(bench.stand.sample(1, someDay).given);
      const [request] = await pushedSoFar();
      if (!request) return expect.fail('nothing was pushed');
      const body = new TextEncoder().encode(`${new TextDecoder().decode(request.body)} `);
      expect(read(bench, { ...request, body })).toBeUndefined();
      expect(read(bench, { ...request, headers: {}, query: {} })).toBeUndefined();
    });
  });
}
