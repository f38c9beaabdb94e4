import type { SourceKind } from '../../../src/ports/source.ts';
import type { SourceWorld } from '../../support/source-world.ts';
import type { Stand } from './rig.ts';

/** Of every source whose records are brought to us. */
export const brought = {
  wire: 'its records are brought to us, and nothing is called',
} as const;

const object = 'deals';
const names = ['华星电子', 'O’Neil "Tools" \\ Co', 'Acme, Inc.'];

/** Records as they are put into the inbox; `told` is called with each. */
export function standOf(
  { inbox }: SourceWorld,
  kind: SourceKind,
  settings: Stand['settings'],
  told: (record: Parameters<SourceWorld['inbox']['put']>[0]) => void = () => {},
): Stand {
  let ids = 0;
  const put = (record: Parameters<typeof told>[0]): void => {
    inbox.put(record);
    told(record);
  };
  return {
    kind,
    settings,
    object,
    day: '签约日期',
    threePages: 100,
    sample: (n, day = null) => {
      const customer = `${names[n % names.length]} ${n}`;
      const read = {
        customer,
        '成交 金额': n % 4 === 0 ? '9876543210123.45' : `${n}000.50`,
        签约日期: day?.toString() ?? null,
        note: n % 2 === 0 ? null : `第 ${n} 次`,
      };
      return { given: read, read };
    },
    save: (given, id = `D-${++ids}`) => {
      put({ object, id, values: given as Record<string, string | null> });
      return id;
    },
    remove: (id) => put({ object, id, values: undefined }),
  };
}
