import { isObject, type Json, type JsonObject } from '../json.ts';
import type { ObjectRule, Rule } from './rule.ts';

/** What Slack finds wrong with a value, and where: `at` is a JSON pointer. */
export interface Problem {
  readonly message: string;
  readonly at: string;
}

/** Everything about `value` that breaks `rule`, in Slack's own words (those of its open-source schema validator). */
export function check(rule: Rule, value: Json | undefined, at: string): readonly Problem[] {
  const wrong = (message: string): readonly Problem[] => [{ message, at }];
  switch (rule.kind) {
    case 'string': {
      if (typeof value !== 'string') return wrong('must provide a string');
      const length = [...value].length;
      if (length < rule.min) return wrong(`must be more than ${rule.min - 1} characters`);
      if (length > rule.max) return wrong(`must be less than ${rule.max + 1} characters`);
      if (rule.pattern && !rule.pattern.test(value))
        return wrong(`input must match regex pattern: ${rule.pattern.source}`);
      return [];
    }
    case 'word':
      return typeof value === 'string' && rule.words.includes(value) ? [] : wrong('must be a valid enum value');
    case 'boolean':
      return typeof value === 'boolean' ? [] : wrong('must be a boolean');
    case 'integer':
      if (typeof value !== 'number' || !Number.isInteger(value)) return wrong('must provide an integer');
      if (value < rule.min) return wrong(`must be greater than ${rule.min - 1}`);
      return value > rule.max ? wrong(`must be less than ${rule.max + 1}`) : [];
    case 'list':
      if (!Array.isArray(value)) return wrong('must provide an array');
      if (value.length < rule.min) return wrong(`must provide at least ${rule.min} items`);
      if (value.length > rule.max) return wrong(`no more than ${rule.max} items allowed`);
      return value.flatMap((item: Json, index: number) => check(rule.of, item, `${at}/${index}`));
    case 'object':
      return isObject(value) ? checkObject(rule, value, at) : wrong('must provide an object');
    case 'union': {
      if (!isObject(value)) return wrong('must provide an object');
      const { type, ...rest } = value;
      if (type === undefined) return wrong('missing required field: type');
      const member = typeof type === 'string' ? rule.types[type] : undefined;
      return member ? checkObject(member, rest, at) : [{ message: `unsupported type: ${type}`, at: `${at}/type` }];
    }
  }
}

function checkObject(rule: ObjectRule, value: JsonObject, at: string): readonly Problem[] {
  const fields = { ...rule.required, ...rule.optional };
  const missing = Object.keys(rule.required).filter((name) => value[name] === undefined);
  return [
    ...missing.map((name) => ({ message: `missing required field: ${name}`, at })),
    ...checkChoice(rule, value, at),
    ...Object.entries(value).flatMap(([name, item]) => {
      const field = fields[name];
      return field ? check(field, item, `${at}/${name}`) : [{ message: `invalid additional property: ${name}`, at }];
    }),
  ];
}

function checkChoice(rule: ObjectRule, value: JsonObject, at: string): readonly Problem[] {
  const given = (names: readonly string[]) => names.filter((name) => value[name] !== undefined).length;
  const either = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(' or ');
  if (rule.anyOf && given(rule.anyOf) === 0)
    return [{ message: `must define either ${either(rule.anyOf)}`, at: `${at}/type` }];
  if (rule.oneOf && given(rule.oneOf) !== 1)
    return [{ message: `must define exactly one of ${either(rule.oneOf)}`, at }];
  return [];
}
