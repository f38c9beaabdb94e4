import { isLike, objectNamed } from '../domain/sources/object.ts';
import { SourceError } from '../errors.ts';
import type { Source, SourceObject } from '../ports/source.ts';
import { lookAbout } from '../services/sources/errand.ts';
import type { ErrandKind, Step } from './errand.ts';

/** What there is to be mapped: the objects of a source, or the fields of one of them. */
export const look: ErrandKind = {
  kind: 'look',
  step: async ({ errand, source }) => {
    const { object, label, like } = lookAbout.parse(errand.about);
    if (object !== undefined) return seen({ name: object, label: label ?? object }, await source.fields(object));
    const objects = (await source.objects()).map(({ name, label: called }) => ({ name, label: called }));
    return (await lookedAt(source, objects, like)) ?? { write: async () => ({ outcome: { objects } }) };
  },
};

/** Whoever has named an object is not asked which one: one of those that are listed, or one that is there and not listed. */
async function lookedAt(
  source: Source,
  objects: readonly SourceObject[],
  like: string | undefined,
): Promise<Step | undefined> {
  if (like === undefined) return undefined;
  const named = objectNamed(objects, like);
  if (named) return seen(named, await source.fields(named.name));
  if (objects.some((one) => isLike(one, like))) return undefined;
  const fields = await source.fields(like).catch(noneIfUnknown);
  return fields && seen({ name: like, label: like }, fields);
}

function noneIfUnknown(error: unknown): undefined {
  if (error instanceof SourceError && error.failure === 'unknown') return undefined;
  throw error;
}

const seen = ({ name, label }: SourceObject, found: Awaited<ReturnType<Source['fields']>>): Step => {
  const fields = found.map((field) => ({
    ...{ name: field.name, label: field.label, kind: field.kind },
    ...(field.choices ? { choices: field.choices.map((choice) => ({ ...choice })) } : {}),
  }));
  return { write: async () => ({ outcome: { object: name, label, fields } }) };
};
