import { defineConfig } from 'vitest/config';

/** These need a database, and have to hold on both of ours. */
const onDatabase = ['store', 'outbox', 'services', 'entrance', 'conversations', 'faults'].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);
const longest = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'pure', include: ['test/**/*.test.ts'], exclude: onDatabase } },
      { test: { name: 'embedded', include: onDatabase, ...longest } },
      { test: { name: 'postgres', include: onDatabase, ...longest, globalSetup: 'test/support/postgres.ts' } },
    ],
  },
});
