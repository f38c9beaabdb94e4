import type { Work } from '../work.ts';
import { type Found, personFor } from './find.ts';

const mention = /<@([^>|\s]+)(?:\|[^>]*)?>/gu;
/** Nobody mentions more people than this in a line that is meant to be read. */
const most = 10;

/** A text as people read it: whoever is mentioned in it stands there by name, and an account of nobody we know not at all. */
export async function withNames(work: Work, text: string, nameOf: (person: Found) => string): Promise<string> {
  const accounts = [...new Set(Array.from(text.matchAll(mention), ([, id = '']) => id))].slice(0, most);
  const names = new Map<string, string>();
  for (const id of accounts) {
    const person = await personFor(work, { kind: 'account', id });
    if (person) names.set(id, `@${nameOf(person)}`);
  }
  return text.replaceAll(mention, (_, id: string) => names.get(id) ?? '');
}
