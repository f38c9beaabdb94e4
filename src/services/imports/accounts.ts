import type { PersonRecord } from '../../domain/imports/people.ts';
import type { Problem } from '../../domain/imports/table.ts';
import type { Work } from '../work.ts';

export interface Account {
  readonly workspaceId: string;
  readonly externalId: string;
}

interface Workspaces {
  readonly ids: Readonly<Record<Platform, readonly string[]>>;
  /** Whose an account is: by workspace and id there. */
  readonly owners: ReadonlyMap<string, string>;
}

type Platform = 'slack' | 'feishu';
const platforms: readonly Platform[] = ['slack', 'feishu'];

export async function knownAccounts({ tx, org }: Work): Promise<Workspaces> {
  const workspaces = await tx.workspace.findMany({ where: { orgId: org.id }, select: { id: true, platform: true } });
  const identities = await tx.identity.findMany({ where: { orgId: org.id } });
  const of = (platform: Platform) => workspaces.filter((one) => one.platform === platform).map(({ id }) => id);
  return {
    ids: { slack: of('slack'), feishu: of('feishu') },
    owners: new Map(identities.map((one) => [`${one.workspaceId} ${one.externalId}`, one.personId])),
  };
}

/**
 * The accounts of a row that are nobody's yet. An id says which account is meant only where the company has one workspace
 * of that messenger.
 */
export function accountIn(
  record: PersonRecord,
  { ids, owners }: Workspaces,
  whose: { readonly personId: string | undefined; readonly admin: boolean },
): Account[] | Problem {
  const accounts: Account[] = [];
  for (const platform of platforms) {
    const externalId = record[platform];
    if (externalId === undefined) continue;
    const problem = (kind: 'not-yours' | 'taken' | 'unreadable'): Problem => ({
      row: record.row,
      column: { zh: platform === 'slack' ? 'Slack' : '飞书', en: platform === 'slack' ? 'Slack' : 'Feishu' },
      what: { kind, value: externalId },
    });
    const [workspaceId, ...others] = ids[platform];
    if (workspaceId === undefined || others.length > 0) return problem('unreadable');
    const owner = owners.get(`${workspaceId} ${externalId}`);
    if (owner !== undefined && owner === whose.personId) continue;
    if (!whose.admin) return problem('not-yours');
    if (owner !== undefined) return problem('taken');
    accounts.push({ workspaceId, externalId });
  }
  return accounts;
}
