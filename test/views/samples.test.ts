import { describe, expect, it } from 'vitest';
import { announcements } from '../../src/announcements/index.ts';
import { openTypeface } from '../../src/charts/text/typeface.ts';
import { samples } from '../../src/playground/gallery/samples/index.ts';
import { sourcesOf } from '../support/sources.ts';

const sampled = [...sourcesOf('src/playground/gallery/samples/*.ts')];

describe('there is a sample', () => {
  it('of every card that a view makes', () => {
    const made = [...sourcesOf('src/views/*.ts').values()].flatMap((text) =>
      [...text.matchAll(/^export (?:function|const) (\w+Card)\b/gm)].map(([, name = '']) => name),
    );
    const texts = sampled.map(([, text]) => text).join('\n');
    expect(made.length).toBeGreaterThan(60);
    expect(made.filter((name) => !new RegExp(`\\b${name}\\b`).test(texts))).toEqual([]);
  });

  it('of every kind of announcement', () => {
    const kinds = announcements(openTypeface()).map(({ kind }) => kind);
    const announced = samples.flatMap((one) => (one.announced === undefined ? [] : [one.announced]));
    expect([...new Set(announced)].toSorted()).toEqual(kinds.toSorted());
  });

  it('in the list for each one that is declared', () => {
    const declared = sampled.flatMap(([, text]) =>
      [...text.matchAll(/^ {2}view: '([^']+)'/gm)].map(([, view = '']) => view),
    );
    expect(samples.map(({ view }) => view)).toEqual(declared);
    expect(new Set(declared).size).toBe(declared.length);
    expect(samples.filter(({ scenes }) => Object.keys(scenes).length === 0)).toEqual([]);
  });
});
