import { fieldsOf } from '../domain/sources/mapping.ts';
import { applyRecords } from '../services/sources/apply.ts';
import { groundOf } from '../services/sources/ground.ts';
import { mappingsOf } from '../services/sources/mappings.ts';
import { forgetPushed, pushedRecords } from '../services/sources/pushed.ts';
import type { ErrandKind, Stands } from './errand.ts';

/**
 * What a source says has changed is asked for: what it says about that may be out of order, or be older than what we know.
 * One object a step, as far as it is mapped.
 */
export const push: ErrandKind = {
  kind: 'push',
  step: async ({ errand, source, read }) => {
    const { sourceId } = errand;
    const { pushed, mappings } = await read(async ({ tx, org }) => ({
      pushed: await pushedRecords(tx, org.id, sourceId),
      mappings: await mappingsOf(tx, org.id, { sourceId }),
    }));
    if (pushed.length === 0) return { write: async (): Promise<Stands> => ({ outcome: {} }) };
    const ids = pushed.map(({ externalId }) => externalId);
    const theirs = mappings.filter(({ object, readUntil }) => object === pushed[0]?.object && readUntil);
    const found = await Promise.all(
      theirs.map(async (mapping) => ({
        mapping,
        records: await source.find(mapping.object, fieldsOf(mapping.rules), ids),
      })),
    );
    return {
      ...(theirs[0] ? { by: theirs[0].confirmedById } : {}),
      write: async (work): Promise<Stands> => {
        for (const { mapping, records } of found) {
          const ground = await groundOf(work, { ...mapping, sourceId });
          const gone = ids.filter((id) => !records.some((record) => record.id === id));
          await applyRecords(work, mapping, ground, records, gone);
        }
        await forgetPushed(work.tx, work.org.id, sourceId, pushed);
        return { progress: {} };
      },
    };
  },
};
