import type { Json } from '../../../../adapters/messengers/feishu/render.ts';

export const drawn = { private: true, imageKey: () => 'img_fake' };
export const undrawn = { private: false, imageKey: () => undefined };

export const bodyOf = (json: Json) => (json.body as { elements: readonly Json[] }).elements;
export const requestBytes = (json: Json) =>
  Buffer.byteLength(
    JSON.stringify({
      receive_id: 'o'.repeat(64),
      msg_type: 'interactive',
      uuid: 'u'.repeat(50),
      content: JSON.stringify(json),
    }),
  );

/** Everything with a tag, at any depth; what a button carries is not looked into. */
export function parts(part: unknown): readonly Json[] {
  if (typeof part !== 'object' || part === null) return [];
  const inside = Object.entries(part).flatMap(([key, child]) => (key === 'value' ? [] : parts(child)));
  return 'tag' in part ? [part as Json, ...inside] : inside;
}
