import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startDraughtsman } from '../../src/charts/png.ts';
import { fonts } from '../../src/doctor/fonts.ts';
import { patient } from '../support/patient.ts';

/** One that draws for as long as the test lasts. */
function draughtsman(timeLimitMs: number) {
  const failures: string[] = [];
  const one = startDraughtsman({ timeLimitMs, scale: 1, onFailure: (reason) => failures.push(reason) });
  onTestFinished(() => one.close());
  return { draw: (spec: object) => one.draw(spec), failures };
}

describe('the typeface of the charts', () => {
  it('is well where it can be read, and a picture comes of it', async () => {
    const { draw, failures } = draughtsman(10_000);
    expect(await fonts.look(patient({ draw }))).toEqual([]);
    expect(failures).toEqual([]);
  });

  it('that is not there, or no file, is told with why it cannot be read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'qibu-font-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const from = (path: string) => patient({ readFont: () => readFileSync(path) });
    expect(await fonts.look(from(join(folder, 'gone.ttf')))).toEqual([{ code: 'font-unread', said: 'ENOENT' }]);
    expect(await fonts.look(from(folder))).toEqual([{ code: 'font-unread', said: 'EISDIR' }]);
  });

  it('of which no picture comes is told', async () => {
    const { draw } = draughtsman(0);
    expect(await fonts.look(patient({ draw }))).toEqual([{ code: 'no-picture' }]);
  });
});
