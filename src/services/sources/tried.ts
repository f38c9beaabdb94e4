import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Passed, Waiting } from '../../domain/sources/reading.ts';
import { tellingValues } from '../../domain/sources/telling.ts';
import type { Errand } from '../../store/client/client.ts';
import { indicatorWith } from '../indicators/read.ts';
import type { Reading } from '../work.ts';
import { tryAbout, tryOutcome } from './errand.ts';
import type { MappingDraft } from './mapping-rules.ts';
import { wouldStandAside } from './set-aside.ts';

/** A mapping that is tried out: what it is, and the first records as they would count. */
export interface TriedOut {
  readonly kind: 'try';
  readonly draft: MappingDraft;
  /** Undefined where there is none of that key any more. */
  readonly indicator: Indicator | undefined;
  readonly outcome: TriedOutcome | undefined;
  /** What has become of it: the number of the mapping that it is by now, or nothing any more. */
  readonly became: { readonly mapping: number } | 'discarded' | undefined;
  /** The mapping of the same records to the same indicator that it takes the place of. */
  readonly replaces: number | undefined;
  /** What people have reported that would stand aside, also of those who have no records there; undefined where nothing would. */
  readonly aside: { readonly reports: number; readonly people: number } | undefined;
}

interface TriedOutcome {
  readonly records: readonly TriedRecord[];
  readonly read: number;
  readonly counting: number;
  readonly waiting: number;
  readonly passed: number;
}

export type TriedRecord =
  | {
      readonly is: 'counting';
      readonly person: { readonly name: string; readonly alias: string | null };
      readonly amount: bigint;
      readonly day: Temporal.PlainDate;
      readonly customer: string | undefined;
    }
  /** `values`: by what it is recognised, see `tellingValues`. */
  | { readonly is: 'waiting'; readonly why: Waiting; readonly values: readonly string[] }
  | { readonly is: 'passed'; readonly why: Passed };

type Row = Pick<Errand, 'id' | 'sourceId' | 'about' | 'outcome'>;

export async function readTried(on: Reading, { id, sourceId, about, outcome }: Row): Promise<TriedOut> {
  const { draft, discarded } = tryAbout.parse(about);
  const { object, indicator } = draft;
  const mappings = await on.tx.mapping.findMany({
    where: { orgId: on.org.id, OR: [{ id }, { sourceId, object, indicator, until: null }] },
    select: { id: true, number: true },
  });
  const became = mappings.find((mapping) => mapping.id === id);
  return {
    kind: 'try',
    draft,
    indicator: indicatorWith(on, draft.indicator),
    outcome: outcome === null ? undefined : await outcomeOf(on, draft, outcome),
    became: became ? { mapping: became.number } : discarded ? 'discarded' : undefined,
    replaces: mappings.find((mapping) => mapping.id !== id)?.number,
    aside: became || discarded ? undefined : await asideOf(on, draft),
  };
}

async function asideOf(on: Reading, { role, indicator, from }: MappingDraft): Promise<TriedOut['aside']> {
  if (role === 'checks') return undefined;
  const aside = await wouldStandAside(on, { indicator, from: Temporal.PlainDate.from(from) });
  return aside.reports > 0 ? aside : undefined;
}

async function outcomeOf({ tx, org }: Reading, { rules }: MappingDraft, untyped: unknown): Promise<TriedOutcome> {
  const { records, ...counts } = tryOutcome.parse(untyped);
  const ids = records.flatMap(({ as }) => (as.is === 'counting' ? [as.personId] : []));
  const people = await tx.person.findMany({
    where: { orgId: org.id, id: { in: ids } },
    select: { id: true, name: true, alias: true },
  });
  const nameOf = new Map(people.map(({ id, ...named }) => [id, named]));
  return {
    ...counts,
    records: records.map(({ raw, as }): TriedRecord => {
      if (as.is === 'passed') return as;
      if (as.is === 'waiting') {
        return { ...as, values: tellingValues(rules, raw, as.why) };
      }
      const person = nameOf.get(as.personId) ?? { name: '', alias: null };
      return { is: 'counting', person, amount: as.amount, day: Temporal.PlainDate.from(as.day), customer: as.customer };
    }),
  };
}
