import type { Ids } from '../ids.ts';
import { asObjects, asText, isObject, type Json, type JsonObject } from '../json.ts';

/** Gives every block and every interactive element that has no id one of Slack's. */
export function withIds(blocks: readonly JsonObject[], ids: Ids): readonly JsonObject[] {
  const named = (element: Json | undefined): Json | undefined =>
    isObject(element) && !['image', 'plain_text', 'mrkdwn'].includes(asText(element.type))
      ? { action_id: ids.next('a'), ...element }
      : element;
  return blocks.map((block) => {
    const identified: JsonObject = { block_id: ids.next('b'), ...block };
    if (block.type === 'actions' || block.type === 'context_actions')
      return { ...identified, elements: asObjects(block.elements).map((one) => named(one) ?? one) };
    const place = block.type === 'section' ? 'accessory' : 'element';
    const element = named(block[place]);
    return isObject(element) ? { ...identified, [place]: element } : identified;
  });
}
