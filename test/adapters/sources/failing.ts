import { describe, expect } from 'vitest';
import type { Fault } from '../../../adapters/emulators/emulator.ts';
import type { SourceFailure } from '../../../src/errors.ts';
import { failureOf, type Rig, where } from './rig.ts';

const answer = (status: number, body: string, headers?: Readonly<Record<string, string>>): Fault => ({
  kind: 'answer',
  status,
  body,
  ...(headers && { headers }),
});
const html = { 'content-type': 'text/html' };
const json = { 'content-type': 'application/json' };

/** What may happen to any system. */
const broken: readonly (readonly [string, Fault, SourceFailure])[] = [
  ['an error of the server without a word', answer(500, ''), 'transient'],
  ['a gateway that reaches nobody', answer(502, '<html>502 Bad Gateway</html>', html), 'transient'],
  ['a server that is busy', answer(503, 'Service Unavailable'), 'transient'],
  ['a page of HTML that seems to be all right', answer(200, '<!doctype html><p>Maintenance', html), 'transient'],
  ['half an answer', answer(200, '{"records": [{"id": "1', json), 'transient'],
  ['no answer in an answer', answer(200, '', json), 'transient'],
  ['a line that breaks', { kind: 'drop' }, 'transient'],
  ['a way elsewhere', answer(302, '', { location: 'http://127.0.0.1:9/elsewhere' }), 'address'],
  ['a way to our own inside', answer(307, '', { location: 'http://169.254.169.254/' }), 'address'],
];

/** What goes wrong on the way, and with the system itself. */
export function fails(rig: Rig): void {
  describe('when it fails', () => {
    for (const [what, fault, failure] of broken) {
      where(rig, 'wire', `by ${what}, it says so, and goes on afterwards`, async (bench) => {
        const { connect, wire, everything } = bench;
        wire.fail(wire.paths.data, fault);
        const source = connect();
        expect(await failureOf(bench, () => source.page(everything))).toMatchObject({ failure });
        expect(await source.page(everything)).toMatchObject({ records: [] });
      });

      where(rig, 'token', `by ${what} where it is let in, nobody is told that the secret is wrong`, async (bench) => {
        const { connect, wire } = bench;
        wire.fail(wire.paths.token ?? '', fault);
        expect(await failureOf(bench, () => connect().check())).toMatchObject({ failure });
        expect(await connect().check()).toMatchObject({ account: expect.any(String) });
      });
    }

    where(rig, 'wire', 'in its own ways, each of them is understood', async (bench) => {
      const { world, connect, wire, everything } = bench;
      const own = Object.entries(wire.failures);
      expect(own.length).toBeGreaterThan(0);
      const understood: Record<string, string> = {};
      for (const [name, { fault }] of own) {
        // Whatever is renewed is refused again.
        wire.fail(wire.paths.data, fault, 2);
        const { failure, retryAfterMs } = await failureOf(bench, () => connect().page(everything));
        understood[name] = failure;
        if (failure === 'rate-limited') expect([name, retryAfterMs]).toEqual([name, expect.any(Number)]);
        for (let left = 0; left < 2; left++)
          await connect()
            .page(everything)
            .catch(() => {});
        world.later({ hours: 1 });
      }
      expect(understood).toEqual(Object.fromEntries(own.map(([name, { as }]) => [name, as])));
    });
  });

  describe('never more than it takes', () => {
    where(
      rig,
      'pace',
      'is asked of it, by however many processes',
      async ({ stand, connect, wire, object, fields }) => {
        const id = stand.save(stand.sample(1).given);
        const processes = [connect(), connect(), connect()];
        const burst = wire.burst ?? expect.fail('the rig does not say how many calls are too many');
        const before = wire.requests.length;
        for (let calls = 0; calls < burst; calls += processes.length) {
          const found = await Promise.all(processes.map((source) => source.find(object, fields, [id])));
          expect(found.map((records) => records.length)).toEqual([1, 1, 1]);
        }
        expect(wire.requests.length - before).toBeGreaterThanOrEqual(burst);
      },
    );

    where(rig, 'throttle', 'and where others ask too much, it says when to come again', async (bench) => {
      const { connect, wire, everything } = bench;
      const own = Object.values(wire.failures).filter(({ as }) => as === 'rate-limited');
      expect(own.length).toBeGreaterThan(0);
      for (const { fault } of own) {
        wire.fail(wire.paths.data, fault);
        const { failure, retryAfterMs = 0 } = await failureOf(bench, () => connect().page(everything));
        expect(failure).toBe('rate-limited');
        expect(retryAfterMs).toBeGreaterThan(0);
      }
    });
  });
}
