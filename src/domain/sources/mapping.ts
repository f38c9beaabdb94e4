/** What makes numbers of the records of one object: which of them count, what, when and for whom. */
export interface MappingRules {
  /** The number in a field, or one for each record. */
  readonly amount: { readonly field: string } | 'one-each';
  /** Where the currency of each stands; absent: they are all in the organisation's. */
  readonly currency?: string | undefined;
  /** The day on which it counts. */
  readonly day: string;
  readonly owner: { readonly field: string; readonly by: OwnerBy };
  /** Who it was with: goes into the note of the entry. */
  readonly customer?: string | undefined;
  /** All have to hold, or it does not count. */
  readonly where: readonly Condition[];
}

/** `table`: only by what somebody has said who is meant, which goes before the others as well. */
export type OwnerBy = 'email' | 'mobile' | 'name' | 'table';

/** `is`: the field has one of the values; with `not`: none of them. Large and small letters are the same. */
export type Condition =
  | { readonly field: string; readonly is: readonly string[] }
  | { readonly field: string; readonly not: readonly string[] };

/** All fields that have to be asked for. */
export function fieldsOf({ amount, currency, day, owner, customer, where }: MappingRules): string[] {
  const named = [
    ...(amount === 'one-each' ? [] : [amount.field]),
    ...(currency ? [currency] : []),
    day,
    owner.field,
    ...(customer ? [customer] : []),
    ...where.map(({ field }) => field),
  ];
  return [...new Set(named)];
}
