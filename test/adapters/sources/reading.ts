import { describe, expect, test } from 'vitest';
import type { SourceRecord } from '../../../src/ports/source.ts';
import { bench, byId, failureOf, type Rig, where } from './rig.ts';

const someDay = Temporal.PlainDate.from('2026-11-18');

/** What there is, and that all of it comes as it was saved. */
export function reads(rig: Rig): void {
  describe('reads', () => {
    where(
      rig,
      undefined,
      'what there is to read, as its people call it',
      async ({ stand, connect, object, fields }) => {
        stand.save(stand.sample(1, someDay).given);
        const objects = await connect().objects();
        expect(objects.map(({ name }) => name)).toContain(object);
        expect(new Set(objects.map(({ name }) => name)).size).toBe(objects.length);
        expect(objects.filter(({ label }) => label.trim() === '')).toEqual([]);
        const known = await connect().fields(object);
        expect(known.map(({ name }) => name)).toEqual(expect.arrayContaining([...fields]));
        expect(new Set(known.map(({ name }) => name)).size).toBe(known.length);
        expect(known.filter(({ label }) => label.trim() === '')).toEqual([]);
        expect(known.find(({ name }) => name === stand.day)?.kind).toMatch(/^(?:day|moment)$/);
        expect(known.filter(({ kind, choices = [] }) => kind === 'choice' && choices.length === 0)).toEqual([]);
      },
    );

    where(rig, undefined, 'nothing where there is nothing', async ({ stand, connect, everything, object, fields }) => {
      const page = await connect()
        .page(everything)
        .catch((error: { failure?: string }) => {
          // Where nothing was ever brought to us nobody knows what there could be.
          expect([error.failure, rig.lacks?.wire]).toEqual(['unknown', expect.any(String)]);
          return { records: [], gone: [] };
        });
      expect(page).toEqual({ records: [], gone: [] });
      const id = stand.save(stand.sample(1).given);
      stand.remove(id);
      expect(await connect().find(object, fields, [id])).toEqual([]);
    });

    where(rig, undefined, 'every record once, page by page, exactly as it was saved', async (bench) => {
      const { stand, everything, readAll } = bench;
      const saved = new Map<string, SourceRecord['values']>();
      for (let n = 0; n < stand.threePages; n++) {
        const { given, read } = stand.sample(n, someDay.add({ days: n % 5 }));
        saved.set(stand.save(given), read);
      }
      let pages = 1;
      const records = await readAll(everything, (page) => {
        pages = page + 1;
      });
      expect(records.length).toBe(saved.size);
      expect(byId(records)).toEqual(saved);
      expect(pages).toBeGreaterThanOrEqual(3);
    });

    test('text of any kind, amounts of any size, days and nothing: the samples have them all', async () => {
      const { stand } = await bench(rig);
      const values = Array.from({ length: 12 }, (_, n) => Object.values(stand.sample(n, someDay).read)).flat();
      const texts = values.filter((value) => value !== null);
      expect(values).toContain(null);
      expect(texts.filter((text) => /\p{Script=Han}/u.test(text)).length).toBeGreaterThan(0);
      expect(texts.filter((text) => /["'\\]/.test(text)).length).toBeGreaterThan(0);
      expect(texts.filter((text) => /^2026-11-\d{2}/.test(text)).length).toBeGreaterThan(0);
      if (!rig.lacks?.big) expect(texts.filter((text) => /^\d{13}\.\d{2}$/.test(text)).length).toBeGreaterThan(0);
    });

    where(rig, undefined, 'on from where another process was', async ({ stand, connect, everything }) => {
      const ids = Array.from({ length: stand.threePages }, (_, n) => stand.save(stand.sample(n, someDay).given));
      const first = await connect().page(everything);
      const second = await connect().page(everything, first.next);
      const again = await connect().page(everything, first.next);
      expect(byId(again.records)).toEqual(byId(second.records));
      const both = [...first.records, ...second.records].map(({ id }) => id);
      expect(new Set(both).size).toBe(both.length);
      expect(both.filter((id) => !ids.includes(id))).toEqual([]);
    });

    where(rig, undefined, 'and says so where it cannot go on', async (bench) => {
      const { stand, connect, everything } = bench;
      stand.save(stand.sample(1, someDay).given);
      const lost = await failureOf(bench, () => connect().page(everything, 'no cursor of ours'));
      expect(lost.failure).toBe('cursor');
    });

    where(
      rig,
      undefined,
      'those of some ids that are there, and no others',
      async ({ stand, connect, object, fields }) => {
        const saved = Array.from({ length: 100 }, (_, n) => {
          const { given, read } = stand.sample(n, someDay);
          return { id: stand.save(given), values: read };
        });
        const removed = saved.filter((_, n) => n % 10 === 3);
        for (const { id } of removed) stand.remove(id);
        const there = saved.filter((one) => !removed.includes(one));
        expect(
          byId(
            await connect().find(
              object,
              fields,
              saved.map(({ id }) => id),
            ),
          ),
        ).toEqual(byId(there));
        const [one] = there;
        const asked = [one?.id ?? '', "x' OR '1'='1", 'x" or 1=1 --', '1,2', '', '../1', '%', 'no-such-id'];
        expect(await connect().find(object, fields, asked)).toEqual([one]);
        expect(await connect().find(object, fields, [])).toEqual([]);
        expect(await connect().find(object, fields, [removed[0]?.id ?? ''])).toEqual([]);
      },
    );

    where(rig, undefined, 'only the fields that are asked for', async ({ stand, connect, object }) => {
      const { given, read } = stand.sample(1, someDay);
      const id = stand.save(given);
      const [field = ''] = Object.keys(read);
      const values = { [field]: read[field] };
      expect(await connect().find(object, [field], [id])).toEqual([{ id, values }]);
      const which = { kind: 'happened', field: stand.day, from: someDay } as const;
      expect((await connect().page({ object, fields: [field], which })).records).toEqual([{ id, values }]);
    });
  });
}
