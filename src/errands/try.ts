import { fieldsOf } from '../domain/sources/mapping.ts';
import { type Reading, readRecord } from '../domain/sources/reading.ts';
import { tellingRecords } from '../domain/sources/telling.ts';
import { tryAbout } from '../services/sources/errand.ts';
import { groundOf } from '../services/sources/ground.ts';
import type { ErrandKind } from './errand.ts';

/** So many records are shown as they would count. */
const shown = 20;

/** How the first records would count, those first that would wait for somebody, with nothing written of them. */
export const tryOut: ErrandKind = {
  kind: 'try',
  step: async ({ errand, source, read }) => {
    const { draft } = tryAbout.parse(errand.about);
    const from = Temporal.PlainDate.from(draft.from);
    const ground = await read((work) => groundOf(work, { ...draft, from, sourceId: errand.sourceId }));
    const fields = fieldsOf(draft.rules);
    const { records } = await source.page({
      object: draft.object,
      fields,
      which: { kind: 'happened', field: draft.rules.day, from },
    });
    const tried = records.map((record) => ({ ...record, as: readRecord(record, ground) }));
    const count = (is: Reading['is']): number => tried.filter(({ as }) => as.is === is).length;
    return {
      write: async () => ({
        outcome: {
          records: tellingRecords(tried, shown).map(({ id, values, as }) => ({ id, raw: values, as: plain(as) })),
          read: tried.length,
          counting: count('counting'),
          waiting: count('waiting'),
          passed: count('passed'),
        },
      }),
    };
  },
};

/** As JSON has it. */
function plain(reading: Reading) {
  if (reading.is !== 'counting') return { is: reading.is, why: reading.why };
  const { is, personId, amount, day, customer } = reading;
  return { is, personId, amount: String(amount), day: day.toString(), ...(customer === undefined ? {} : { customer }) };
}
