import { type Button, buttons, type Card, context, type Line, line } from '../card/card.ts';
import type { Standing } from '../domain/standing.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { indicatorName, nameFor } from '../texts/names.ts';
import { percentText } from '../texts/numbers.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { goalLine } from './my-goals.ts';
import { asOf, attainmentText, statusText } from './progress.ts';

export interface ShownRisks {
  /** Whether it is about the reader alone. */
  readonly own: boolean;
  /** The most urgent first. */
  readonly rows: readonly {
    readonly of: { readonly kind: 'person' | 'team'; readonly id: string };
    readonly name: string;
    readonly alias: string | null;
    readonly standings: readonly Standing[];
  }[];
  /** How many have a target at all. */
  readonly watched: number;
  readonly at: Temporal.Instant;
}

const mostRows = 5;
const mostInARow = 2;

/** What is at risk or behind, for whoever can do something about it: each line with its next step. */
export function riskCard(reader: Reader, risks: ShownRisks): Card {
  const { risk, goal, status } = textsFor(reader.locale);
  const title = titleOf(reader, risks);
  const hidden = hiddenIn(risks);
  return {
    tone: 'plain',
    title,
    body: [
      ...(risks.own ? ownLines(reader, risks) : risks.rows.slice(0, mostRows).map((row) => rowLine(reader, row))),
      ...(hidden > 0 ? [context(risk.more({ count: hidden }))] : []),
      asOf(
        reader,
        risks.at,
        risks.rows.flatMap(({ standings }) => standings),
      ),
      risks.own
        ? buttons(
            { action: 'report', label: status.report, value: {} },
            { action: 'open-tasks', label: goal.tasks, value: {} },
            { action: 'my-goals', label: status.myGoals, value: {} },
          )
        : buttons(
            { action: 'open-tasks', label: goal.tasks, value: {} },
            { action: 'team-goals', label: goal.teamButton, value: {} },
          ),
    ],
    fallback: dots(title, typed(reader, words.goal)),
  };
}

function titleOf(reader: Reader, { own, rows, watched }: ShownRisks): string {
  const { risk, goal } = textsFor(reader.locale);
  if (watched === 0) return own ? goal.mineNone : risk.nobody;
  if (rows.length === 0) return risk.none;
  if (own) return risk.own({ count: rows[0]?.standings.length ?? 0 });
  const count = (kind: 'person' | 'team'): number => rows.filter(({ of }) => of.kind === kind).length;
  return risk.others({ teams: count('team'), people: count('person') });
}

const ownLines = (reader: Reader, { rows }: ShownRisks): Line[] =>
  (rows[0]?.standings ?? []).slice(0, mostRows).map((standing) => line(goalLine(reader, standing)));

/** `孙悦 · 销售额 47%，应达 62% ▼ 落后 · …`, and the way to the whole of it. */
function rowLine(reader: Reader, { of, standings, ...who }: ShownRisks['rows'][number]): Line {
  const { risk } = textsFor(reader.locale);
  const said = standings.slice(0, mostInARow).map((standing) =>
    risk.item({
      status: statusText(reader, standing),
      indicator: indicatorName(reader, standing.indicator),
      percent: attainmentText(standing),
      expected: percentText(standing.expected),
    }),
  );
  const rest = standings.length - said.length;
  const show: Button =
    of.kind === 'person'
      ? { action: 'person-goals', label: risk.goals, value: { person: of.id } }
      : { action: 'team-goals', label: risk.goals, value: { team: of.id } };
  return line(dots(nameFor(reader, who), ...said, ...(rest > 0 ? [risk.rest({ count: rest })] : [])), show);
}

const hiddenIn = ({ own, rows }: ShownRisks): number =>
  Math.max(0, (own ? (rows[0]?.standings.length ?? 0) : rows.length) - mostRows);
