import { lookAbout } from '../services/sources/errand.ts';
import type { ErrandKind } from './errand.ts';

/** What there is to be mapped: the objects of a source, or the fields of one of them. */
export const look: ErrandKind = {
  kind: 'look',
  step: async ({ errand, source }) => {
    const { object } = lookAbout.parse(errand.about);
    if (object === undefined) {
      const objects = (await source.objects()).map(({ name, label }) => ({ name, label }));
      return { write: async () => ({ outcome: { objects } }) };
    }
    const fields = (await source.fields(object)).map(({ name, label, kind, choices }) => ({
      name,
      label,
      kind,
      ...(choices ? { choices: choices.map((choice) => ({ ...choice })) } : {}),
    }));
    return { write: async () => ({ outcome: { object, fields } }) };
  },
};
