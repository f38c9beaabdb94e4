import { readDay } from '../day.ts';
import type { Guess, GuessedField } from './guess.ts';
import type { Condition, MappingRules, OwnerBy } from './mapping.ts';

/** A mapping as a form has it, each answer as text; a field by its name. */
export interface Filled {
  readonly amount: string;
  readonly day: string;
  readonly owner: string;
  readonly by: string;
  readonly customer: string;
  readonly where: string;
  /** Divided by commas. */
  readonly values: string;
  readonly currency: string;
  readonly role: string;
  readonly from: string;
}

/** What is chosen where no field is meant. */
export const noField = '-';
export const oneEach = 'one-each';
export const ownerBys = ['email', 'mobile', 'name', 'table'] as const satisfies readonly OwnerBy[];
export const roles = ['counts', 'checks'] as const;

/** What a form begins with: what was guessed, or what a mapping says. Undefined: a form has no room for its conditions. */
export function filledWith(
  { amount, day, owner, customer, currency, where }: Guess | MappingRules,
  { role, from }: Pick<Filled, 'role' | 'from'>,
): Filled | undefined {
  const conditions: readonly Condition[] = where === undefined ? [] : 'field' in where ? [where] : where;
  const [only] = conditions;
  if (conditions.length > 1 || (only && !('is' in only))) return undefined;
  return {
    amount: amount === undefined || amount === 'one-each' ? oneEach : amount.field,
    day: day ?? '',
    owner: owner?.field ?? '',
    by: owner?.by ?? 'name',
    customer: customer ?? noField,
    currency: currency ?? noField,
    where: only?.field ?? noField,
    values: only?.is.join(', ') ?? '',
    role,
    from,
  };
}

/** What is wrong with an answer: nothing was chosen, values and their field do not go together, or it is no day. */
export type FilledWrong = Readonly<Partial<Record<keyof Filled, 'choice' | 'no-values' | 'no-field' | 'no-day'>>>;

interface Read {
  readonly rules: MappingRules;
  readonly role: 'counts' | 'checks';
  readonly from: Temporal.PlainDate;
}

/** The mapping that was filled in, by the fields that there are; or what is wrong with which answers. */
export function readFilled(filled: Filled, fields: readonly GuessedField[]): Read | { readonly wrong: FilledWrong } {
  const known = (name: string): boolean => fields.some((field) => field.name === name);
  const by = ownerBys.find((one) => one === filled.by);
  const role = roles.find((one) => one === filled.role);
  const from = readDay(filled.from);
  const { amount, day, owner, customer, currency, where } = filled;
  const values = valuesOf(
    filled.values,
    fields.find(({ name }) => name === where),
  );
  const conditional = where !== noField && where !== '';
  const wrong: FilledWrong = {
    ...(amount === oneEach || known(amount) ? {} : { amount: 'choice' }),
    ...(known(day) ? {} : { day: 'choice' }),
    ...(known(owner) ? {} : { owner: 'choice' }),
    ...(by ? {} : { by: 'choice' }),
    ...(isOptional(customer) || known(customer) ? {} : { customer: 'choice' }),
    ...(isOptional(currency) || known(currency) ? {} : { currency: 'choice' }),
    ...(conditional && !known(where) ? { where: 'choice' } : {}),
    ...(conditional && values.length === 0 ? { values: 'no-values' } : {}),
    ...(!conditional && values.length > 0 ? { where: 'no-field' } : {}),
    ...(role ? {} : { role: 'choice' }),
    ...(from ? {} : { from: 'no-day' }),
  };
  if (!by || !role || !from || Object.keys(wrong).length > 0) return { wrong };
  return {
    rules: {
      amount: amount === oneEach ? 'one-each' : { field: amount },
      day,
      owner: { field: owner, by },
      ...(isOptional(customer) ? {} : { customer }),
      ...(isOptional(currency) ? {} : { currency }),
      where: conditional ? [{ field: where, is: values }] : [],
    },
    role,
    from,
  };
}

const isOptional = (name: string): boolean => name === noField || name === '';

/** A choice may be written as people see it. */
function valuesOf(typed: string, field: GuessedField | undefined): string[] {
  const said = typed
    .split(/[,，、;；\n]/)
    .map((value) => value.trim())
    .filter(Boolean);
  return said.map((value) => {
    const choice = field?.choices?.find(({ label }) => label.trim().toLowerCase() === value.toLowerCase());
    return choice?.value ?? value;
  });
}

/** The fields that an answer is chosen from: those of the fitting kinds first, at most so many. */
export function fitting<Field extends GuessedField>(
  fields: readonly Field[],
  kinds: readonly GuessedField['kind'][],
  most: number,
  chosen: string,
): Field[] {
  const fits = fields.filter(({ kind, name }) => kinds.includes(kind) || name === chosen);
  const others = fields.filter((field) => !fits.includes(field));
  const first = fits.filter(({ name }) => name === chosen);
  return [...first, ...fits.filter((field) => !first.includes(field)), ...others].slice(0, most);
}
