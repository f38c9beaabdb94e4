import type { Opener } from '../domain/briefs/opener.ts';
import { periodText, weekdayName, weekdayText } from '../texts/dates.ts';
import { textsFor } from '../texts/index.ts';
import { indicatorName, nameFor } from '../texts/names.ts';
import { amountText, measured } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';
import { shorten } from '../texts/shorten.ts';

interface About {
  readonly team: { readonly name: string; readonly alias: string | null } | undefined;
  /** The day it is written on. */
  readonly day: Temporal.PlainDate;
  readonly fiscalYearStart: number;
}

type Behind = Extract<Opener, { readonly kind: 'behind' }>;

/** A customer of whom somebody wrote more than a name. */
const longestCustomer = 60;

/** What a manager could say, in the language of `reader`: whoever it is for. */
export function openerText(reader: Reader, opener: Opener, { team, day, fiscalYearStart }: About): string {
  const { note } = textsFor(reader.locale);
  switch (opener.kind) {
    case 'customer':
      return note.customer({ on: when(reader, opener.on, day), customer: shorten(opener.customer, longestCustomer) });
    case 'task':
      return note.task({ number: opener.number });
    case 'silent':
      return note.silent;
    case 'falling': {
      const { usual, now } = opener.falling;
      const amount = (value: bigint): string => measured(reader, opener.indicator, value);
      return note.falling({ name: indicatorName(reader, opener.indicator), now: amount(now), usual: amount(usual) });
    }
    case 'unanswered':
      return note.unanswered({
        period: periodText(reader.locale, opener.period, fiscalYearStart),
        name: indicatorName(reader, opener.indicator),
        amount: measured(reader, opener.indicator, opener.amount),
      });
    case 'behind':
      return behindText(reader, opener, { team, day, fiscalYearStart });
  }
}

/** Deals are what is gone through for a result of one's own; of all else it is said how it stands. */
function behindText(reader: Reader, { standing, on }: Behind, { team, day }: About): string {
  const { note } = textsFor(reader.locale);
  const { indicator, actual, target, expectedAmount } = standing;
  const name = indicatorName(reader, indicator);
  const at = when(reader, on, day);
  const amount = (value: bigint): string => amountText(reader, indicator, value);
  if (indicator.direction === 'lower' || indicator.unit === 'percent') {
    return lookAt(note.level({ name, actual: amount(actual), target: amount(target) }));
  }
  const short = measured(reader, indicator, expectedAmount - actual);
  if (!team && indicator.dimension === 'result') return note.behind({ name, short, on: at });
  return lookAt(note.short({ name, short }));

  function lookAt(fact: string): string {
    return note.lookAt({ on: at, fact: team ? note.ofTeam({ team: nameFor(reader, team), fact }) : fact });
  }
}

/** The weekday alone says it while the week is the same. */
const when = ({ locale }: Reader, on: Temporal.PlainDate, day: Temporal.PlainDate): string =>
  on.weekOfYear === day.weekOfYear ? weekdayName(locale, on) : weekdayText(locale, on);
