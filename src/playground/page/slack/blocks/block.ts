import type { JsonObject } from '../../../../../adapters/emulators/slack/json.ts';
import type { Html } from '../../pane.ts';
import type { Sheet } from '../sheet.ts';

/** Draws a block that stands at a JSON pointer; undefined when there is nothing in it to be seen. */
export type DrawBlock = (block: JsonObject, at: string, sheet: Sheet) => Html | undefined;
