import type { ContestRules, ContestState } from '../../domain/contests/contest.ts';
import type { Tally } from '../../domain/contests/ranking.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Privacy } from '../../domain/privacy.ts';
import { Refusal } from '../../errors.ts';
import type { Prisma } from '../../store/client/client.ts';
import type { Tx } from '../../store/store.ts';
import { toDay, toInstant } from '../../store/time.ts';
import { indicatorsOn } from '../indicators/read.ts';
import type { Organisation } from '../work.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
  readonly alias: string | null;
}

export interface ContestView extends ContestRules {
  readonly id: string;
  readonly number: number;
  readonly state: ContestState;
  /** As it was defined on the first day. */
  readonly indicator: Indicator;
  readonly tieBreak: Indicator | undefined;
  readonly maker: Named;
  readonly chat: ContestChat;
  /** In the order in which they were named. */
  readonly sides: readonly SideView[];
  readonly endedAt: Temporal.Instant | undefined;
  readonly cancelled: { readonly by: Named; readonly at: Temporal.Instant; readonly reason: string | null } | undefined;
}

export interface ContestChat {
  readonly id: string;
  readonly privacy: Privacy;
  readonly team: Named;
  readonly platform: 'slack' | 'feishu';
}

/** `actual` and `tie` are what was stored at the end, and undefined before; `aim` is undefined before the start. */
export interface SideView extends Tally, Named {
  readonly index: number;
  readonly kind: 'person' | 'team';
  /** Who has joined for it. */
  readonly players: readonly string[];
}

const named = { select: { id: true, name: true, alias: true } } as const;
const include = {
  maker: named,
  cancelledBy: named,
  chat: { select: { id: true, privacy: true, team: named, workspace: { select: { platform: true } } } },
  sides: {
    orderBy: { index: 'asc' },
    include: { team: named, person: named, players: { select: { personId: true }, orderBy: { joinedAt: 'asc' } } },
  },
} as const;

type Asking = { readonly tx: Tx; readonly org: Organisation };

/** A contest by its number; the Refusal `nothing-to-show` when this organisation has none. */
export async function readContest({ tx, org }: Asking, number: number): Promise<ContestView> {
  const row = await tx.contest.findUnique({ where: { orgId_number: { orgId: org.id, number } }, include });
  if (!row) throw new Refusal({ code: 'nothing-to-show' });
  return viewOf(org, row);
}

/** The newest first. */
export async function contestsWhere({ tx, org }: Asking, where: Prisma.ContestWhereInput): Promise<ContestView[]> {
  const rows = await tx.contest.findMany({ where: { ...where, orgId: org.id }, include, orderBy: { number: 'desc' } });
  return rows.map((row) => viewOf(org, row));
}

/** The subject that all messages about a contest share; of those that show how it stands, `boardSubject`. */
export const contestSubject = (id: string): string => `contest:${id}`;
export const boardSubject = (id: string): string => `contest-board:${id}`;

type Row = Prisma.ContestGetPayload<{ include: typeof include }>;

function viewOf(org: Organisation, { sides, chat, ...row }: Row): ContestView {
  const from = toDay(row.from);
  const indicators = indicatorsOn(org, from);
  const withKey = (key: string | null): Indicator | undefined => indicators.find((one) => one.key === key);
  const indicator = withKey(row.indicator);
  if (!indicator) throw new TypeError(`contest ${row.number} is about an indicator that is none on its first day`);
  const { id, number, state, measure, maker, cancelledBy, cancelledAt, cancelReason } = row;
  const tieBreak = withKey(row.tieBreak);
  return {
    ...{ id, number, state, measure, maker, indicator, tieBreak, from },
    tieBreaks: tieBreak !== undefined,
    minimum: row.minimum ?? undefined,
    until: toDay(row.until),
    closesAt: toInstant(row.closesAt),
    chat: { id: chat.id, privacy: chat.privacy, team: chat.team, platform: chat.workspace.platform },
    sides: sides.flatMap(({ index, team, person, players, actual, aim, tie }) => {
      const who = team ?? person;
      return who
        ? [
            {
              ...who,
              index,
              kind: team ? ('team' as const) : ('person' as const),
              players: players.map(({ personId }) => personId),
              actual: actual ?? undefined,
              aim: aim ?? undefined,
              tie: tie ?? undefined,
            },
          ]
        : [];
    }),
    endedAt: row.endedAt ? toInstant(row.endedAt) : undefined,
    cancelled:
      cancelledBy && cancelledAt ? { by: cancelledBy, at: toInstant(cancelledAt), reason: cancelReason } : undefined,
  };
}
