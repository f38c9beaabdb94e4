import { asText, isObject, type JsonObject } from '../../../../adapters/emulators/slack/json.ts';
import { inputsOf } from '../../../../adapters/emulators/slack/people/inputs.ts';
import { itemsOf } from './items.ts';
import type { Scene } from './scene.ts';
import { idPart, type Sheet } from './sheet.ts';

/** A window or a Home tab to draw on. Fields have the names by which the emulator takes them. */
export function viewSheet(view: JsonObject, errors: ReadonlyMap<string, string>, scene: Scene): Sheet {
  const scope = `slack-v-${idPart(asText(view.id))}`;
  const inputs = inputsOf(itemsOf(view.blocks).filter((block): block is JsonObject => isObject(block)));
  return {
    scene,
    scope,
    fieldFor(block, element, at) {
      const name = inputs.find((input) => input.block === block)?.name ?? at;
      return {
        name,
        id: `${scope}${idPart(at)}`,
        optional: block.optional === true,
        error: errors.get(name),
        held: heldOf(view, block, element),
      };
    },
  };
}

/** What was filled in before, by block id and action id. */
function heldOf({ state }: JsonObject, { block_id: block }: JsonObject, { action_id: action }: JsonObject): JsonObject {
  const values = isObject(state) && isObject(state.values) ? state.values : {};
  const inBlock = values[asText(block)];
  const held = isObject(inBlock) ? inBlock[asText(action)] : undefined;
  return isObject(held) ? held : {};
}
