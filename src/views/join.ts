import { type Card, context, line } from '../card/card.ts';
import { momentText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { shorten } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';
import { wrongCode } from './wrong-code.ts';

/** To an admin who asked for it. Whoever types it may be in the other messenger, where this works as well. */
export function joinCodeCard(
  reader: Reader,
  { code, expiresAt }: { readonly code: string; readonly expiresAt: Temporal.Instant },
): Card {
  const { join } = textsFor(reader.locale);
  const title = join.code({ code, until: momentText(reader, expiresAt) });
  return {
    tone: 'asks',
    title,
    body: [line(join.enterIt({ command: `/qibu join ${code}` })), line(join.comesAlong), context(join.once)],
    fallback: join.codeIsThere,
  };
}

/** The same once more, for a delivery that came twice. */
export function joinCodeGoneCard(reader: Reader): Card {
  const { join } = textsFor(reader.locale);
  const again = join.another({ command: typed(reader, words.join) });
  return { tone: 'plain', title: join.gone, body: [line(again)], fallback: dots(join.gone, again) };
}

type Joined =
  | { readonly kind: 'joined'; readonly company: string; readonly people: number; readonly chats: number }
  | { readonly kind: 'same'; readonly company: string }
  | {
      readonly kind: 'in-the-way';
      readonly company: string;
      readonly data: readonly { readonly kind: Own; readonly count: number }[];
      readonly otherWay: boolean;
    }
  | Parameters<typeof wrongCode>[1];
type Own = 'entries' | 'targets' | 'tasks' | 'praise' | 'reviews' | 'scorecards' | 'plans' | 'teams' | 'people';

/** What became of a code that an admin entered. */
export function joinedCard(reader: Reader, joined: Joined): Card {
  const { join } = textsFor(reader.locale);
  if (joined.kind === 'wrong' || joined.kind === 'too-many') return wrongCode(reader, joined, join.where);
  const company = shorten(joined.company, 20);
  if (joined.kind === 'same') {
    const title = join.same({ company });
    return { tone: 'plain', title, body: [line(join.sameNext)], fallback: title };
  }
  if (joined.kind === 'in-the-way') {
    const held = joined.data.map(({ kind, count }) => join.own[kind]({ count }));
    return {
      tone: 'unrecorded',
      title: join.inTheWay,
      body: [
        line(dots(...held)),
        line(
          joined.otherWay ? join.otherWay({ company, command: typed(reader, words.join) }) : join.bothHold({ company }),
        ),
        context(join.onlyEmpty),
      ],
      fallback: join.inTheWay,
    };
  }
  const title = join.joined({ company });
  const { people, chats } = joined;
  return {
    tone: 'done',
    title,
    body: [
      line(join.people({ count: people })),
      line(join.settings),
      ...(chats > 0 ? [line(join.bindAnew({ count: chats, command: typed(reader, words.team, words.here) }))] : []),
    ],
    fallback: title,
  };
}

interface Came {
  readonly by: { readonly name: string; readonly alias: string | null };
  readonly workspaces: readonly string[];
  readonly people: number;
}

/** To the admin who gave the code. */
export function workspaceJoinedCard(reader: Reader, { by, workspaces, people }: Came): Card {
  const { join, status } = textsFor(reader.locale);
  const title = join.came({
    workspaces: shorten(workspaces.join(status.listMark), 24),
    by: shorten(nameFor(reader, by), 16),
  });
  const command = typed(reader, words.team, words.add);
  return {
    tone: 'done',
    title,
    body: [line(join.people({ count: people })), context(join.placeThem({ command }))],
    fallback: title,
  };
}
