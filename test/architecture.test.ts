import { describe, expect, it } from 'vitest';
import { rooms } from './house.ts';
import { breaches, type Room, unused, upsideDown } from './support/rooms.ts';
import { sourcesOf } from './support/sources.ts';

const sources = sourcesOf('src/**/*.ts', 'adapters/**/*.ts', 'manifests/*.ts', 'prisma/*.ts');

describe('who may import whom', () => {
  it('is kept by every file', () => {
    expect(sources.size).toBeGreaterThan(200);
    expect(breaches(rooms, sources)).toEqual([]);
  });

  it('leads nowhere in a circle', () => {
    expect(upsideDown(rooms)).toEqual([]);
  });

  it('allows nothing that nobody does', () => {
    expect(unused(rooms, sources)).toEqual([]);
  });
});

describe('the rules catch', () => {
  const breachesIn = (path: string, source: string): string[] => breaches(rooms, new Map([[path, source]]));

  it.each([
    ['a rule that reads the database', 'src/domain/a.ts', "import { db } from '../store/store.ts';"],
    ['a rule that needs a package', 'src/domain/a.ts', "import { z } from 'zod';"],
    ['a view that asks a service', 'src/views/a.ts', "import { own } from '../services/goals/own.ts';"],
    ['a service that delivers', 'src/services/a.ts', "import { deliver } from '../outbox/deliver.ts';"],
    ['a service that uses the demo', 'src/services/a.ts', "import { seed } from '../playground/seed.ts';"],
    ['a messenger that knows another', 'adapters/messengers/slack/a.ts', "import { cut } from '../feishu/limits.ts';"],
    ['an emulator that borrows', 'adapters/emulators/slack/a.ts', "import { b } from '../../../src/card/card.ts';"],
    ['a value where types are allowed', 'src/ports/a.ts', "import { line } from '../card/card.ts';"],
    ['an import over several lines', 'src/card/a.ts', "import {\n  a,\n  b,\n} from '../domain/task.ts';"],
    ['what is handed on', 'src/card/a.ts', "export * from '../domain/task.ts';"],
    ['an import for its effects', 'src/card/a.ts', "import '../store/store.ts';"],
    ['an import in mid-run', 'src/card/a.ts', "const task = await import('../domain/task.ts');"],
    ['a package that is looked up', 'src/card/a.ts', "const path = import.meta.resolve('vega');"],
    ['a worker', 'src/card/a.ts', "new Worker(new URL('../charts/png-worker.ts', import.meta.url));"],
    ['a file in no room', 'src/odds/ends.ts', ''],
  ])('%s', (_, path, source) => {
    expect(breachesIn(path, source)).toHaveLength(1);
  });

  it('and let pass what they allow', () => {
    expect(breachesIn('src/ports/a.ts', "import type { Card } from '../card/card.ts';")).toEqual([]);
    expect(breachesIn('src/services/a.ts', "import { announce } from '../outbox/announce.ts';")).toEqual([]);
  });

  it('a circle, and a permission that is not used', () => {
    const two: Room[] = [
      { name: 'card', may: 'domain', because: '' },
      { name: 'domain', packages: 'zod', because: '' },
    ];
    expect(upsideDown(two)).toEqual(['card -> domain']);
    expect(unused(two, new Map())).toEqual(['card uses domain', 'domain uses zod']);
  });
});
