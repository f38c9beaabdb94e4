import { buttons, type Card, context, line, menu } from '../card/card.ts';
import type { SourceKey } from '../domain/sources/labels.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { sourceName, sourceWord } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { quotable, shorten } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';

export interface ShownObject {
  readonly label: string;
  /** Stands for its name where a menu carries it. */
  readonly pick: string;
}

/** No messenger shows a longer list. */
const mostChoices = 100;
/** Of fields so many are named, to show that it is the right object. */
const mostFields = 12;

/** What there can be mapped in a system. */
export function objectsFound(
  reader: Reader,
  key: SourceKey,
  { like, found }: { readonly like: string | undefined; readonly found: readonly ShownObject[] },
): Card {
  const { errand: texts } = textsFor(reader.locale);
  const source = sourceName(reader, key);
  const word = like === undefined ? undefined : quotable(reader, like);
  const command = typed(reader, words.source, words.map, sourceWord(key));
  const title = titleOf(reader, { source, word, count: found.length });
  const choices = found.slice(0, mostChoices).map(({ label, pick }) => ({
    action: 'map-object',
    label: shorten(label, 60),
    value: { source: key, pick },
  }));
  const [only, ...others] = choices;
  return {
    tone: found.length > 0 ? 'asks' : 'closed',
    title,
    body: [
      ...(key === 'files' && !only ? [line(texts.sendNext)] : []),
      ...(only && others.length === 0 ? [line(only.label, only)] : []),
      ...(others.length > 0 ? [menu(texts.choose, choices)] : []),
      ...(found.length > mostChoices
        ? [
            context(
              texts.narrow({ shown: mostChoices, command: `${command} ${reader.locale === 'zh-CN' ? '商机' : 'opp'}` }),
            ),
          ]
        : [context(texts.all({ command }))]),
    ],
    fallback: dots(title, command),
  };
}

interface Counted {
  readonly source: string;
  readonly word: string | undefined;
  readonly count: number;
}

function titleOf({ locale }: Reader, { source, word, count }: Counted): string {
  const { errand: texts } = textsFor(locale);
  if (word === undefined) return count === 0 ? texts.noObjects({ source }) : texts.objects({ source, count });
  return count === 0 ? texts.noObjectsLike({ source, word }) : texts.objectsLike({ source, word, count });
}

/** The fields of one object: how its records count is filled in from them. */
export function fieldsFound(
  reader: Reader,
  {
    id,
    object,
    found,
  }: { readonly id: string; readonly object: string; readonly found: readonly { readonly label: string }[] },
): Card {
  const { errand: texts } = textsFor(reader.locale);
  const title = texts.fields({ object: quotable(reader, object), count: found.length });
  const named = found.slice(0, mostFields).map(({ label }) => shorten(label, 24));
  const more = found.length - named.length;
  return {
    tone: 'asks',
    title,
    body: [
      line(dots(...named.map((label) => `“${label}”`), ...(more > 0 ? [texts.fieldsMore({ count: more })] : []))),
      buttons({ action: 'map-fields', label: texts.fill, value: { errand: id }, style: 'primary' }),
    ],
    fallback: title,
  };
}
