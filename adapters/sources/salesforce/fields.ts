import { z } from 'zod';
import { SourceError } from '../../../src/errors.ts';
import type { SourceField, SourceParts } from '../../../src/ports/source.ts';
import { remembered } from '../remembered.ts';
import { shaped } from '../shaped.ts';
import type { Api } from './access.ts';

const fieldShape = z.object({
  name: z.string(),
  label: z.string(),
  type: z.string(),
  relationshipName: z.string().nullish(),
  referenceTo: z.array(z.string()).default([]),
  picklistValues: z
    .array(z.object({ value: z.string(), label: z.string().nullish(), active: z.boolean() }))
    .default([]),
});
const described = z.object({ fields: z.array(fieldShape) });
type Described = z.infer<typeof fieldShape>;

/** A field as it may stand in a query: its path, and of what type it is. */
export interface Path {
  readonly name: string;
  readonly type: string;
}

/** What Salesforce says of its objects. */
export interface Description {
  /** Throws the SourceError `unknown` where the path leads nowhere. */
  path(object: string, name: string): Promise<Path>;
  fields(object: string): Promise<readonly SourceField[]>;
  has(object: string, field: string): Promise<boolean>;
}

export function describes(api: Api, { clock }: SourceParts): Description {
  const fieldsOf = remembered(async (object) => {
    if (!isName(object)) throw new SourceError('unknown', object.slice(0, 100));
    const { fields } = shaped(described, await api.get(`sobjects/${object}/describe`), 'describe');
    return new Map(fields.map((field) => [field.name, field]));
  }, clock);

  async function walk(object: string, [step = '', ...steps]: readonly string[]): Promise<string | undefined> {
    const fields = await fieldsOf(object);
    if (steps.length === 0) return fields.get(step)?.type;
    const { referenceTo = [] } = [...fields.values()].find((one) => one.relationshipName === step) ?? {};
    const [to, ...others] = referenceTo;
    if (to === undefined) return undefined;
    if (others.length > 0) return steps.length === 1 ? ofSeveral[steps[0] ?? ''] : undefined;
    return walk(to, steps);
  }

  async function beyond({ label, relationshipName, referenceTo: [to, ...others] }: Described): Promise<SourceField[]> {
    if (!relationshipName || to === undefined) return [];
    const wanted = others.length > 0 ? Object.keys(ofSeveral) : (reached[to] ?? (to.endsWith('__c') ? ['Name'] : []));
    const there = others.length > 0 || wanted.length === 0 ? undefined : await fieldsOf(to).catch(noneIfUnknown);
    return wanted
      .filter((name) => others.length > 0 || there?.has(name))
      .map((name) => ({
        name: `${relationshipName}.${name}`,
        label: `${label.replace(/ ID$/, '')}.${there?.get(name)?.label ?? name}`,
        kind: 'text',
      }));
  }

  return {
    path: async (object, name) => {
      const steps = name.split('.');
      const type = isPath(steps) ? await walk(object, steps) : undefined;
      if (type === undefined || unreadable.has(type)) throw new SourceError('unknown', name.slice(0, 100));
      return { name, type };
    },
    fields: async (object) => {
      const fields = [...(await fieldsOf(object)).values()];
      const found: SourceField[] = fields.filter(({ type }) => !unreadable.has(type)).map(offered);
      for (const field of fields) found.push(...(await beyond(field)));
      return found;
    },
    has: async (object, field) => (await fieldsOf(object)).has(field),
  };
}

/** Letters, figures and underlines after a letter: what Salesforce lets an object and a field be called. */
const isName = (text: string): boolean => /^[A-Za-z]\w{0,79}$/.test(text);
/** At most five steps to another object [docs]. */
const isPath = (steps: readonly string[]): boolean => steps.length <= 6 && steps.every(isName);

/** What is worth to be offered of a record that another refers to; by hand, every path can be given. */
const reached: Readonly<Record<string, readonly string[]>> = {
  User: ['Name', 'Email', 'MobilePhone', 'Username'],
  Account: ['Name'],
  Contact: ['Name', 'Email'],
  Campaign: ['Name'],
  Opportunity: ['Name'],
  RecordType: ['Name'],
};

/** What there is of a record that may be of several kinds, an owner who may be a queue: that of the object `Name` [docs]. */
const ofSeveral: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  Name: 'string',
  Email: 'email',
  Type: 'picklist',
});

/** Of several parts, or no text. */
const unreadable = new Set(['address', 'location', 'base64', 'anyType', 'complexvalue']);

const kinds: Readonly<Record<string, SourceField['kind']>> = {
  currency: 'number',
  double: 'number',
  int: 'number',
  long: 'number',
  percent: 'number',
  date: 'day',
  datetime: 'moment',
};

function offered({ name, label, type, picklistValues }: Described): SourceField {
  const values = picklistValues.filter(({ active }) => active);
  const choices = values.map(({ value, label }) => ({ value, label: label || value }));
  if (type === 'picklist' && choices.length > 0) return { name, label, kind: 'choice', choices };
  return { name, label, kind: kinds[type] ?? 'text' };
}

function noneIfUnknown(error: unknown): undefined {
  if (error instanceof SourceError && error.failure === 'unknown') return undefined;
  throw error;
}
