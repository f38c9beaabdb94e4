import type { Platform } from '../../ports/messenger.ts';
import type { Person } from '../../store/client/client.ts';
import { toLocale } from '../../store/locale.ts';
import type { Tx } from '../../store/store.ts';
import { toDay } from '../../store/time.ts';
import { organisationOf } from '../organisations/read.ts';
import type { RulesAt } from '../rules/keep.ts';
import type { Organisation } from '../work.ts';

export interface Identified {
  readonly workspaceId: string;
  readonly org: Organisation;
  /** Undefined: nobody we know yet. */
  readonly person: Known | undefined;
  /** Our id of the group it came from, if that is bound to a team. */
  readonly chatId: string | undefined;
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

interface Envelope {
  readonly platform: Platform;
  readonly app: string;
  readonly tenant: string;
  readonly user: string;
  readonly chat?: { readonly id: string; readonly direct: boolean };
}

interface Row {
  readonly orgId: string;
  readonly workspaceId: string;
  readonly orgZone: string;
  readonly currency: string;
  readonly fiscalYearStart: number;
  readonly policy: unknown;
  readonly revision: number;
  readonly personId: string | null;
  readonly name: string;
  readonly alias: string | null;
  readonly admin: boolean;
  readonly locale: 'zh-CN' | 'en';
  readonly zone: string;
  readonly leftOn: Date | null;
  readonly chatId: string | null;
}

/**
 * Whose workspace this is, and who that is in it, from the verified envelope; undefined for a workspace of nobody. Every
 * request begins with it, so it is one question to the database.
 */
export async function identify(tx: Tx, rulesAt: RulesAt, envelope: Envelope): Promise<Identified | undefined> {
  const { platform, app, tenant, user, chat } = envelope;
  const group = chat && !chat.direct ? chat.id : null;
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT w."orgId"::text AS "orgId", w.id::text AS "workspaceId", o.zone AS "orgZone", o.currency, o."fiscalYearStart",
      o.policy, o.revision, p.id::text AS "personId", p.name, p.alias, p.admin, p.locale::text AS locale, p.zone, p."leftOn",
      c.id::text AS "chatId"
    FROM workspace w
    JOIN organisation o ON o.id = w."orgId"
    LEFT JOIN identity i ON i."orgId" = w."orgId" AND i."workspaceId" = w.id AND i."externalId" = ${user}
    LEFT JOIN person p ON p."orgId" = i."orgId" AND p.id = i."personId"
    LEFT JOIN chat c ON c."orgId" = w."orgId" AND c."workspaceId" = w.id AND c."externalId" = ${group}
    WHERE w.platform = ${platform}::"Platform" AND w.app = ${app} AND w.tenant = ${tenant}`;
  if (!row) return undefined;
  const { orgId, workspaceId, personId, leftOn, chatId, name, alias, admin, locale, zone } = row;
  const rules = await rulesAt(tx, orgId, row.revision);
  return {
    workspaceId,
    org: organisationOf({ ...row, id: orgId, zone: row.orgZone }, rules),
    person: personId
      ? { id: personId, name, alias, admin, locale, zone, leftOn: leftOn ? toDay(leftOn) : undefined }
      : undefined,
    chatId: chatId ?? undefined,
  };
}
