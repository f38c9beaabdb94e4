/** Somebody as a line names them: an account that was mentioned, or a name as it is typed. */
export type Whom = { readonly kind: 'account'; readonly id: string } | { readonly kind: 'name'; readonly name: string };

const mention = /^<@(?<id>[^>|\s]+)(?:\|[^>]*)?>\s*/u;
const named = /^[@＠](?<name>[^\s,，:：<>]+)\s*/u;
const word = /^(?<name>[^\s,，:：<>@＠]+)(?:\s+|$)/u;

/** A mention, `<@U123>` or `@li`, at the beginning of a text, and what follows it; undefined where there is none. */
export function readMention(text: string): [Whom, string] | undefined {
  const found = mention.exec(text) ?? named.exec(text);
  if (!found) return undefined;
  const { id, name = '' } = found.groups ?? {};
  return [id === undefined ? { kind: 'name', name } : { kind: 'account', id }, text.slice(found[0].length)];
}

/** The same where a person has to stand: there the sign before the name may be left out. */
export function readWhom(text: string): [Whom, string] | undefined {
  const found = word.exec(text);
  const said = found?.groups?.name;
  return readMention(text) ?? (found && said ? [{ kind: 'name', name: said }, text.slice(found[0].length)] : undefined);
}
