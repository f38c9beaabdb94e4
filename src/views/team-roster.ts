import { buttons, type Card, context, type Line, line } from '../card/card.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { byName, nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

interface Member extends Named {
  readonly personId: string;
  readonly role: 'member' | 'manager';
}

export interface ShownRoster {
  readonly team: Named;
  readonly members: readonly Member[];
  readonly below: readonly ShownRoster[];
}

/** Who asks. */
interface RosterReader {
  readonly manager: Named | undefined;
  /** Whether they may add people. */
  readonly mayAdd: boolean;
}

/** Of more teams than these the first are shown; a company of hundreds is read in its own system. */
const mostTeams = 12;

/** Who belongs to a team, who manages it, and the teams below it. */
export function rosterCard(reader: Reader, roster: ShownRoster | undefined, { manager, mayAdd }: RosterReader): Card {
  const { team: texts, status } = textsFor(reader.locale);
  if (!roster) {
    const next = texts.rosterNoneNext({ manager: manager && nameFor(reader, manager) });
    return { tone: 'plain', title: texts.rosterNone, body: [line(next)], fallback: dots(texts.rosterNone, next) };
  }
  const title = texts.roster({ team: nameFor(reader, roster.team), people: peopleIn(roster).size });
  const command = typed(reader, words.team, words.add, { en: '@Li Na', zh: '@李娜' });
  return {
    tone: 'plain',
    title,
    body: [
      ...ownLines(reader, roster),
      ...belowLines(reader, roster.below, 0).slice(0, mostTeams),
      ...(mayAdd ? [context(texts.rosterNext({ command }))] : []),
      buttons(
        { action: 'team-goals', label: textsFor(reader.locale).goal.teamButton, value: {} },
        { action: 'my-goals', label: status.myGoals, value: {} },
      ),
    ],
    fallback: title,
  };
}

function ownLines(reader: Reader, { members }: ShownRoster): Line[] {
  const {
    team: texts,
    status: { listMark },
  } = textsFor(reader.locale);
  const order = byName(reader);
  const [managers, others] = [
    members.filter(({ role }) => role === 'manager'),
    members.filter(({ role }) => role === 'member').toSorted(order),
  ];
  const led = managers.map((one) => texts.ledBy({ name: nameFor(reader, one) }));
  return [
    ...(led.length > 0 ? led : [texts.ledByNobody]).map((text) => line(text)),
    ...(others.length > 0
      ? [
          line(
            texts.members({
              names: others.map((one) => nameFor(reader, one)).join(listMark),
            }),
          ),
        ]
      : []),
  ];
}

function belowLines(reader: Reader, below: readonly ShownRoster[], depth: number): Line[] {
  const { team: texts } = textsFor(reader.locale);
  const order = byName(reader);
  return below
    .toSorted((a, b) => order(a.team, b.team))
    .flatMap((one) => {
      const manager = one.members.find(({ role }) => role === 'manager');
      const said = texts.below({
        team: nameFor(reader, one.team),
        manager: manager && nameFor(reader, manager),
        people: peopleIn(one).size,
      });
      return [line(`${'– '.repeat(depth)}${said}`), ...belowLines(reader, one.below, depth + 1)];
    });
}

/** Everybody in a team and below it, once. */
function peopleIn({ members, below }: ShownRoster): Set<string> {
  return new Set([...members.map(({ personId }) => personId), ...below.flatMap((one) => [...peopleIn(one)])]);
}
