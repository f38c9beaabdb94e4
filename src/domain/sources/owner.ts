import type { OwnerBy } from './mapping.ts';

/** Somebody who can be meant; whoever is known by several names, e-mails or numbers stands there once for each. */
export interface Ownable {
  readonly id: string;
  readonly name: string;
  readonly alias: string | null;
  readonly email: string | null;
  readonly mobile: string | null;
  /** Only where nobody else is meant: who has left still has what was won before. */
  readonly left: boolean;
}

/** Finds who is meant by what a source calls an owner. */
export interface Owners {
  /** What somebody has said who is meant: by the owner as it stands there, folded. */
  readonly table: ReadonlyMap<string, string>;
  readonly by: Readonly<Record<Exclude<OwnerBy, 'table'>, ReadonlyMap<string, readonly string[]>>>;
  /** Whom somebody has said to be none of the organisation's people, folded. */
  readonly outsiders: ReadonlySet<string>;
  /** Of whom nothing is known any more but that they were called so: by the owner, folded. Nobody who is known is meant then. */
  readonly forgotten?: (owner: string) => string | undefined;
}

/** Large and small letters and spaces around it are the same; of a mobile number only the digits count. */
export const foldedOwner = (owner: string): string => owner.normalize('NFKC').trim().toLowerCase();

/** Chinese numbers are mostly written without their country, and others mostly with it: the last eleven digits say whose. */
export const foldedMobile = (mobile: string): string => mobile.replace(/\D/g, '').slice(-11);

export function ownersFrom(
  people: readonly Ownable[],
  table: ReadonlyMap<string, string>,
  outsiders: ReadonlySet<string> = new Set(),
): Owners {
  const keyed = (keysOf: (one: Ownable) => readonly (string | null)[]): ReadonlyMap<string, readonly string[]> => {
    const named = people.flatMap((one) => [...new Set(keysOf(one))].flatMap((key) => (key ? [{ key, one }] : [])));
    const byKey = Map.groupBy(named, ({ key }) => key);
    return new Map(
      [...byKey].map(([key, all]) => [key, [...new Set(present(all.map(({ one }) => one)).map(({ id }) => id))]]),
    );
  };
  const folded = (text: string | null): string | null => (text === null ? null : foldedOwner(text));
  return {
    table,
    outsiders,
    by: {
      email: keyed(({ email }) => [folded(email)]),
      mobile: keyed(({ mobile }) => [mobile === null ? null : foldedMobile(mobile)]),
      name: keyed(({ name, alias }) => [folded(name), folded(alias)]),
    },
  };
}

const present = (people: readonly Ownable[]): readonly Ownable[] =>
  people.every(({ left }) => left) ? people : people.filter(({ left }) => !left);

/** The id of a person, or why it is nobody's. */
export function ownerIn(
  owners: Owners,
  owner: string,
  by: OwnerBy,
): { readonly id: string } | 'unknown' | 'several' | 'outsider' {
  const said = owners.table.get(foldedOwner(owner));
  if (said !== undefined) return { id: said };
  if (owners.outsiders.has(foldedOwner(owner))) return 'outsider';
  const folded = by === 'mobile' ? foldedMobile(owner) : foldedOwner(owner);
  const [id, ...others] = by === 'table' ? [] : (owners.by[by].get(folded) ?? []);
  if (id === undefined) {
    const former = owners.forgotten?.(folded);
    return former === undefined ? 'unknown' : { id: former };
  }
  return others.length > 0 ? 'several' : { id };
}
