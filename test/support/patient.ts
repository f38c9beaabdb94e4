import { readFont } from '../../src/charts/text/typeface.ts';
import type { Patient } from '../../src/doctor/check.ts';

/** An installation with which nothing is wrong, but for what is told here. */
export const patient = (sick: Partial<Patient> = {}): Patient => ({
  now: Temporal.Instant.from('2026-11-18T06:05:00Z'),
  publicUrl: 'https://qibu.example.com',
  messengers: Promise.resolve([]),
  lines: [],
  arrivals: Promise.resolve([]),
  database: Promise.resolve([]),
  db: Promise.resolve(undefined),
  orgId: undefined,
  sources: [],
  seals: true,
  readFont,
  draw: async () => new Uint8Array(1),
  ...sick,
});
