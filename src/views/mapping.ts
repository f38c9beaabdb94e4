import { type Button, buttons, type Card, context, line } from '../card/card.ts';
import { type Document, fileName } from '../card/document.ts';
import type { SourceKey } from '../domain/sources/labels.ts';
import type { Condition, MappingRules } from '../domain/sources/mapping.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { sourceName } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { quotable, shorten } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';
import { mappingText, type ShownMapping } from './mappings.ts';

/** One mapping in force, with all that it says. */
export function mappingCard(reader: Reader, shown: ShownMapping & { readonly rules: MappingRules }): Card {
  const { mapping: texts, source } = textsFor(reader.locale);
  const { number, rules } = shown;
  const value = { mapping: number };
  const see: Button = { action: 'mappings', label: source.maps, value: {} };
  const [title, ...facts] = mappingText(reader, shown).split(' · ');
  return {
    tone: 'plain',
    title: dots(title ?? '', facts[0] ?? ''),
    body: [
      line(dots(...ruleTexts(reader, rules))),
      line(dots(...conditionTexts(reader, rules.where))),
      line(texts.rolesExplained[shown.role]),
      context(dots(...facts.slice(1))),
      buttons(
        { action: 'mapping-file', label: texts.asFile, value },
        { action: 'end-mapping', label: texts.end, value, style: 'danger', confirm: texts.endAsk({ number }) },
        see,
      ),
    ],
    fallback: dots(title ?? '', typed(reader, words.source, words.map)),
  };
}

function ruleTexts(reader: Reader, { amount, currency, day, owner, customer }: MappingRules): string[] {
  const { howCounts, by } = textsFor(reader.locale).mapping;
  const named = (field: string) => ({ field: shorten(field, 40) });
  return [
    amount === 'one-each' ? howCounts.each : howCounts.amount(named(amount.field)),
    howCounts.day(named(day)),
    howCounts.owner({ ...named(owner.field), by: by[owner.by] }),
    ...(customer === undefined ? [] : [howCounts.customer(named(customer))]),
    ...(currency === undefined ? [] : [howCounts.currency(named(currency))]),
  ];
}

function conditionTexts(reader: Reader, where: readonly Condition[]): string[] {
  const { mapping, status } = textsFor(reader.locale);
  const { howCounts } = mapping;
  if (where.length === 0) return [howCounts.all];
  const said = (values: readonly string[]): string =>
    values.map((value) => `“${quotable(reader, value)}”`).join(status.listMark);
  return where.map((condition) => {
    const field = shorten(condition.field, 40);
    return 'is' in condition
      ? howCounts.is({ field, values: said(condition.is) })
      : howCounts.not({ field, values: said(condition.not) });
  });
}

/** It ends today. */
export function mappingEndedCard(reader: Reader, number: number): Card {
  const { mapping: texts, source } = textsFor(reader.locale);
  const title = texts.ended({ number });
  return {
    tone: 'closed',
    title,
    body: [buttons({ action: 'mappings', label: source.maps, value: {} })],
    fallback: dots(title, typed(reader, words.source, words.map)),
  };
}

/** Its file comes after this; `lost`: it did not. */
export function mappingFileCard(reader: Reader, number: number, lost: 'lost' | 'on its way'): Card {
  const { mapping: texts, source } = textsFor(reader.locale);
  const title = lost === 'lost' ? texts.fileLost({ number }) : texts.fileSent({ number });
  return {
    tone: lost === 'lost' ? 'unrecorded' : 'plain',
    title,
    body: [context(texts.fileCaption({ number })), buttons({ action: 'mappings', label: source.maps, value: {} })],
    fallback: dots(title, typed(reader, words.source, words.map)),
  };
}

export const mappingConfirmedText = ({ locale }: Reader, number: number): string =>
  textsFor(locale).mapping.confirmed({ number });

export const mappingDiscardedText = ({ locale }: Reader): string => textsFor(locale).mapping.discarded;

/** A form cannot say all that it says. */
export function tooRichCard(reader: Reader): Card {
  const { mapping: texts, source } = textsFor(reader.locale);
  return {
    tone: 'closed',
    title: texts.tooRich,
    body: [buttons({ action: 'mappings', label: source.maps, value: {} })],
    fallback: dots(texts.tooRich, typed(reader, words.source, words.map)),
  };
}

interface Numbered {
  readonly number: number;
  readonly source: SourceKey;
}

/** `text` is the mapping as JSON. */
export function mappingDocument(reader: Reader, { number, source }: Numbered, text: string): Document {
  const { mapping: texts } = textsFor(reader.locale);
  return {
    name: fileName(`${texts.fileName({ number, source: sourceName(reader, source) })}.json`),
    caption: texts.fileCaption({ number }),
    bytes: new TextEncoder().encode(text),
  };
}
