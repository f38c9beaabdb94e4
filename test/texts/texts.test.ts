import { describe, expect, it } from 'vitest';
import { textsFor } from '../../src/texts/index.ts';
import type { Locale } from '../../src/texts/reader.ts';
import { bannedWords, typeFaults } from '../views/wording.ts';

/** Gives every text something for whatever it asks for: a name, or a number. */
const sample = (count: number): unknown =>
  new Proxy(
    {},
    {
      get: (_target, name) =>
        /^(count|open|all|asked|told|answered|more|taken|number|points|days|chats|day|confirmed|underWay|need|onPace|index)$/.test(
          String(name),
        )
          ? count
          : 'Acme',
    },
  );

type Said = readonly (readonly [key: string, text: string])[];

/** Every text of a language, by its path. */
function saidIn(locale: Locale, count: number, texts: object = textsFor(locale), path = ''): Said {
  return Object.entries(texts).flatMap(([name, text]): Said => {
    const key = `${path}${name}`;
    if (typeof text === 'string') return [[key, text]];
    if (typeof text === 'function') return [[key, String(text(sample(count)))]];
    return saidIn(locale, count, text, `${key}.`);
  });
}

const locales = ['zh-CN', 'en'] as const;

describe('the two languages', () => {
  it('have the same keys', () => {
    const keys = (locale: Locale) => saidIn(locale, 2).map(([key]) => key);
    expect(keys('en').sort()).toEqual(keys('zh-CN').sort());
  });

  it('take each other’s kind: a sentence here is a sentence there', () => {
    const kinds = (texts: object): object =>
      Object.fromEntries(
        Object.entries(texts)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, text]) => [name, typeof text === 'object' ? kinds(text) : typeof text]),
      );
    expect(kinds(textsFor('en'))).toEqual(kinds(textsFor('zh-CN')));
  });
});

describe.each(locales)('everything said in %s', (locale) => {
  const said = [0, 1, 2, 22].flatMap((count) => saidIn(locale, count));

  it('says something, and without holes', () => {
    for (const [key, text] of said) {
      expect(text.trim(), key).not.toBe('');
      expect(text, key).not.toMatch(/undefined|NaN|null|\[object|function/);
    }
  });

  it('keeps to the words that qibu uses', () => {
    expect(said.flatMap(([, text]) => bannedWords(locale, text))).toEqual([]);
  });

  it('ends titles, lines and buttons without a full stop', () => {
    expect(said.filter(([, text]) => /[。.]$/.test(text))).toEqual([]);
  });
});

describe('Chinese', () => {
  const said = [1, 22].flatMap((count) => saidIn('zh-CN', count));

  it('is set with full-width signs and half-width spaces', () => {
    expect(said.flatMap(([, text]) => typeFaults(text))).toEqual([]);
  });

  it('says no English but its own name of a contest, and no thousands', () => {
    expect(said.filter(([, text]) => /\d[KM]\b|\b(the|of|and|you)\b/i.test(text))).toEqual([]);
  });
});

describe('English', () => {
  it('is in the singular for one, and in the plural for anything else', () => {
    const nouns = /\b(\d+) (?:other |working )?(tasks?|points?|slots?|days?|channels?|people|person)\b/g;
    for (const count of [0, 1, 2]) {
      for (const [key, text] of saidIn('en', count)) {
        for (const [, number, noun = ''] of text.matchAll(nouns)) {
          expect(/s$|people/.test(noun), `${key}: ${text}`).toBe(number !== '1');
        }
      }
    }
  });

  it('is set with no full-width sign and no Chinese', () => {
    expect(saidIn('en', 2).filter(([, text]) => /[\u3000-\u303f\uff00-\uffef]|\p{Script=Han}/u.test(text))).toEqual([]);
  });
});
