import { describe, expect } from 'vitest';
import { type Bench, failureOf, type Rig, where } from './rig.ts';

/** By this it would be seen that something of a name was sent. */
const mark = 'zq9';
/** What would mean something in one query language or another, in a path, or to us. */
const hostile = [
  `${mark}' OR '1'='1`,
  `${mark}") OR 1=1 --`,
  `${mark}) FROM Opportunity LIMIT 1`,
  `Id, ${mark} FROM User`,
  `Id FROM ${mark}`,
  `${mark}\` --`,
  `${mark};`,
  `${mark} OR 1=1`,
  `${mark},Id`,
  `${mark}>0`,
  `/${mark}/../../User`,
  `${mark}%27`,
  `${mark}\n`,
  `.${mark}`,
  `${mark}..Id`,
  `{"$ne":"${mark}"}`,
  `\${${mark}}`,
  `${mark}’ 或 1=1`,
];
const inherited = ['__proto__', 'constructor', 'toString', ''];

/** Names come from people, and from those who only seem to be. */
export function refusesNames(rig: Rig): void {
  describe('by a name that cannot be one', () => {
    where(rig, undefined, 'no object is asked for', async (bench) => {
      const { stand, connect, everything, fields } = bench;
      stand.save(stand.sample(1).given);
      for (const object of [...hostile, ...inherited]) {
        for (const call of [
          () => connect().fields(object),
          () => connect().page({ ...everything, object }),
          () => connect().find(object, fields, ['1']),
        ]) {
          expect([object, (await failureOf(bench, call)).failure]).toEqual([object, 'unknown']);
        }
      }
      expect(sent(bench)).not.toContain(mark);
    });

    where(rig, undefined, 'no field is asked for', async (bench) => {
      const { stand, connect, everything, object, fields } = bench;
      const id = stand.save(stand.sample(1).given);
      for (const field of [...hostile, ...inherited]) {
        const from = Temporal.PlainDate.from('2026-11-01');
        for (const call of [
          () => connect().page({ ...everything, fields: [...fields, field] }),
          () => connect().page({ object, fields, which: { kind: 'happened', field, from } }),
          () => connect().find(object, [field], [id]),
        ]) {
          expect([field, (await failureOf(bench, call)).failure]).toEqual([field, 'unknown']);
        }
      }
      expect(sent(bench)).not.toContain(mark);
    });
  });

  describe('by a name that nothing has', () => {
    where(rig, undefined, 'it says so', async (bench) => {
      const { stand, connect, everything, object } = bench;
      stand.save(stand.sample(1).given);
      for (const call of [
        () => connect().fields('NoSuchThing'),
        () => connect().page({ ...everything, object: 'NoSuchThing' }),
        () => connect().page({ ...everything, fields: ['NoSuchField'] }),
        () => connect().find(object, ['NoSuchField'], ['1']),
      ]) {
        expect((await failureOf(bench, call)).failure).toBe('unknown');
      }
    });
  });
}

/** All that was sent, in one text. */
const sent = ({ stand }: Bench): string =>
  JSON.stringify((stand.wire?.requests ?? []).map(({ path, body }) => [path, body]));
