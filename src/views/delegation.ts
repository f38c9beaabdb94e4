import { type Card, line } from '../card/card.ts';
import type { Span } from '../domain/period.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import type { Reader } from '../texts/reader.ts';
import { daysText, isOneDay } from './leave.ts';
import { toTeam } from './onward.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

export interface ShownDelegation extends Span {
  readonly manager: Named;
  readonly delegate: Named;
  /** The reader is the delegate; else the manager. */
  readonly own: boolean;
  readonly cancelled: boolean;
  readonly teams: readonly Named[];
}

/** To the delegate, or to the manager who is away: from when until when, and what it means. */
export function delegationCard(reader: Reader, delegation: ShownDelegation): Card {
  const { reminder: texts, status } = textsFor(reader.locale);
  const { own, cancelled, manager, delegate } = delegation;
  const said = {
    name: nameFor(reader, own ? manager : delegate),
    days: daysText(reader, delegation),
    oneDay: isOneDay(delegation),
  };
  if (cancelled) {
    const over = own ? texts.noMoreStandIn(said) : texts.noMoreStoodInFor(said);
    return { tone: 'closed', title: over, body: [toTeam(reader)], fallback: over };
  }
  const title = own ? texts.standIn(said) : texts.stoodInFor(said);
  const teams = delegation.teams.map((team) => nameFor(reader, team)).join(status.listMark);
  return {
    tone: 'plain',
    title,
    body: [
      line(own ? texts.standInEffect(said) : texts.stoodInForEffect(said)),
      ...(own ? [line(texts.standInTeams({ teams }))] : []),
      toTeam(reader),
    ],
    fallback: title,
  };
}
