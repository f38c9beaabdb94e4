import { elementsOf } from '../block-kit/across.ts';
import { asText, isObject, type JsonObject } from '../json.ts';
import { heldBy, type Near } from './held.ts';

/** What a person answered to one element; undefined where the person did not touch it. */
export type AnswerTo = (block: JsonObject, element: JsonObject) => string | undefined;

/** What stands in every field: `values[block_id][action_id]`, as in payloads. */
export function stateOf(blocks: readonly JsonObject[], answerTo: AnswerTo, near: Near): JsonObject {
  const fields = blocks.flatMap((block) => {
    const states = elementsOf(block).flatMap((element) => {
      // A menu behind three dots is closed again with nothing chosen.
      const held = element.type === 'overflow' ? undefined : heldBy(element, answerTo(block, element), near);
      return held ? [[asText(element.action_id), { type: asText(element.type), ...held }] as const] : [];
    });
    return states.length > 0 ? [[asText(block.block_id), Object.fromEntries(states)] as const] : [];
  });
  return Object.fromEntries(fields);
}

/** What the person's own client holds against answers before it sends them, by block id. */
export function objections(blocks: readonly JsonObject[], values: JsonObject): Readonly<Record<string, string>> {
  const found = blocks.flatMap((block) => {
    const { element } = block;
    if (block.type !== 'input' || !isObject(element)) return [];
    const blockId = asText(block.block_id);
    const field = values[blockId];
    const state = isObject(field) ? field[asText(element.action_id)] : undefined;
    const objection = isObject(state) ? objectionTo(element, state, block.optional === true) : undefined;
    return objection === undefined ? [] : [[blockId, objection] as const];
  });
  return Object.fromEntries(found);
}

function objectionTo(element: JsonObject, { type, ...held }: JsonObject, optional: boolean): string | undefined {
  const [value] = Object.values(held);
  if (value === null || (Array.isArray(value) && value.length === 0)) {
    return optional ? undefined : 'Please complete this required field.';
  }
  if (type === 'number_input') return Number.isNaN(Number(value)) ? 'Please enter a valid number.' : undefined;
  if (type !== 'plain_text_input') return undefined;
  const length = [...asText(value)].length;
  if (length < Number(element.min_length ?? 0)) return `Please enter at least ${element.min_length} characters.`;
  return length > Number(element.max_length ?? 3000) ? 'Please enter fewer characters.' : undefined;
}
