import { expect, it } from 'vitest';
import { readYaml } from './yaml.ts';

it('plain YAML is read as it says', () => {
  const text = `# what
a:
  b: text with spaces
  c: 12
  d: true
  list:
    - name: one
      deep:
        e: "12"

    # between
    - name: two
  plain:
    - x:y
    - 3
  flow: ["a", "b"]
  none: {}
  text: |
    first
      second
---
b: 1
`;
  const a = {
    ...{ b: 'text with spaces', c: 12, d: true },
    list: [{ name: 'one', deep: { e: '12' } }, { name: 'two' }],
    ...{ plain: ['x:y', 3], flow: ['a', 'b'], none: {}, text: 'first\n  second\n' },
  };
  expect(readYaml(text)).toEqual([{ a }, { b: 1 }]);
});

it.each(['a: &anchor b', 'a: yes', 'a: b: c', 'a: 1\na: 2', 'a: >\n  b', 'a:', '  a: 1', 'a: 1\n b: 2', '\ta: 1'])(
  'what may be read in another way is refused: %j',
  (text) => {
    expect(() => readYaml(text)).toThrow();
  },
);
