import { textOf } from '../../../../../adapters/emulators/feishu/json.ts';

/** A link that may be followed: the web only, as in the vendor's client. Anything else stays text. */
export function safeUrl(value: unknown): string | undefined {
  const url = URL.parse(textOf(value));
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : undefined;
}
