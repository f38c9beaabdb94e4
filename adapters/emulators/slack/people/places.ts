import { elementsOf } from '../block-kit/across.ts';
import { asObjects, type JsonObject } from '../json.ts';
import type { StoredMessage } from '../memory/workspace.ts';

/** Something to press, choose from or fill in, and where it stands. */
export interface Place {
  /** JSON pointer into the message or the view. */
  readonly at: string;
  readonly block: JsonObject;
  readonly element: JsonObject;
  /** Number of the attachment it is in, counted from 1. */
  readonly attachment?: number;
}

/** Every interactive element of a message, top to bottom. */
export const placesOn = ({ blocks, attachments }: StoredMessage): readonly Place[] => [
  ...placesIn(blocks),
  ...attachments.flatMap(({ blocks: inside }, index) =>
    placesIn(asObjects(inside), `/attachments/${index}`).map((place) => ({ ...place, attachment: index + 1 })),
  ),
];

export const placesIn = (blocks: readonly JsonObject[], below = ''): readonly Place[] =>
  blocks.flatMap((block, index) =>
    elementsOf(block).map((element, position) => ({
      at: `${below}/blocks/${index}/${placeOf(block, position)}`,
      block,
      element,
    })),
  );

function placeOf({ type }: JsonObject, position: number): string {
  if (type === 'section') return 'accessory';
  return type === 'input' ? 'element' : `elements/${position}`;
}

export function placeAt(places: readonly Place[], at: string): Place {
  const found = places.find((place) => place.at === at);
  if (!found) throw new Error(`there is nothing to use at ${at}`);
  return found;
}

/** All blocks of a message: its own, and those of its attachments. */
export const allBlocks = ({ blocks, attachments }: StoredMessage): readonly JsonObject[] => [
  ...blocks,
  ...attachments.flatMap((attachment) => asObjects(attachment.blocks)),
];
