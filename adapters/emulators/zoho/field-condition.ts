import { limits } from './limits.ts';
import { invalidData } from './refusal.ts';
import { fieldOf, moduleOf } from './schema.ts';

/** Whether a change of these fields is to be told. */
export type FieldCondition = (changed: readonly string[]) => boolean;

interface Group {
  readonly group_operator?: unknown;
  readonly group?: unknown;
  readonly field?: { readonly api_name?: unknown };
}

/** `notification_condition` of a channel: one group of fields, or of groups. Throws a `Refusal`. */
export function fieldConditionIn(asked: unknown): FieldCondition {
  const [first] = Array.isArray(asked) ? asked : [];
  const { type, module, field_selection } = first ?? {};
  if (type !== 'field_selection') throw invalidData('type');
  const within = String(module?.api_name);
  if (!moduleOf(within)) throw invalidData('module');
  const named: string[] = [];

  function conditionIn({ group_operator, group, field }: Group): FieldCondition {
    if (field) {
      const name = String(field.api_name);
      if (!fieldOf(within, name)) throw invalidData('api_name');
      named.push(name);
      return (changed) => changed.includes(name);
    }
    if (!Array.isArray(group)) throw invalidData('group');
    const parts = group.map((one: Group) => conditionIn(one ?? {}));
    if (group_operator === 'or') return (changed) => parts.some((part) => part(changed));
    if (group_operator === 'and') return (changed) => parts.every((part) => part(changed));
    throw invalidData('group_operator');
  }

  const condition = conditionIn(field_selection ?? {});
  if (named.length > limits.conditionFields) throw invalidData('group');
  return condition;
}
