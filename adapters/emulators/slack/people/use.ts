import type { Given } from '../../emulator.ts';
import { asObjects, asText, type JsonObject } from '../json.ts';
import { heldBy, type Near } from './held.ts';
import { answersTo } from './inputs.ts';
import type { Used } from './payloads.ts';
import type { Place } from './places.ts';
import { stateOf } from './state.ts';

/** What becomes of an element that a person uses, and of the fields around it. */
export function useOf(
  { block, element }: Place,
  blocks: readonly JsonObject[],
  { choice, fields = {} }: Given,
  near: Near,
): Used {
  const filled = answersTo(blocks, fields);
  const values = stateOf(blocks, (from, one) => (one === element ? choice : undefined) ?? filled(from, one), near);
  const pressed = buttonFor(element, choice);
  if (pressed) return { block, element, values, held: pressed };
  if (choice === undefined) throw new Error(`nothing was chosen from ${asText(element.type)}`);
  const began = Object.entries(element).filter(([name]) => name.startsWith('initial_') || name === 'placeholder');
  return { block, element, values, held: { ...heldBy(element, choice, near), ...Object.fromEntries(began) } };
}

/** What the press of a button says; undefined for what is not pressed but answered. */
function buttonFor(element: JsonObject, choice: string | undefined): JsonObject | undefined {
  switch (element.type) {
    case 'button':
    case 'icon_button':
      return saying(element);
    case 'feedback_buttons': {
      const both = asObjects([element.positive_button ?? null, element.negative_button ?? null]);
      const pressed = both.find(({ value }) => value === choice);
      if (!pressed) throw new Error(`there is no ${choice} to choose`);
      return saying(pressed);
    }
    default:
      return undefined;
  }
}

const saying = ({ text = {}, value, url }: JsonObject): JsonObject => ({
  text,
  ...(value !== undefined && { value }),
  ...(url !== undefined && { url }),
});
