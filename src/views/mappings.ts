import { buttons, type Card, type Choice, context, line, menu } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { SourceKey } from '../domain/sources/labels.ts';
import { dayText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { indicatorName, sourceName, sourceWord } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { quotable } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';

export interface ShownMapping {
  readonly number: number;
  readonly source: SourceKey;
  readonly label: string;
  readonly indicator: Indicator | undefined;
  readonly role: 'counts' | 'checks';
  readonly from: Temporal.PlainDate;
}

/** So many stand on a card. */
const most = 15;

/** Which records count as what, and what else could be mapped. */
export function mappingsCard(
  reader: Reader,
  { inForce, sources }: { readonly inForce: readonly ShownMapping[]; readonly sources: readonly SourceKey[] },
): Card {
  const { mapping: texts, source } = textsFor(reader.locale);
  const title = inForce.length > 0 ? texts.title({ count: inForce.length }) : texts.none;
  const add = sources.map(
    (key): Choice => ({ action: 'map-source', label: sourceName(reader, key), value: { source: key } }),
  );
  const [only, ...others] = add;
  const command = typed(reader, words.source, words.map, sourceWord(sources[0] ?? 'salesforce'));
  return {
    tone: 'plain',
    title,
    body: [
      ...inForce
        .slice(0, most)
        .map((one) =>
          line(mappingText(reader, one), { action: 'see-mapping', label: texts.see, value: { mapping: one.number } }),
        ),
      context(dots(texts.howTo({ command }), ...(sources.length > 0 ? [texts.byFile] : [source.noMappings]))),
      ...(others.length > 0 ? [menu(texts.add, add)] : only ? [buttons({ ...only, label: source.map })] : []),
    ],
    fallback: dots(title, command),
  };
}

/** `#3 Salesforce “商机”→ 销售额 · 11-01 起 · 以数据源为准` */
export function mappingText(reader: Reader, { number, source, label, indicator, role, from }: ShownMapping): string {
  const { mapping: texts } = textsFor(reader.locale);
  const what = texts.what({
    label: quotable(reader, label),
    indicator: indicator ? indicatorName(reader, indicator) : '?',
  });
  return dots(
    `#${number} ${sourceName(reader, source)}`,
    what,
    texts.from({ day: dayText(reader.locale, from) }),
    texts.roles[role],
  );
}
