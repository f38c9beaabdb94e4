import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Check } from '../../src/doctor/check.ts';
import { examine } from '../../src/doctor/examine.ts';
import { patient } from '../support/patient.ts';

const well: Check = { name: 'fonts', look: async () => [] };
const sick: Check = { name: 'clock', look: async () => [{ code: 'clock-off', aheadSeconds: 600 }] };

describe('an examination', () => {
  it('tells what every check came to, in their order', async () => {
    expect(await examine(patient(), [well, sick])).toEqual([
      { name: 'fonts', troubles: [], unseen: false },
      { name: 'clock', troubles: [{ code: 'clock-off', aheadSeconds: 600 }], unseen: false },
    ]);
  });

  it('hides nothing behind a check that breaks or does not end, and repeats no message, which may hold a secret', async () => {
    const breaks: Check = { name: 'tokens', look: () => Promise.reject(new TypeError('xoxb-fake-token')) };
    const endless: Check = { name: 'scopes', look: () => wait(60_000, [], { ref: false }) };
    const checked = await examine(patient(), [breaks, endless, sick], 20);
    expect(checked.map(({ troubles }) => troubles)).toEqual([
      [{ code: 'broke', name: 'tokens', said: 'TypeError' }],
      [{ code: 'broke', name: 'scopes', said: 'timeout' }],
      [{ code: 'clock-off', aheadSeconds: 600 }],
    ]);
  });

  it('does not say that all is well where nothing could be seen', async () => {
    const blind: Check = { ...well, blind: async () => true };
    const half: Check = { ...sick, blind: async () => true };
    const checked = await examine(patient(), [blind, half]);
    expect(checked.map(({ unseen }) => unseen)).toEqual([true, false]);
  });
});
