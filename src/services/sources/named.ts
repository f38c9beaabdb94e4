import { type SourceKey, sourceCalled } from '../../domain/sources/labels.ts';
import { Refusal } from '../../errors.ts';
import type { Work } from '../work.ts';

/** A connection of the organisation. */
export interface Connection {
  readonly id: string;
  readonly name: SourceKey;
  readonly address: string;
}

/** What a word means of the systems that this service knows. Throws the Refusal `no-source`. */
export function kindCalled(word: string | undefined, can: readonly SourceKey[]): SourceKey {
  const key = word === undefined ? undefined : sourceCalled(word);
  if (!key || !can.includes(key)) throw new Refusal({ code: 'no-source', word, can });
  return key;
}

/** The connection to a system, which lets us in. Throws the Refusal `source-not-connected`. */
export async function connectionTo({ tx, org }: Pick<Work, 'tx' | 'org'>, source: SourceKey): Promise<Connection> {
  const row = await tx.source.findFirst({
    where: { orgId: org.id, name: source, disconnectedAt: null, account: { not: '' } },
    select: { id: true, name: true, address: true },
  });
  if (!row) throw new Refusal({ code: 'source-not-connected', source });
  return row;
}
