import { expect, it } from 'vitest';
import { scenarios } from './faults/scenarios/index.ts';
import { textOf } from './support/sources.ts';

const groups = Object.entries(scenarios);
const all = groups.flatMap(([, its]) => its);

it.each(all)('the tests exist that play scenario $number: $what', ({ played }) => {
  expect(Object.keys(played)).not.toEqual([]);
  for (const [file, titles] of Object.entries(played)) {
    const text = textOf(`test/${file}`);
    const missing = titles.filter((title) => !startsATest(text, title));
    expect({ file, missing }).toEqual({ file, missing: [] });
  }
});

/** Whether these words stand where a test has its title: right after a bracket, and followed by what it does. */
function startsATest(text: string, title: string): boolean {
  const plain = text.replaceAll(/\$\{[^}]*\}/g, '…').replaceAll('`', "'");
  return new RegExp(`\\(\\s*'${RegExp.escape(title)}',`).test(plain);
}

it('each scenario has a number of its own', () => {
  const numbers = all.map(({ number }) => number);
  expect(new Set(numbers).size).toBe(numbers.length);
});

it('the README counts them', () => {
  const readme = textOf('README.md');
  const counted = groups.map(([group, its]) => `| ${group} | ${its.length} |`);
  expect(counted.filter((row) => !readme.includes(`\n${row} `))).toEqual([]);
  expect(readme).toContain(`${all.length} ways in which`);
});
