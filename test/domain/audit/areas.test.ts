import { describe, expect, it } from 'vitest';
import { commands } from '../../../src/commands/index.ts';
import { auditActions } from '../../../src/domain/audit/actions.ts';
import { auditAreaNames, auditAreas } from '../../../src/domain/audit/areas.ts';
import { auditFacts } from '../../../src/domain/audit/facts.ts';
import { words } from '../../../src/texts/words.ts';

const areasOf = (action: string) =>
  auditAreaNames.filter((area) => auditAreas[area].some((name) => action.startsWith(`${name}.`)));

describe('what is written into the audit', () => {
  it.each(auditActions)('is found under one command: %s', (action) => {
    expect(areasOf(action), 'add the first part of its name to src/domain/audit/areas.ts').toHaveLength(1);
  });

  it('has each name once, in order', () => {
    expect(auditActions).toEqual([...new Set(auditActions)].toSorted());
    expect(auditFacts).toEqual([...new Set(auditFacts)].toSorted());
  });

  it('is asked for by the words of commands', () => {
    expect(auditAreaNames.map((area) => words[area].en)).toEqual(auditAreaNames);
    const known = commands.map(({ name }) => name.en);
    expect(auditAreaNames.filter((area) => !known.includes(area))).toEqual([]);
  });
});
