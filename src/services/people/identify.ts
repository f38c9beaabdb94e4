import type { Platform } from '../../ports/messenger.ts';
import { inBatches } from '../../store/batches.ts';
import type { Person } from '../../store/client/client.ts';
import { toLocale } from '../../store/locale.ts';
import type { Database } from '../../store/store.ts';
import { toDay } from '../../store/time.ts';
import { organisationOf } from '../organisations/read.ts';
import type { RulesAt } from '../rules/keep.ts';
import type { Rules } from '../rules/rules.ts';
import type { Organisation } from '../work.ts';

export interface Identified {
  readonly workspaceId: string;
  readonly org: Organisation;
  /** Undefined: nobody we know yet. */
  readonly person: Known | undefined;
  /** Our id of the group it came from, if that is bound to a team. */
  readonly chatId: string | undefined;
}

/** What a messenger knows somebody by, in one of our workspaces. */
export interface Account {
  readonly workspaceId: string;
  readonly externalId: string;
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

export interface Envelope {
  readonly platform: Platform;
  readonly app: string;
  readonly tenant: string;
  readonly user: string;
  readonly chat?: { readonly id: string; readonly direct: boolean };
}

interface Row {
  readonly nth: number;
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

/** Whose workspace this is, and who that is in it, from the verified envelope; undefined for a workspace of nobody. */
export type Identify = (envelope: Envelope) => Promise<Identified | undefined>;

/** Every request begins with it, so it is one question to the database, and those of the same moment are one together. */
export const identifying = (db: Database, rulesAt: RulesAt): Identify =>
  inBatches(async (envelopes: readonly Envelope[]) => {
    const asked = envelopes.map(({ chat, platform, app, tenant, user }, nth) => {
      return { nth, platform, app, tenant, account: user, room: chat && !chat.direct ? chat.id : null };
    });
    const rows = await db.$queryRaw<Row[]>`
      SELECT e.nth, w."orgId"::text AS "orgId", w.id::text AS "workspaceId", o.zone AS "orgZone", o.currency,
        o."fiscalYearStart", o.policy, o.revision, p.id::text AS "personId", p.name, p.alias, p.admin,
        p.locale::text AS locale, p.zone, p."leftOn", c.id::text AS "chatId"
      FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
        AS e(nth int, platform "Platform", app text, tenant text, account text, room text)
      JOIN workspace w ON w.platform = e.platform AND w.app = e.app AND w.tenant = e.tenant
      JOIN organisation o ON o.id = w."orgId"
      LEFT JOIN identity i ON i."orgId" = w."orgId" AND i."workspaceId" = w.id AND i."externalId" = e.account
      LEFT JOIN person p ON p."orgId" = i."orgId" AND p.id = i."personId"
      LEFT JOIN chat c ON c."orgId" = w."orgId" AND c."workspaceId" = w.id AND c."externalId" = e.room`;
    const found = new Map(rows.map((row) => [row.nth, row]));
    return Promise.all(
      envelopes.map(async (_, nth) => {
        const row = found.get(nth);
        return row && identified(row, await rulesAt(db, row.orgId, row.revision));
      }),
    );
  });

function identified(row: Row, rules: Rules): Identified {
  const { orgId, workspaceId, personId, leftOn, chatId, name, alias, admin, locale, zone } = row;
  return {
    workspaceId,
    org: organisationOf({ ...row, id: orgId, zone: row.orgZone }, rules),
    person: personId
      ? { id: personId, name, alias, admin, locale, zone, leftOn: leftOn ? toDay(leftOn) : undefined }
      : undefined,
    chatId: chatId ?? undefined,
  };
}
