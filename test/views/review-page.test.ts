import { describe, expect, it } from 'vitest';
import { quarterly, review } from '../../src/playground/gallery/samples/review.ts';
import { people, readers } from '../../src/playground/gallery/samples/team.ts';
import { reviewPage } from '../../src/views/review-page.ts';

const names = Object.values(people).flatMap(({ name, alias }) => (alias ? [name, alias] : [name]));
const money = /¥|CNY|\d万|\d[KM]\b/;

describe.each(readers)('the page of a review in $locale, $platform', (reader) => {
  it('stands alone: no script, and nothing is fetched from elsewhere', () => {
    const page = reviewPage(reader, quarterly, 'full');
    expect(page).not.toMatch(/<script|https?:|src=|href=|url\(|@import/i);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/undefined|NaN|\[object/);
  });

  it('says all that the manager may see', () => {
    const page = reviewPage(reader, quarterly, 'full');
    for (const { text } of [...quarterly.causes, ...quarterly.broughtAlong, ...quarterly.raised]) {
      expect(page).toContain(text);
    }
    expect(page).toMatch(money);
  });

  it('names people in name order and tells no amount where that is not to be shown', () => {
    const page = reviewPage(reader, review, 'progress');
    expect(page).not.toMatch(money);
    const shown = names.filter((name) => page.includes(`<td>${name}</td><td class="bar">`));
    expect(shown.toSorted((a, b) => page.indexOf(a) - page.indexOf(b))).toEqual(
      shown.toSorted(new Intl.Collator(reader.locale).compare),
    );
    expect(shown).toHaveLength(4);
  });

  it('names nobody where only teams are shown, and repeats nothing that people wrote', () => {
    const page = reviewPage(reader, review, 'team');
    expect(names.filter((name) => page.includes(name))).toEqual([]);
    expect(page).not.toContain(review.causes[0]?.text);
  });

  it('takes what people wrote as text', () => {
    const text = '<img src=x onerror=alert(1)> & "co"';
    const page = reviewPage(reader, { ...review, causes: review.causes.map((cause) => ({ ...cause, text })) }, 'full');
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;co&quot;');
    expect(page).not.toContain('<img');
  });
});
