import type { Platform } from '../../ports/messenger.ts';
import type { Work } from '../work.ts';

/** Somebody who is one person now, with the accounts that are theirs. */
export interface Linked {
  readonly person: { readonly name: string; readonly alias: string | null };
  readonly accounts: readonly { readonly platform: Platform; readonly workspace: string }[];
  /** Where reminders and messages come: in the messenger that was connected first. */
  readonly messagesIn: Platform | undefined;
}

export async function linkedPerson({ tx, org }: Pick<Work, 'tx' | 'org'>, id: string): Promise<Linked> {
  const { name, alias, identities } = await tx.person.findUniqueOrThrow({
    where: { orgId_id: { orgId: org.id, id } },
    select: {
      name: true,
      alias: true,
      identities: {
        select: { workspace: { select: { platform: true, name: true } } },
        orderBy: [
          { workspace: { disconnectedAt: { sort: 'asc', nulls: 'first' } } },
          { workspace: { connectedAt: 'asc' } },
          { workspaceId: 'asc' },
        ],
      },
    },
  });
  const accounts = identities.map(({ workspace }) => ({ platform: workspace.platform, workspace: workspace.name }));
  return { person: { name, alias }, accounts, messagesIn: accounts[0]?.platform };
}
