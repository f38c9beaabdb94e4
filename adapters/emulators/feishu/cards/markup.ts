import { isJson, type Json, listOf, objectOf, textOf } from '../json.ts';
import { nodes } from './walk.ts';

/** Every text of a card that is read as markup, in every language. */
export function marked(card: Json): readonly string[] {
  const found: string[] = [];
  for (const { tag, json } of nodes(card)) {
    if (tag === 'markdown' || tag === 'lark_md') found.push(textOf(json.content), ...translations(json));
    if (tag === 'table') found.push(...markedCells(json));
  }
  return found;
}

const translations = (node: Json) => Object.values(objectOf(node.i18n_content)).map(textOf);

function markedCells(table: Json): readonly string[] {
  const columns = listOf(table.columns)
    .filter(isJson)
    .filter(({ data_type }) => data_type === 'markdown' || data_type === 'lark_md');
  return listOf(table.rows).flatMap((row) => columns.map(({ name }) => textOf(objectOf(row)[textOf(name)])));
}

/**
 * Whom `<at …>` tags name: `all`, open ids, mail addresses. A tag inside code or behind a backslash counts as well: the
 * vendor documents HTML entities as the only escape, and one alarm too many is better than everybody's phone.
 */
export function mentioned(markup: string): readonly string[] {
  return [...markup.matchAll(/<at\s+(?:id|ids|user_id|email)\s*=\s*["']?([^"'>]*?)["']?\s*\/?>/gi)].flatMap((tag) =>
    textOf(tag[1])
      .split(',')
      .map((id) => id.replaceAll('\\', '').trim()),
  );
}

/** Keys of the pictures inside markdown: `![alt](key)`. */
export const pictured = (markup: string): readonly string[] =>
  [...markup.matchAll(/!\[[^\]]*\]\(([^)\s]+)\)/g)].map((match) => textOf(match[1]));
