import { describe, expect, it } from 'vitest';
import { coverage } from '../../../src/domain/splits/coverage.ts';

const teams = [
  { id: 'company', parentId: null },
  { id: 'east', parentId: 'company' },
  { id: 'south', parentId: 'company' },
];
const members = [
  { personId: 'chen', teamId: 'east' },
  { personId: 'li', teamId: 'east' },
  { personId: 'li', teamId: 'east' },
  { personId: 'lin', teamId: 'south' },
];
const aims = (targets: Readonly<Record<string, bigint>>, reserve = 0n) =>
  new Map(Object.entries(targets).map(([key, amount]) => [key, { amount, reserve }]));

describe('how targets are covered', () => {
  const found = coverage(teams, members, {
    teams: aims({ company: 1_000n, east: 500n }, 20n),
    people: aims({ chen: 240n, li: 250n, lin: 300n }),
  });

  it('is by what stands right below, teams and people, each once', () => {
    expect(found.get('east')).toEqual({
      division: { parent: 500n, children: 490n, reserve: 20n },
      difference: { kind: 'over-assignment', amount: 10n },
      coverage: { top: 510n, bottom: 500n },
    });
    expect(found.get('company')?.difference).toEqual({ kind: 'gap', amount: 480n });
  });

  it('is said of teams that have a target', () => {
    expect([...found.keys()]).toEqual(['company', 'east']);
  });
});
