import { z } from 'zod';
import type { SourceField } from '../../../src/ports/source.ts';

/** A field that a record can be read by. */
export interface FormField extends SourceField {
  /** The way to it in a record: the first is what the vendor is asked for. */
  readonly steps: readonly string[];
  readonly type: string;
}

/** A part of a form: what people fill in, or what every record has. */
const widget = z.object({
  name: z.string(),
  label: z.string().default(''),
  type: z.string(),
  get items() {
    return z.array(widget).optional();
  },
});
type Widget = z.infer<typeof widget>;

/** The answer of `widget/list`. */
export const formShape = z.object({
  widgets: z.array(widget),
  sysWidgets: z.array(z.object({ name: z.string() })).default([]),
});

/** What lies in a value that is more than text. Files count nothing, and are not offered. */
const parts: Readonly<Record<string, readonly string[]>> = {
  user: ['name', 'username'],
  usergroup: ['name', 'username'],
  dept: ['name'],
  deptgroup: ['name'],
  linkdata: ['key'],
  phone: ['phone'],
  address: ['province', 'city', 'district', 'detail'],
  location: ['province', 'city', 'district', 'detail'],
  image: [],
  upload: [],
  signature: [],
};

/** What can be chosen in a field, the vendor tells of none but the state of a record that is passed on. */
const kinds: Readonly<Record<string, SourceField['kind']>> = {
  number: 'number',
  datetime: 'moment',
  flowstate: 'choice',
};

/** What every record has besides, as the guide has it; which of them a form has, the answer tells. */
const system: readonly Widget[] = [
  { name: 'createTime', label: '提交时间', type: 'datetime' },
  { name: 'updateTime', label: '更新时间', type: 'datetime' },
  { name: 'creator', label: '提交人', type: 'user' },
  { name: 'updater', label: '更新人', type: 'user' },
  { name: 'flowState', label: '流程状态', type: 'flowstate' },
];

const flowStates = [
  { value: '0', label: '流转中' },
  { value: '1', label: '已完成' },
  { value: '2', label: '手动结束' },
];

/** By name. Where somebody has given a field the name of one that every record has, it is theirs. */
export function fieldsOf({ widgets, sysWidgets }: z.infer<typeof formShape>): ReadonlyMap<string, FormField> {
  const listed = system.filter(({ name }) => sysWidgets.some((one) => one.name === name));
  const fields = [...listed, ...widgets].flatMap((one) => fieldsIn(one, [], []));
  return new Map(fields.map((field) => [field.name, field]));
}

/** A letter, figures and underlines: an alias that people can give, and the id that the vendor does. */
const isName = (name: string): boolean => /^[A-Za-z_]\w{0,99}$/.test(name);

function fieldsIn(
  { name, label, type, items }: Widget,
  way: readonly string[],
  labels: readonly string[],
): FormField[] {
  if (!isName(name)) return [];
  const steps = [...way, name];
  const named = [...labels, label || name];
  if (type === 'subform') return (items ?? []).flatMap((item) => fieldsIn(item, steps, named));
  const ends = parts[type]?.map((part) => [part]) ?? [[]];
  // Of several rows there are several values, and they are one text.
  const kind = way.length > 0 || parts[type] ? 'text' : (kinds[type] ?? 'text');
  return ends.map((end) => ({
    name: [...steps, ...end].join('.'),
    label: [...named, ...end].join('.'),
    kind,
    ...(type === 'flowstate' ? { choices: flowStates } : {}),
    steps: [...steps, ...end],
    type,
  }));
}
