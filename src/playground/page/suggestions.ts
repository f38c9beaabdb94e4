import { commands } from '../../commands/index.ts';
import { textsFor } from '../../texts/index.ts';
import { typed, type Word } from '../../texts/reader.ts';
import type { Platform } from '../stage.ts';
import type { Locale } from './pane.ts';

/** Something that can be typed, and what it does. */
export interface Suggestion {
  readonly line: string;
  readonly tells: string;
}

/** Every command with each of its examples, as this person can type it, and as the platform's own composer lists them. */
export function suggestionsFor(platform: Platform, locale: Locale): readonly Suggestion[] {
  const reader = { platform, locale, prefix: '', zone: 'UTC', currency: 'CNY' };
  const texts = textsFor(locale);
  const lines = commands.flatMap(({ name, summary, verbs }) =>
    verbs.flatMap(({ word, examples }) =>
      ['', ...(locale === 'zh-CN' ? examples.zh : examples.en)].map((example) => ({
        line: typed(reader, name, ...[word, example].filter((part): part is Word | string => Boolean(part))),
        tells: summary(texts),
      })),
    ),
  );
  return lines.filter(({ line }, index) => lines.findIndex((other) => other.line === line) === index);
}
