import { asText, isObject, type JsonObject } from '../json.ts';
import type { AnswerTo } from './state.ts';

export interface Input {
  /** What a person's answers call it: its action id; where two share one, its block id. */
  readonly name: string;
  readonly block: JsonObject;
  readonly element: JsonObject;
}

export function inputsOf(blocks: readonly JsonObject[]): readonly Input[] {
  const inputs = blocks.flatMap((block) =>
    block.type === 'input' && isObject(block.element) ? [{ block, element: block.element }] : [],
  );
  const actions = inputs.map(({ element }) => asText(element.action_id));
  const distinct = new Set(actions).size === actions.length;
  return inputs.map(({ block, element }) => ({
    block,
    element,
    name: asText(distinct ? element.action_id : block.block_id),
  }));
}

/** What a person filled in, found by block. Fields go by their name or their block id. */
export function answersTo(blocks: readonly JsonObject[], fields: Readonly<Record<string, string>>): AnswerTo {
  const inputs = inputsOf(blocks);
  const given = Object.entries(fields).map(([name, value]) => {
    const input = inputs.find((one) => one.name === name || one.block.block_id === name);
    if (!input) throw new Error(`there is no field ${name} there`);
    return [asText(input.block.block_id), value] as const;
  });
  const byBlock = new Map(given);
  return (block) => (block.type === 'input' ? byBlock.get(asText(block.block_id)) : undefined);
}
