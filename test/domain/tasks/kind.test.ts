import { describe, expect, it } from 'vitest';
import { readKind, taskKinds } from '../../../src/domain/tasks/kind.ts';
import { textsFor } from '../../../src/texts/index.ts';

describe('a kind of task', () => {
  it.each([
    ['joint', 'jointCustomer'],
    ['Cross-Region', 'crossRegion'],
    ['cross region help', 'crossRegion'],
    ['跨区支援', 'crossRegion'],
    ['带教', 'mentoring'],
    ['ｆｒｅｅ', 'free'],
    ['party', undefined],
    ['', undefined],
  ])('“%s” is %s', (word, kind) => {
    expect(readKind(word)).toBe(kind);
  });

  it.each(['en', 'zh-CN'] as const)('is read as it is shown, in %s', (locale) => {
    for (const kind of taskKinds) expect(readKind(textsFor(locale).task.kinds[kind])).toBe(kind);
  });
});
