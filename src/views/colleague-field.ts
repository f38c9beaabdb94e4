import type { Field } from '../card/form.ts';
import { byName, nameFor } from '../texts/names.ts';
import type { Reader } from '../texts/reader.ts';

interface Colleague {
  readonly personId: string;
  readonly name: string;
  readonly alias: string | null;
}

/** Messengers show no longer list to choose from; whoever has more people types the name. */
const mostOptions = 100;

/** Somebody to choose where everybody fits into a list, else a name to type; `value` is then the name of who was chosen. */
export function colleagueField(
  reader: Reader,
  people: readonly Colleague[],
  { name, label, chosen }: { readonly name: string; readonly label: string; readonly chosen: string | undefined },
): Field {
  const options = people
    .toSorted(byName(reader))
    .map((person) => ({ value: person.personId, label: nameFor(reader, person) }));
  const field = { name, label, required: true } as const;
  if (options.length > 0 && options.length <= mostOptions) {
    const value = options.some((option) => option.value === chosen) ? { value: chosen as string } : {};
    return { ...field, kind: 'choice', options, ...value };
  }
  const value = options.find((option) => option.value === chosen)?.label ?? chosen;
  return { ...field, kind: 'text', ...(value === undefined ? {} : { value }) };
}
