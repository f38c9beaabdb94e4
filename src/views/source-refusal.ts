import { type Card, context, line } from '../card/card.ts';
import type { Refused } from '../refused/refused.ts';
import type { AboutSources } from '../refused/sources.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { sourceName, sourceWord } from '../texts/names.ts';
import { type Reader, typed, type Word } from '../texts/reader.ts';
import { quotable } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';

const codes: Readonly<Record<AboutSources['code'], true>> = {
  'no-source': true,
  'source-not-connected': true,
  'no-key': true,
  'no-mapping': true,
  'unreadable-mapping': true,
  'look-outdated': true,
  'no-record': true,
};

export const isAboutSource = (what: Refused): what is AboutSources => Object.hasOwn(codes, what.code);

export function sourceRefusalText(reader: Reader, what: AboutSources): string {
  const { source, sourceSetting } = textsFor(reader.locale);
  const { refused } = source;
  switch (what.code) {
    case 'no-source':
      return what.word === undefined ? refused.whichSource : refused.noSource({ word: quotable(reader, what.word) });
    case 'source-not-connected':
      return refused.notConnected({ source: sourceName(reader, what.source) });
    case 'no-key':
      return sourceSetting.noKey;
    case 'no-mapping':
      return what.source
        ? refused.nothingMapped({ source: sourceName(reader, what.source) })
        : refused.noMapping({ word: quotable(reader, what.word ?? '') });
    case 'unreadable-mapping': {
      const [first] = what.problems;
      if (!first || first.path === '') return refused.notMapping;
      return refused.unreadableMapping({ path: quotable(reader, first.path), what: refused.what[first.what] });
    }
    case 'look-outdated':
      return refused.lookOutdated({ source: sourceName(reader, what.source) });
    case 'no-record':
      return refused.noRecord;
  }
}

/** What to do instead. */
export function sourceRefusalNext(reader: Reader, what: AboutSources): Card['body'] {
  const { source, sourceSetting, status } = textsFor(reader.locale);
  const { refused } = source;
  const to = (...rest: readonly (Word | string)[]) =>
    context(refused.to({ command: typed(reader, words.source, ...rest) }));
  switch (what.code) {
    case 'no-source':
      return [
        ...(what.can.length > 0
          ? [line(source.canBe({ names: what.can.map((key) => sourceName(reader, key)).join(status.listMark) }))]
          : []),
        context(typed(reader, words.source)),
      ];
    case 'source-not-connected':
      return [to(words.connect, sourceWord(what.source))];
    case 'no-key':
      return [context(dots(sourceSetting.noKeyNext, typed(reader, words.source)))];
    case 'no-mapping':
      return [what.source ? to(words.map, sourceWord(what.source)) : to(words.map)];
    case 'unreadable-mapping':
      return [
        ...what.problems
          .slice(1)
          .map(({ path, what: wrong }) =>
            line(refused.problem({ path: quotable(reader, path), what: refused.what[wrong] })),
          ),
        context(typed(reader, words.source, words.map)),
      ];
    case 'look-outdated':
      return [to(words.map, sourceWord(what.source))];
    case 'no-record':
      return [to(words.queue)];
  }
}
