import { isJson, type Json, objectOf, parseJson, textOf } from '../json.ts';
import { problems } from './problem.ts';
import { checkRules, type Known } from './rules.ts';
import { checkShape } from './shape.ts';

/**
 * The card that a message's `content` holds. Throws a `CardProblem`.
 * Only JSON 2.0: cards without `schema` are JSON 1.0, which the vendor still takes and this emulator does not.
 */
export function readCard(content: string, known: Known): Json {
  const card = parseJson(content);
  if (!isJson(card)) throw problems.notJson();
  if (card.type === 'template') throw problems.template(textOf(objectOf(card.data).template_id));
  checkCard(card, known);
  return card;
}

/** Throws a `CardProblem` unless the vendor would show this card. */
export function checkCard(card: Json, known: Known): void {
  checkShape(card);
  checkRules(card, known);
}

/** An update over the API needs this said in words, before and after, though it is the default. */
export const isDeclaredShared = (card: Json): boolean => objectOf(card.config).update_multi === true;
