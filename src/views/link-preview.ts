import { buttons, type Card, context, line } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { Period } from '../domain/period.ts';
import { datedPeriodText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName, nameFor } from '../texts/names.ts';
import { measured } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';
import { shorten } from '../texts/shorten.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

interface Person extends Named {
  readonly locale: 'zh-CN' | 'en';
  readonly zone: string;
  readonly admin: boolean;
}

/** What becomes one, and what stays where both have something. */
export interface ShownLink {
  readonly keep: Person;
  readonly gone: Person;
  readonly entries: number;
  readonly closedEntries: number;
  readonly targets: {
    readonly count: number;
    readonly conflicts: readonly {
      readonly indicator: Indicator;
      readonly period: Period;
      readonly kept: bigint;
      readonly other: bigint;
    }[];
  };
  readonly teams: {
    readonly own: readonly Named[];
    readonly others: readonly Named[];
    readonly gained: readonly Named[];
  };
  readonly tasks: readonly {
    readonly number: number;
    readonly moving: readonly number[];
    readonly opening: readonly number[];
  }[];
  readonly sameWorkspace: string | undefined;
  readonly fiscalYearStart: number;
}

/** So many targets are named. */
const mostConflicts = 3;

/** What a link would join, before anything has changed. */
export function linkPreviewCard(reader: Reader, plan: ShownLink, draft: string): Card {
  const { link } = textsFor(reader.locale);
  const [keep, gone] = [plan.keep, plan.gone].map((person) => shorten(nameFor(reader, person), 16));
  const title = keep === gone ? link.askSame({ name: keep ?? '' }) : link.ask({ keep: keep ?? '', gone: gone ?? '' });
  return {
    tone: 'asks',
    title,
    body: [
      ...[...joined(reader, plan), ...conflicts(reader, plan), ...differences(reader, plan)].map((text) => line(text)),
      context(link.closedStay),
      buttons(
        { action: 'confirm-link', label: link.confirm, value: { draft }, style: 'primary' },
        { action: 'discard-link', label: link.discard, value: { draft } },
      ),
    ],
    fallback: title,
  };
}

function joined(reader: Reader, { entries, closedEntries, targets, tasks, teams, keep, gone }: ShownLink): string[] {
  const { link, status } = textsFor(reader.locale);
  const held = tasks.filter(({ moving, opening }) => moving.length > 0 || opening.length === 0).length;
  const counted = [
    ...(entries > 0 ? [link.entries({ count: entries })] : []),
    ...(targets.count > 0 ? [link.targets({ count: targets.count })] : []),
    ...(held > 0 ? [link.tasks({ count: held })] : []),
  ];
  const gained = teams.gained.map((team) => nameFor(reader, team)).join(status.listMark);
  return [
    ...(counted.length > 0 ? [link.comesAlong({ what: dots(...counted) })] : []),
    ...(closedEntries > 0 ? [link.closedEntries({ count: closedEntries })] : []),
    ...(gained ? [link.gainsTeams({ teams: gained })] : []),
    ...(gone.admin && !keep.admin ? [link.gainsAdmin] : []),
  ];
}

function conflicts(reader: Reader, { targets, teams, tasks, fiscalYearStart, sameWorkspace }: ShownLink): string[] {
  const { link, status } = textsFor(reader.locale);
  const names = (some: ShownLink['teams']['own']): string =>
    some.map((team) => nameFor(reader, team)).join(status.listMark);
  const lost = teams.others.filter((team) => !teams.gained.includes(team));
  const opening = tasks.filter((task) => task.opening.length > 0).map(({ number }) => `#${number}`);
  const more = targets.conflicts.length - mostConflicts;
  return [
    ...targets.conflicts.slice(0, mostConflicts).map(({ indicator, period, kept, other }) =>
      link.targetTwice({
        what: capital(indicatorName(reader, indicator)),
        period: datedPeriodText(reader.locale, period, fiscalYearStart),
        kept: measured(reader, indicator, kept),
        other: measured(reader, indicator, other),
      }),
    ),
    ...(more > 0 ? [link.moreTargets({ count: more })] : []),
    ...(teams.own.length > 0 && lost.length > 0
      ? [link.teamsTwice({ kept: names(teams.own), other: names(lost) })]
      : []),
    ...(opening.length > 0 ? [link.opens({ tasks: opening.join(status.listMark) })] : []),
    ...(sameWorkspace ? [link.sameWorkspace({ workspace: shorten(sameWorkspace, 20) })] : []),
  ];
}

/** Name, language and zone are one from then on. */
function differences(reader: Reader, { keep, gone }: ShownLink): string[] {
  const { link } = textsFor(reader.locale);
  const kept = [
    ...(nameFor(reader, keep) === nameFor(reader, gone) ? [] : [shorten(nameFor(reader, keep), 16)]),
    ...(keep.locale === gone.locale ? [] : [link.languages[keep.locale]]),
    ...(keep.zone === gone.zone ? [] : [keep.zone]),
  ];
  return kept.length > 0 ? [link.stays({ what: dots(...kept) })] : [];
}
