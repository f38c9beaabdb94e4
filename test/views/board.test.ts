import { describe, expect, it } from 'vitest';
import { toText } from '../../src/card/text.ts';
import { byValue, runner, shown } from '../../src/playground/gallery/samples/board.ts';
import { enSlack, people } from '../../src/playground/gallery/samples/team.ts';
import { improvedCard } from '../../src/views/improved.ts';

it('shows nobody of the lower half to others, however many there are', () => {
  for (const count of [2, 3, 4, 5, 7]) {
    const asked = { ...shown, people: shown.people.slice(0, count), readerId: 'wang' };
    const places = toText(byValue(enSlack, asked)).match(/^\d\. /gm) ?? [];
    expect(places.length).toBeLessThanOrEqual(Math.ceil(count / 2));
    expect(places.length).toBeGreaterThan(0);
  }
});

it('counts who has no data only where the count points at nobody', () => {
  const few = {
    ...shown,
    privacy: 'progress',
    people: [runner('chen', 71n), runner('li', 63n), runner('alex', undefined)],
  } as const;
  expect(toText(byValue(enSlack, few))).not.toContain('no data');
  expect(toText(byValue(enSlack, { ...few, people: [...few.people, runner('sun', 47n)] }))).toContain(
    '1 person has no data',
  );
});

describe('privacy', () => {
  it('below value takes away amounts and places', () => {
    for (const card of [byValue, improvedCard]) {
      const text = toText(card(enSlack, { ...shown, privacy: 'progress' }));
      expect(text).toContain('Chen Chen');
      expect(text).not.toMatch(/\dK|^\d\.|number/m);
    }
  });

  it('of a team alone names nobody', () => {
    for (const card of [byValue, improvedCard]) {
      const text = toText(card(enSlack, { ...shown, privacy: 'team' }));
      for (const { name, alias } of Object.values(people)) expect(text).not.toMatch(new RegExp(`${name}|${alias}`));
    }
  });
});
