import { buttons, type Card, context, type Line, line } from '../card/card.ts';
import type { Refused } from '../refused/refused.ts';
import { dayText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName, nameFor } from '../texts/names.ts';
import { weightText } from '../texts/numbers.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { quotable } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';
import { moveText } from './change-weights.ts';
import { exampleAdmin, exampleErrorCorrection } from './examples.ts';

const codes = [
  'unreadable-weight',
  'no-scorecard',
  'change-over-allowance',
  'change-day',
  'change-outdated',
  'change-rewritten',
  'no-closed-score',
  'change-built-on',
  'notice-too-short',
  'too-few-approvers',
  'change-stage',
  'not-change-drafter',
  'not-change-author',
  'not-change-approver',
  'change-approved',
] as const satisfies readonly Refused['code'][];
type AboutChange = Extract<Refused, { code: (typeof codes)[number] }>;
type OverAllowance = Extract<Refused, { code: 'change-over-allowance' }>;

export const isAboutChange = (what: Refused): what is AboutChange => codes.some((code) => code === what.code);

export function changeRefusalText(reader: Reader, what: AboutChange): string {
  const { refusals, states, published } = textsFor(reader.locale).change;
  switch (what.code) {
    case 'unreadable-weight': {
      const word = quotable(reader, what.word);
      if (what.why === 'unknown-indicator') return refusals.unknownIndicator({ word });
      const indicator = indicatorName(reader, what.indicator);
      return what.why === 'twice'
        ? refusals.twice({ indicator: capital(indicator) })
        : refusals.noWeight({ indicator, word });
    }
    case 'no-scorecard':
      return refusals.noScorecard({ team: nameFor(reader, what.team) });
    case 'change-over-allowance':
      return overText(reader, what);
    case 'change-day': {
      const { dayPast: past, dayRuns: runs, dayComing: coming, dayOutside: outside } = refusals;
      const said = { past, runs, coming, outside };
      return said[what.why]({ day: dayText(reader.locale, what.day) });
    }
    case 'change-outdated':
      return refusals.outdated(what);
    case 'change-rewritten':
      return refusals.rewritten(what);
    case 'no-closed-score':
      return refusals.noClosedScore[what.of];
    case 'change-built-on':
      return refusals.builtOn(what);
    case 'notice-too-short':
      return refusals.notice({ first: dayText(reader.locale, what.first), days: what.days });
    case 'too-few-approvers':
      return refusals.tooFew(what);
    case 'change-stage': {
      const { number, act, stage } = what;
      if (act === 'submit' && stage === 'draft') return refusals.simulateFirst({ number });
      const state = stage === 'coming' || stage === 'in-force' ? published : states[stage];
      return refusals.stage[act]({ number, state });
    }
    case 'not-change-drafter':
      return refusals.drafter({ team: nameFor(reader, what.team) });
    case 'not-change-author':
      return refusals.author({ number: what.number, author: nameFor(reader, what.author) });
    case 'not-change-approver':
      return refusals.approver[what.why](what);
    case 'change-approved':
      return refusals.approved(what);
  }
}

export function changeRefusalNext(reader: Reader, what: AboutChange): Card['body'] {
  const { change, refusal } = textsFor(reader.locale);
  const { refusals } = change;
  switch (what.code) {
    case 'unreadable-weight': {
      const example = context(refusal.example({ command: exampleChange(reader) }));
      if (what.why !== 'unknown-indicator' || what.nearest.length === 0) return [example];
      return [line(dots(...what.nearest.map((one) => capital(indicatorName(reader, one))))), example];
    }
    case 'no-scorecard':
      return [context(refusals.next({ command: typed(reader, words.scorecard, words.use) }))];
    case 'change-over-allowance':
      return overNext(reader, what);
    case 'change-day':
      return [
        line(refusals.dayFits({ day: dayText(reader.locale, what.fits) })),
        context(refusal.example({ command: exampleChange(reader, what.fits) })),
      ];
    case 'change-built-on': {
      const command = typed(reader, words.change, words.withdraw, String(what.next));
      return [context(refusals.next({ command }))];
    }
    case 'change-outdated':
      return [line(refusals.outdatedNext), toChange(reader, what.number)];
    case 'no-closed-score':
      return [line(refusals.noClosedScoreNext), context(refusal.example({ command: exampleErrorCorrection(reader) }))];
    case 'notice-too-short': {
      const sooner = reader.locale === 'zh-CN' ? '提前="……"' : 'sooner="…"';
      const command = typed(reader, words.change, words.publish, String(what.number), sooner);
      return [line(refusals.noticeNext({ command })), ...(what.waits ? [line(refusals.noticeLater)] : [])];
    }
    case 'too-few-approvers':
      return [
        ...(what.hurried ? [line(refusals.tooFewHurried)] : []),
        line(
          what.ofPlan
            ? refusals.tooFewOfPlan({ command: typed(reader, words.reward, words.plan) })
            : refusals.tooFewNext({ command: exampleAdmin(reader) }),
        ),
        toChange(reader, what.number),
      ];
    case 'change-stage': {
      const word = what.act === 'submit' && what.stage === 'draft' ? [words.simulate] : [];
      return [context(refusals.next({ command: typed(reader, words.change, ...word, String(what.number)) }))];
    }
    case 'not-change-drafter':
      return [context(refusals.next({ command: typed(reader, words.change, words.list) }))];
    case 'change-rewritten':
    case 'not-change-author':
    case 'not-change-approver':
    case 'change-approved':
      return [toChange(reader, what.number)];
  }
}

const toChange = (reader: Reader, number: number) =>
  context(textsFor(reader.locale).change.refusals.see({ command: typed(reader, words.change, String(number)) }));

/** How a change of a scorecard is typed. */
export function exampleChange(reader: Reader, from?: Temporal.PlainDate): string {
  const said =
    reader.locale === 'zh-CN'
      ? ['拜访 15，协作积分 20', ...(from ? [`生效=${from}`] : []), '理由="……"']
      : ['visits 15, teamwork 20', ...(from ? [`from=${from}`] : []), 'why="…"'];
  return typed(reader, words.change, words.new, ...said);
}

/** What stands in its way first: what is core, then the weight, then the indicators. */
function overText(reader: Reader, { judged, indicators }: OverAllowance): string {
  const { change, status } = textsFor(reader.locale);
  const { core, moved, most, spent } = judged;
  const fits = moved.weight + spent.weight <= most.weight && moved.items + spent.items <= most.items;
  if (core.length > 0) {
    const names = core.map((key) => nameOf(reader, indicators, key)).join(status.listMark);
    return change.refusals.core({ names, fits });
  }
  const left = Math.max(0, most.weight - spent.weight);
  return moved.weight > left
    ? change.refusals.weight({ moved: weightText(moved.weight), left: weightText(left) })
    : change.refusals.items({ moved: moved.items, left: Math.max(0, most.items - spent.items) });
}

function overNext(reader: Reader, { number, judged, fitting, again, indicators }: OverAllowance): Card['body'] {
  const { change, scorecard } = textsFor(reader.locale);
  const { refusals } = change;
  const { moved, most, spent } = judged;
  const over = { weight: moved.weight + spent.weight - most.weight, items: moved.items + spent.items - most.items };
  const limits: Line[] = [
    ...(over.weight > 0
      ? [
          line(
            refusals.weightLimits({
              most: weightText(most.weight),
              spent: weightText(spent.weight),
              over: weightText(over.weight),
            }),
          ),
        ]
      : []),
    ...(over.items > 0 ? [line(refusals.itemLimits({ most: most.items, spent: spent.items, over: over.items }))] : []),
  ];
  if (!fitting) {
    return [...limits, line(refusals.nothingFits({ again: dayText(reader.locale, again) })), toChange(reader, number)];
  }
  const items = fitting.moves.map((move) => moveText(reader, nameOf(reader, indicators, move.indicator), move));
  const all = [...items, ...(fitting.link ? [change.link(linkOf(fitting.link))] : [])].join(scorecard.mark);
  return [
    ...limits,
    line(refusals.wouldFit({ moved: weightText(fitting.weight), items: all })),
    buttons(
      { action: 'use-fitting', label: change.useThis, value: { change: number }, style: 'primary' },
      { action: 'show-change', label: change.show, value: { change: number } },
    ),
  ];
}

const linkOf = ({ before, after }: { readonly before: number; readonly after: number }) => ({
  before: weightText(before),
  after: weightText(after),
});

function nameOf(reader: Reader, indicators: OverAllowance['indicators'], key: string): string {
  const known = indicators.find((indicator) => indicator.key === key);
  return known ? indicatorName(reader, known) : key;
}
