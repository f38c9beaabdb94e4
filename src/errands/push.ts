import { fieldsOf } from '../domain/sources/mapping.ts';
import { applyRecords } from '../services/sources/apply.ts';
import { groundOf } from '../services/sources/ground.ts';
import { forgetPushed, pushedRecords } from '../services/sources/pushed.ts';
import { isInForceAs, readableMappings } from '../services/sources/readable.ts';
import type { ErrandKind, Stands } from './errand.ts';

/**
 * What a source says has changed is asked for: what it says about that may be out of order, or be older than what we know.
 * One object a step, as far as it is mapped.
 */
export const push: ErrandKind = {
  kind: 'push',
  step: async ({ errand, source, read }) => {
    const { sourceId } = errand;
    const { pushed, mappings } = await read(async (work) => ({
      pushed: await pushedRecords(work.tx, work.org.id, sourceId),
      mappings: await readableMappings(work, { sourceId }),
    }));
    if (pushed.length === 0) return { write: async (): Promise<Stands> => ({ outcome: {} }) };
    const ids = pushed.map(({ externalId }) => externalId);
    const theirs = mappings.filter(({ object }) => object === pushed[0]?.object);
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
          if (!(await isInForceAs(work, mapping))) continue;
          const ground = await groundOf(work, { ...mapping, sourceId });
          const gone = ids.filter((id) => !records.some((record) => record.id === id));
          await applyRecords(work, mapping, ground, records, gone);
        }
        await forgetPushed(work.tx, work.org.id, sourceId, pushed);
        return { progress: {} };
      },
    };
  },
  // Of what cannot be asked for the next comparison finds what has become.
  givenUp: async (tx, { orgId, sourceId }) => {
    await forgetPushed(tx, orgId, sourceId, await pushedRecords(tx, orgId, sourceId));
  },
};
