import { describe, expect, it } from 'vitest';
import { renderSvg } from '../../src/charts/svg.ts';
import { openTypeface } from '../../src/charts/text/typeface.ts';
import { dark, light } from '../../src/charts/theme.ts';
import { quarterly, review } from '../../src/playground/gallery/samples/review.ts';
import { reviewPictured } from '../../src/playground/gallery/samples/review-pictured.ts';
import { people, readers } from '../../src/playground/gallery/samples/team.ts';
import { type DrawnPicture, reviewPage } from '../../src/views/review-page.ts';
import { reviewPictures } from '../../src/views/review-pictures.ts';

const names = Object.values(people).flatMap(({ name, alias }) => (alias ? [name, alias] : [name]));
const money = /¥|CNY|\d万|\d[KM]\b/;

const typeface = openTypeface();
const unheard = (): void => {};

const drawn = async (reader: (typeof readers)[number]): Promise<DrawnPicture[]> => {
  const inTheme = (theme: typeof light) =>
    reviewPictures(reader, review, reviewPictured, { privacy: 'full', typeface, theme });
  const night = inTheme(dark);
  return Promise.all(
    inTheme(light).map(async ({ spec, alt }, index) => ({
      alt,
      drawn: {
        day: await renderSvg(spec, typeface, unheard),
        night: await renderSvg(night[index]?.spec ?? {}, typeface, unheard),
      },
    })),
  );
};

describe.each(readers)('the page of a review in $locale, $platform', (reader) => {
  it('stands alone: no script, and nothing is fetched from elsewhere', async () => {
    const pictures = await drawn(reader);
    const page = reviewPage(reader, quarterly, { privacy: 'full', pictures });
    expect(page).not.toMatch(/<script|https?:|src=|href=|url\(|@import/i);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/undefined|NaN|\[object/);
  });

  it('shows each picture by day and by night, with words for whoever does not see it', async () => {
    const pictures = await drawn(reader);
    const page = reviewPage(reader, review, { privacy: 'full', pictures });
    expect(page.match(/<figure role="img" aria-label="[^"]+">/g)).toHaveLength(4);
    expect([page.split(light.background).length > 4, page.split(dark.background).length > 4]).toEqual([true, true]);
    const ids = [...page.matchAll(/\bid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is complete where a picture could not be drawn', () => {
    const alt = 'Chen Chen < 53%';
    const page = reviewPage(reader, review, { privacy: 'full', pictures: [{ alt }] });
    expect(page).toContain('Chen Chen &lt; 53%');
    expect(page).not.toContain('<figure');
  });

  it('says all that the manager may see', () => {
    const pictures: DrawnPicture[] = [];
    const page = reviewPage(reader, quarterly, { privacy: 'full', pictures });
    for (const { text } of [...quarterly.causes, ...quarterly.broughtAlong, ...quarterly.raised]) {
      expect(page).toContain(text);
    }
    expect(page).toMatch(money);
  });

  it('names people in name order and tells no amount where that is not to be shown', () => {
    const page = reviewPage(reader, review, { privacy: 'progress', pictures: [] });
    expect(page).not.toMatch(money);
    const [table = ''] = page.split('</table>');
    const shown = names.filter((name) => table.includes(`<td>${name}</td><td class="number">`));
    expect(shown.toSorted((a, b) => table.indexOf(a) - table.indexOf(b))).toEqual(
      shown.toSorted(new Intl.Collator(reader.locale).compare),
    );
    expect(shown).toHaveLength(4);
  });

  it('names nobody where only teams are shown, and repeats nothing that people wrote', () => {
    const page = reviewPage(reader, review, { privacy: 'team', pictures: [] });
    expect(names.filter((name) => page.includes(name))).toEqual([]);
    expect(page).not.toContain(review.causes[0]?.text);
  });

  it('takes what people wrote as text', () => {
    const text = '<img src=x onerror=alert(1)> & "co"';
    const page = reviewPage(
      reader,
      { ...review, causes: review.causes.map((cause) => ({ ...cause, text })) },
      { privacy: 'full', pictures: [] },
    );
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;co&quot;');
    expect(page).not.toContain('<img');
  });
});
