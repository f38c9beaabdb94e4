/** What a person reads where Slack's markup has an id: https://docs.slack.dev/messaging/formatting-message-text */
export interface Names {
  user(id: string): string | undefined;
  channel(id: string): string | undefined;
}

const reference = /<([^<>]*)>/g;
const broadcast = /<!(channel|here|everyone|subteam\^[^>|]+)(?:\|[^<>]*)?>/g;
/** Bold, italics, strike-through and code count only where no letter or digit touches them. */
const marks = /(?<![\p{L}\p{N}])([*_~`])(?=\S)([^\n]*?\S)\1(?![\p{L}\p{N}])/gu;

/** Marked-up text as a person reads it: names for ids, no marks, `&amp;` as `&`. */
export function readMrkdwn(text: string, names: Names): string {
  const linked = text.replace(reference, (_, inside: string) => readReference(inside, names));
  return unescapeText(linked.replace(marks, '$2'));
}

/** Mentions in marked-up text that would ring for many: `channel`, `here`, `everyone`, or a user group's `subteam^id`. */
export const broadcastsIn = (text: string): readonly string[] =>
  [...text.matchAll(broadcast)].map(([, who]) => who ?? '');

/** The three characters that markup is made of, the way Slack wants them in text: and no others. */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const unescapeText = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

function readReference(inside: string, names: Names): string {
  const [target = '', label] = inside.split('|');
  const id = target.slice(1);
  switch (target[0]) {
    case '@':
      return `@${names.user(id) ?? label ?? id}`;
    case '#':
      return `#${names.channel(id) ?? label ?? id}`;
    case '!':
      return label ?? `@${id}`;
    default:
      return label ? `${label} (${target})` : target;
  }
}
