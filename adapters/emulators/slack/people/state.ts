import { elementsOf, optionsOf } from '../block-kit/across.ts';
import { asObjects, asText, isObject, type Json, type JsonObject } from '../json.ts';
import type { Workspace } from '../memory/workspace.ts';
import { readText } from './transcript.ts';

/**
 * What stands in every field: `values[block_id][action_id]`, as in payloads. `answers` are by block id; where there is
 * none the field has what it began with. A menu is answered with a value or a label, several ticks with commas between.
 */
export function stateOf(
  blocks: readonly JsonObject[],
  answers: ReadonlyMap<string, string>,
  workspace: Workspace,
): JsonObject {
  const fields = blocks.flatMap((block) => {
    const blockId = asText(block.block_id);
    const states = elementsOf(block).flatMap((element) => {
      const state = stateOfElement(element, answers.get(blockId), workspace);
      return state ? [[asText(element.action_id), { type: asText(element.type), ...state }] as const] : [];
    });
    return states.length > 0 ? [[blockId, Object.fromEntries(states)] as const] : [];
  });
  return Object.fromEntries(fields);
}

/** Undefined for elements that hold nothing, such as buttons. */
function stateOfElement(element: JsonObject, answer: string | undefined, workspace: Workspace): JsonObject | undefined {
  const typed = (initial: Json | undefined): Json => (answer === undefined ? (initial ?? null) : answer || null);
  switch (element.type) {
    case 'plain_text_input':
      return { value: typed(element.initial_value) };
    case 'datepicker':
      return { selected_date: typed(element.initial_date) };
    case 'users_select':
      return { selected_user: answer === undefined ? (element.initial_user ?? null) : userBy(answer, workspace) };
    case 'static_select':
    case 'radio_buttons':
      return {
        selected_option: answer === undefined ? (element.initial_option ?? null) : optionBy(element, answer, workspace),
      };
    case 'checkboxes': {
      const ticked = answer?.split(',').filter((tick) => tick !== '');
      return {
        selected_options: ticked
          ? ticked.map((tick) => optionBy(element, tick, workspace))
          : asObjects(element.initial_options),
      };
    }
    default:
      return undefined;
  }
}

function userBy(answer: string, { people }: Workspace): string | null {
  if (answer === '') return null;
  const user = people.users.find(({ id, name }) => id === answer || name === answer);
  if (!user) throw new Error(`nobody here is called ${answer}`);
  return user.id;
}

function optionBy(element: JsonObject, answer: string, workspace: Workspace): JsonObject | null {
  if (answer === '') return null;
  const chosen = optionsOf(element).find(
    (option) => option.value === answer || readText(option.text, workspace) === answer,
  );
  if (!chosen) throw new Error(`there is no ${answer} to choose`);
  return chosen;
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
  if (type !== 'plain_text_input') return undefined;
  const length = [...asText(value)].length;
  if (length < Number(element.min_length ?? 0)) return `Please enter at least ${element.min_length} characters.`;
  return length > Number(element.max_length ?? 3000) ? 'Please enter fewer characters.' : undefined;
}
