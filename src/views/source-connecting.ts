import { type Card, context, line } from '../card/card.ts';
import type { SourceKey } from '../domain/sources/labels.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { sourceName, sourceWord } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';

interface Connecting {
  readonly source: SourceKey;
  /** Where its changes are to be pushed to, for a system that can; null where nobody can reach us. */
  readonly pushTo: string | null | undefined;
}

/** The settings are sealed; whether they open anything is being found out. */
export function sourceConnectingCard(reader: Reader, { source, pushTo }: Connecting): Card {
  const { sourceSetting: texts, errand } = textsFor(reader.locale);
  const title = texts.sent({ source: sourceName(reader, source) });
  return {
    tone: 'plain',
    title,
    body: [
      ...(pushTo === undefined ? [] : [line(pushTo === null ? texts.noAddress : texts.pushTo({ url: pushTo }))]),
      context(
        dots(...(source === 'files' ? [] : [texts.sealed]), errand.see({ command: typed(reader, words.source) })),
      ),
    ],
    fallback: dots(title, typed(reader, words.source)),
  };
}

interface Secret extends Connecting {
  readonly secret: string;
}

/** The secret that both sides share: shown once, with the address and how something is sent there. */
export function sourceSecretCard(reader: Reader, { source, pushTo, secret }: Secret): Card {
  const { sourceSetting: texts } = textsFor(reader.locale);
  const title = texts.secretTitle({ source: sourceName(reader, source) });
  return {
    tone: 'asks',
    title,
    body: [
      line(pushTo ? texts.pushTo({ url: pushTo }) : texts.noAddress),
      line(texts.secret({ secret })),
      ...(pushTo ? [line(sending(pushTo))] : []),
      context(
        dots(texts.howToSend, texts.anew({ command: typed(reader, words.source, words.connect, sourceWord(source)) })),
      ),
    ],
    fallback: title,
  };
}

/** What stands there once it was seen. */
export function sourceSecretShownCard(reader: Reader, { source, pushTo }: Connecting): Card {
  const { sourceSetting: texts } = textsFor(reader.locale);
  const title = texts.secretShown({ source: sourceName(reader, source) });
  return {
    tone: 'closed',
    title,
    body: [
      ...(pushTo ? [line(texts.pushTo({ url: pushTo }))] : []),
      context(texts.anew({ command: typed(reader, words.source, words.connect, sourceWord(source)) })),
    ],
    fallback: title,
  };
}

/** Signs one record and sends it, as it can be pasted into a terminal. */
const sending = (url: string): string =>
  [
    'SECRET=… ; T=$(date +%s)',
    `B='{"object":"deals","records":[{"id":"D-1","values":{"amount":"120000","day":"2026-11-18","owner":"li@example.com"}}]}'`,
    `S=$(printf 'v1:%s:%s' "$T" "$B" | openssl dgst -sha256 -hmac "$SECRET" | sed 's/.* //')`,
    `curl ${url} -H "X-Qibu-Timestamp: $T" -H "X-Qibu-Signature: v1=$S" -H "Idempotency-Key: D-1-$T" -d "$B"`,
  ].join('\n');
