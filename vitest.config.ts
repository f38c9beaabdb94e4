import { globSync, readFileSync } from 'node:fs';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const testsIn = (...folders: readonly string[]) => folders.map((folder) => `test/${folder}/**/*.test.ts`);
const killed = 'test/faults/killed.test.ts';
const errandsKilled = 'test/faults/errands-killed.test.ts';
/** Several processes of the service on one database, which the embedded one cannot be. */
const crowded = 'test/faults/two-hundred-clicks.test.ts';
const stopped = 'test/faults/stopped.test.ts';
const replicas = 'test/faults/replicas.test.ts';
const noDatabase = 'test/faults/no-database.test.ts';
const histories = 'test/faults/histories.test.ts';
/** Several processes as well, or so much that is said over the wire that a database of its own should answer. */
const overTheWire = ['deliveries', 'doors', 'secrets'].map((name) => `test/faults/${name}.test.ts`);
/** From the one into the other. */
const moved = 'test/operating/move.test.ts';
/** It starts a Postgres and a service of its own. */
const measuring = 'test/bench/soaked.test.ts';
/** These need a database. The embedded one is the same Postgres, with one connection: all of them hold on it, */
const withDatabase = testsIn(
  'store',
  'outbox',
  'errands',
  'services',
  'entrance',
  'doctor',
  'operating',
  'telemetry',
  'faults',
);
/** and what the two may differ in on a real one as well: the driver, and whatever happens at the same moment, */
const onBoth = [
  ...testsIn('store', 'outbox', 'entrance', 'telemetry', 'faults'),
  'test/doctor/database.test.ts',
  moved,
  ...globSync(testsIn('services', 'errands')).filter((path) =>
    /Promise\.all|postgresUrl/.test(readFileSync(path, 'utf8')),
  ),
];
const year = 'test/faults/year.test.ts';
/** but not what reads every row there is, or says every sentence, nor what has a command of its own for both. */
const sideDoors = 'test/faults/side-doors.test.ts';
const onOne = [...['tenancy', 'rights'].map((name) => `test/entrance/${name}.test.ts`), sideDoors, year];
/** What is said over the wire is the same on both. */
const conversations = testsIn('conversations');
/** The one with everything in it is held where the service is killed as well, which has to come to the same, on both. */
const demoWeek = 'test/conversations/demo-week.test.ts';
/** What is said and filled in, and lines that are lost: two conversations show that all comes over lines as it does by posts. */
const someConversations = ['test/conversations/forms.test.ts', 'test/conversations/lost-lines.test.ts'];
/** Files leave nothing behind, so they may share what they import: to read that takes longer than most of them do. */
const shared = { isolate: false };
/** Nothing is asserted of how long it takes, and a machine may have much else to do. */
const pure = { ...shared, testTimeout: 30_000, hookTimeout: 30_000 };
const longest = { ...shared, testTimeout: 120_000, hookTimeout: 120_000 };
const embedded = {
  ...longest,
  globalSetup: 'test/support/embedded.ts',
  provide: { kills: 0, errandKills: 2, longRead: 600 },
};
const postgres = {
  ...longest,
  globalSetup: 'test/support/postgres.ts',
  provide: { kills: 4, errandKills: 4, longRead: 600 },
};

const overLines = (include: string[]) => ({
  test: { name: 'lines', include, ...embedded, provide: { wires: { slack: 'line', feishu: 'line' } as const } },
});

const killedAlways = (name: string, where: typeof longest) => ({
  test: { name, include: [killed, errandsKilled], ...where, provide: { kills: 'all' as const, errandKills: 50 } },
});

const all: TestProjectInlineConfiguration[] = [
  {
    test: {
      name: 'pure',
      ...pure,
      include: ['test/**/*.test.ts'],
      exclude: [...withDatabase, ...conversations, measuring],
    },
  },
  {
    test: {
      name: 'embedded',
      include: [...withDatabase, ...conversations],
      exclude: [crowded, stopped, replicas, histories, noDatabase, moved, ...overTheWire, demoWeek],
      ...embedded,
    },
  },
  { test: { name: 'postgres', include: [...onBoth, measuring], exclude: onOne, ...postgres } },
  overLines(someConversations),
];
const random = [
  'services/tasks/sequences',
  'services/changes/histories',
  'services/targets/nobodys-own',
  'services/sources/set-aside',
  'services/periods/closed-forever',
  'errands/histories',
  'faults/doors',
  'faults/side-doors',
].map((name) => `test/${name}.test.ts`);
const soaked = (name: string, where: typeof longest, include = random) => ({
  test: { name, include, ...where, provide: { soak: true } },
});

/** A year of digests, and a quarter until it is closed and paid. */
const wholeYear = (name: string, where: typeof longest) => ({
  test: { name, include: [year, 'test/conversations/reward-privacy.test.ts'], ...where, provide: { wholeYear: true } },
});

/** What takes too long for every run. */
const byMode: Readonly<Record<string, TestProjectInlineConfiguration[]>> = {
  both: [{ test: { name: 'postgres', include: withDatabase, ...postgres } }],
  lines: [overLines(conversations)],
  faults: [killedAlways('embedded', embedded), killedAlways('postgres', postgres)],
  soak: [soaked('embedded', embedded), soaked('postgres', postgres, [...random, histories])],
  year: [wholeYear('embedded', embedded), wholeYear('postgres', postgres)],
  records: [
    {
      test: {
        name: 'embedded',
        include: ['test/errands/long-read.test.ts'],
        ...embedded,
        provide: { longRead: 100_000 },
      },
    },
  ],
  clicks: [{ test: { name: 'postgres', include: [crowded], ...postgres, provide: { rounds: 10 } } }],
};

/** What opens a browser, starts a service or draws everything there is: each of these takes longer than a hundred others. */
const long = /\/(?:playground|charts\/png|adapters\/messengers\/(?:samples|contract))/;

/** What takes long begins first, so that in the end nobody works while the others rest. The size of a file says little of it. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const byProject = Map.groupBy(await super.sort(files), ({ project }) => project);
    return [...byProject.values()].flatMap((its) => [
      ...its.filter(({ moduleId }) => long.test(moduleId)),
      ...its.filter(({ moduleId }) => !long.test(moduleId)),
    ]);
  }
}

export default defineConfig(({ mode }) => ({
  test: {
    // Three on two cores: most of them wait for a database, for a service in a process of its own, or for a vendor's pace.
    maxWorkers: 3,
    sequence: { sequencer: LongFirst },
    projects: byMode[mode] ?? all,
  },
}));
