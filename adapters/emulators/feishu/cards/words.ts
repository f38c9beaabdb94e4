import { objectOf, textOf } from '../json.ts';
import type { Language } from '../toasts.ts';

/** Whoever looks at a card: the language of the client, and how people are called. */
export interface Reader {
  readonly language: Language;
  nameOf(id: string): string;
}

/** What a text element (`plain_text`, `lark_md`, `markdown`) shows this reader. */
export function words(element: unknown, reader: Reader): string {
  const node = objectOf(element);
  const content = textOf(objectOf(node.i18n_content)[reader.language]) || textOf(node.content);
  return node.tag === 'plain_text' ? content : plainFromMarkdown(content, reader);
}

type Rewrite = readonly [pattern: RegExp, to: string | ((...groups: string[]) => string)];

/**
 * Markup as a person reads it. Escapes are resolved last, in one pass, so that what was escaped is never read as markup;
 * a live link shows its address, so that a test sees one that somebody's text smuggled in.
 */
export function plainFromMarkdown(markdown: string, { nameOf }: Reader): string {
  const rewrites: readonly Rewrite[] = [
    [/\\([!-/:-@[-`{-~])/g, (_, sign = '') => `&#${sign.codePointAt(0)};`],
    [
      /<(?:at|person)\s+[a-z_]+\s*=\s*["']?([^"'>\s]*)["']?[^>]*>(?:[^<]*<\/(?:at|person)>)?/gi,
      (_, id = '') => nameOf(id),
    ],
    [/!\[([^\]]*)\]\([^)\s]*\)/g, '$1'],
    [/\[([^\]]*)\]\(([^)\s]*)\)/g, '$1 ($2)'],
    [/<(?:a|link)\s[^>]*?(?:href|\burl)\s*=\s*["']([^"']*)["'][^>]*>([^<]*)<\/(?:a|link)>/gi, '$2 ($1)'],
    [/<br\s*\/?>/gi, '\n'],
    [/<hr\s*\/?>/gi, '———'],
    [/<\/?[a-z_]+(?:\s[^<>]*)?>/gi, ''],
    [/^(?:#{1,6}|>) /gm, ''],
    [/(\*\*|__|~~|`)(.+?)\1/g, '$2'],
    [/(?<![\w*])([*_])([^*_\n]+)\1(?![\w*])/g, '$2'],
    [/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi, (all, ten, hex, name) => character(all ?? '', ten, hex, name)],
  ];
  return rewrites.reduce(
    (text, [pattern, to]) => (typeof to === 'string' ? text.replace(pattern, to) : text.replace(pattern, to)),
    markdown,
  );
}

const named: Readonly<Record<string, string>> = {
  ...{ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", sim: '~' },
  ...{ nbsp: '\u00a0', ensp: '\u2002', emsp: '\u2003' },
};

function character(entity: string, ten: string | undefined, hex: string | undefined, name: string | undefined): string {
  if (ten) return String.fromCodePoint(Number(ten));
  if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
  return named[name ?? ''] ?? entity;
}
