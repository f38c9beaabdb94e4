import type { Json } from '../../../../adapters/emulators/slack/json.ts';

/** The items of a list at their own positions, whatever they are; none for anything that is not a list. */
export const itemsOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);
