import type { Platform } from '../../ports/messenger.ts';
import type { Person } from '../../store/client/client.ts';
import { toLocale } from '../../store/locale.ts';
import type { Tx } from '../../store/store.ts';
import { toDay } from '../../store/time.ts';
import { organisationOf } from '../organisations/read.ts';
import type { Organisation } from '../work.ts';

export interface Identified {
  readonly workspaceId: string;
  readonly org: Organisation;
  /** Undefined: nobody we know yet. */
  readonly person: Known | undefined;
}

export interface Known {
  readonly id: string;
  readonly name: string;
  readonly alias: string | null;
  readonly admin: boolean;
  readonly locale: 'zh-CN' | 'en';
  readonly zone: string;
  /** The last day, included; undefined for who has not left and is not about to. */
  readonly leftOn: Temporal.PlainDate | undefined;
}

/** A person as the database has it. */
export const known = ({ id, name, alias, admin, locale, zone, leftOn }: Person): Known => ({
  id,
  name,
  alias,
  admin,
  zone,
  locale: toLocale(locale),
  leftOn: leftOn ? toDay(leftOn) : undefined,
});

/** Whose workspace this is, and who that is in it, from the verified envelope; undefined for a workspace of nobody. */
export async function identify(
  tx: Tx,
  from: { readonly platform: Platform; readonly app: string; readonly tenant: string; readonly user: string },
): Promise<Identified | undefined> {
  const { platform, app, tenant, user } = from;
  const workspace = await tx.workspace.findUnique({
    where: { platform_app_tenant: { platform, app, tenant } },
    select: {
      id: true,
      organisation: true,
      identities: { where: { externalId: user }, select: { person: true } },
    },
  });
  if (!workspace) return undefined;
  const person = workspace.identities[0]?.person;
  return {
    workspaceId: workspace.id,
    org: organisationOf(workspace.organisation),
    person: person && known(person),
  };
}
