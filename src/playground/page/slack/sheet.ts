import type { JsonObject } from '../../../../adapters/emulators/slack/json.ts';
import type { Scene } from './scene.ts';

/** A field that is filled in and sent later, together with others. */
export interface Field {
  readonly name: string;
  /** Of its control, for its label. */
  readonly id: string;
  readonly optional: boolean;
  readonly error: string | undefined;
  /** What was filled in before, as payloads say it. */
  readonly held: JsonObject;
}

/** What blocks are drawn on: a message, a window, the Home tab. */
export interface Sheet {
  readonly scene: Scene;
  /** Begins every id that is drawn on it. */
  readonly scope: string;
  fieldFor(block: JsonObject, element: JsonObject, at: string): Field;
}

/** A part of an id or of a name, without what those may not have. */
export const idPart = (text: string): string => text.replaceAll(/[^A-Za-z0-9]+/g, '-');
