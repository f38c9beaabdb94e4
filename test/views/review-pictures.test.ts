import { describe, expect, it } from 'vitest';
import { toText } from '../../src/card/text.ts';
import { openTypeface } from '../../src/charts/text/typeface.ts';
import { dark, light } from '../../src/charts/theme.ts';
import { review } from '../../src/playground/gallery/samples/review.ts';
import { reviewPictured } from '../../src/playground/gallery/samples/review-pictured.ts';
import { people, readers, teams } from '../../src/playground/gallery/samples/team.ts';
import { reviewCard } from '../../src/views/review.ts';
import { reviewPictures } from '../../src/views/review-pictures.ts';
import { pictureOf } from '../support/drawing.ts';
import { faultsOf } from '../support/picture.ts';

const typeface = openTypeface();
const names = Object.values(people).flatMap(({ name, alias }) => (alias ? [name, alias] : [name]));
const drawing = { typeface, privacy: 'progress' } as const;

describe.each(readers)('the pictures of a review in $locale, $platform', (reader) => {
  it('are of everybody, of the way there, of where the score comes from, and of the alignment', () => {
    const card = reviewCard(reader, review, { ...drawing, writes: true, pictured: reviewPictured });
    const pictures = card.body.filter((block) => block.type === 'picture');
    expect(pictures).toEqual(reviewPictures(reader, review, reviewPictured, drawing));
    expect(pictures).toHaveLength(4);
    expect(card.body[0]).toBe(pictures[0]);
    expect(new Set(pictures.map(({ alt }) => alt)).size).toBe(4);
  });

  it.each([light, dark])('are drawn whole in both themes', (theme) => {
    for (const { spec } of reviewPictures(reader, review, reviewPictured, { ...drawing, theme })) {
      expect(faultsOf(pictureOf(spec as Parameters<typeof pictureOf>[0], typeface), typeface)).toEqual([]);
    }
  });

  it('name nobody where only teams are shown', () => {
    const told = JSON.stringify(reviewPictures(reader, review, reviewPictured, { typeface, privacy: 'team' }));
    expect(names.filter((name) => told.includes(name))).toEqual([]);
  });

  it('are of the teams below where nobody may be named, and where there are more people than a picture holds', () => {
    const moved = { standing: review.together?.standing, change: undefined };
    const below = [teams.east, teams.south].map((team) => ({ ...team, ...moved }));
    const crowd = Array.from({ length: 61 }, () => ({ ...people.chen, ...moved }));
    const drawn = (about: Partial<typeof review>, privacy: 'team' | 'progress') => {
      const shown = { ...review, ...about };
      const words = toText(reviewCard(reader, shown, { typeface, privacy, writes: true, pictured: reviewPictured }));
      const [picture] = reviewPictures(reader, shown, reviewPictured, { typeface, privacy });
      return [picture?.alt ?? '', JSON.stringify(picture?.spec), words];
    };
    const south = reader.locale === 'zh-CN' ? teams.south.name : teams.south.alias;
    for (const text of drawn({ below }, 'team')) expect(text).toContain(south);
    for (const text of drawn({ below, people: crowd }, 'progress')) expect(text).toContain(south);
    for (const text of drawn({ below }, 'progress')) expect(text).not.toContain(south);
    for (const text of drawn({ below: below.slice(1) }, 'team')) expect(text).not.toContain(south);
  });

  it('say how many have come to their target, and of no pace in a month that is over', () => {
    const drawn = (people: typeof review.people) =>
      JSON.stringify(reviewPictures(reader, { ...review, people }, reviewPictured, drawing)[0]?.spec);
    expect(drawn(review.people)).toContain(
      reader.locale === 'zh-CN' ? '4 人里 1 人达成目标' : 'Reached the target: 1 of 4',
    );
    expect(drawn(review.people)).not.toMatch(/应达|Pace now/);
    // Among three everybody would know who is meant.
    expect(drawn(review.people.slice(0, 3))).not.toMatch(/达成目标|Reached the target/);
  });

  it('say of which month they are', () => {
    const [, burnUp, contribution] = reviewPictures(reader, review, reviewPictured, drawing).map((picture) =>
      JSON.stringify(picture.spec),
    );
    const month = reader.locale === 'zh-CN' ? '10 月' : 'October';
    expect([burnUp, contribution].map((drawn) => drawn?.includes(`"text":"${month} · `))).toEqual([true, true]);
  });
});
