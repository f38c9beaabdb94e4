import { describe, expect, test } from 'vitest';
import type { SourceRecord } from '../../../src/ports/source.ts';
import { chanceFrom } from '../../support/chance.ts';
import { bench, byId, type Rig, where } from './rig.ts';

const someDay = Temporal.PlainDate.from('2026-11-18');

/** What has changed, and what changes while it is read. */
export function changes(rig: Rig): void {
  describe('what changes', () => {
    where(rig, undefined, 'is all that was saved since then, new or anew', async (bench) => {
      const { world, stand, readAll, changedSince } = bench;
      const [, changed = ''] = [1, 2, 3].map((n) => stand.save(stand.sample(n, someDay).given));
      world.later({ minutes: 30 });
      const since = world.clock();
      world.later({ minutes: 30 });
      const anew = stand.sample(7, someDay.add({ days: 1 }));
      stand.save(anew.given, changed);
      const fresh = stand.sample(8, someDay);
      const added = stand.save(fresh.given);
      world.later({ minutes: 30 });
      const expected = new Map([
        [changed, anew.read],
        [added, fresh.read],
      ]);
      expect(byId(await readAll(changedSince(since)))).toEqual(expected);
      expect(await readAll(changedSince(world.clock()))).toEqual([]);
    });

    where(rig, undefined, 'includes what was saved at that very moment', async (bench) => {
      const { world, stand, readAll, changedSince } = bench;
      const id = stand.save(stand.sample(1, someDay).given);
      const since = world.clock();
      world.later({ minutes: 1 });
      expect((await readAll(changedSince(since))).map((record) => record.id)).toEqual([id]);
    });

    where(rig, undefined, 'is what happened on a day or later, whenever it was saved', async (bench) => {
      const { world, stand, readAll, object, fields } = bench;
      const days = ['2025-12-31', '2026-10-31', '2026-11-01', '2026-11-02', '2026-11-18', '2027-01-01'];
      const ids = days.map((day, n) => stand.save(stand.sample(n, Temporal.PlainDate.from(day)).given));
      world.later({ hours: 1 });
      const which = { kind: 'happened', field: stand.day, from: Temporal.PlainDate.from('2026-11-01') } as const;
      const found = await readAll({ object, fields, which });
      expect(found.map(({ id }) => id).sort()).toEqual(ids.slice(2).sort());
    });

    where(rig, 'dayless', 'and what has happened on no day yet', async ({ stand, readAll, object, fields }) => {
      const undated = stand.sample(1, null);
      expect(undated.read[stand.day]).toBeNull();
      const id = stand.save(undated.given);
      stand.save(stand.sample(2, Temporal.PlainDate.from('2026-10-01')).given);
      const which = { kind: 'happened', field: stand.day, from: Temporal.PlainDate.from('2026-11-01') } as const;
      expect(byId(await readAll({ object, fields, which }))).toEqual(new Map([[id, undated.read]]));
    });

    where(rig, 'gone', 'and what is gone', async ({ world, stand, connect, changedSince }) => {
      const [kept = '', removed = ''] = [1, 2].map((n) => stand.save(stand.sample(n, someDay).given));
      world.later({ minutes: 30 });
      const since = world.clock();
      world.later({ minutes: 1 });
      stand.remove(removed);
      const page = await connect().page(changedSince(since));
      expect({ records: page.records, gone: page.gone }).toEqual({ records: [], gone: [removed] });
      expect(page.gone).not.toContain(kept);
    });

    if (rig.lacks?.gone) {
      test(`but not what is gone: ${rig.lacks.gone}`, async () => {
        const { world, stand, connect, changedSince } = await bench(rig);
        const id = stand.save(stand.sample(1, someDay).given);
        const since = world.clock();
        world.later({ minutes: 1 });
        stand.remove(id);
        expect(await connect().page(changedSince(since))).toEqual({ records: [], gone: [] });
      });
    }
  });

  describe('while it is read', () => {
    test.each([1, 2, 3])('what is there all the time comes, whatever else changes (%i)', async (seed) => {
      const { world, stand, readAll, object, fields, changedSince } = await bench(rig);
      const chance = chanceFrom(seed);
      const there = new Map<string, SourceRecord['values']>();
      let n = 0;
      const add = (): void => {
        const { given, read } = stand.sample(n++, someDay.add({ days: n % 5 }));
        there.set(stand.save(given), read);
      };
      for (let count = 0; count < stand.threePages; count++) {
        add();
        if (count % 7 === 0) world.later({ seconds: 1 });
      }
      world.later({ minutes: 10 });
      const began = world.clock();
      const fromTheStart = new Set(there.keys());
      const somebody = (): string => [...there.keys()][chance.between(0, there.size - 1)] ?? '';

      function goesOn(): void {
        world.later({ seconds: 1 });
        for (const _ of [1, 2, 3]) {
          const removed = somebody();
          stand.remove(removed);
          there.delete(removed);
          const id = somebody();
          const { given, read } = stand.sample(n++, someDay.add({ days: n % 5 }));
          stand.save(given, id);
          there.set(id, read);
        }
        add();
      }

      const which = { kind: 'happened', field: stand.day, from: someDay } as const;
      const ask = seed === 2 ? changedSince(began.subtract({ hours: 1 })) : { object, fields, which };
      // What changes without end would be read without end where it comes in the order of its changes.
      const read = byId(await readAll(ask, (pages) => pages <= 5 && goesOn()));
      expect([...fromTheStart].filter((id) => there.has(id) && !read.has(id))).toEqual([]);
      const since = byId(await readAll(changedSince(began)));
      const latest = new Map([...read, ...since]);
      expect(new Map([...there.keys()].map((id) => [id, latest.get(id)]))).toEqual(there);
    });
  });
}
