import { buttons, type Card, context, line } from '../card/card.ts';
import type { Privacy } from '../domain/privacy.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { toTeam } from './onward.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

/** A team was made: whom to add, and how to take it back. */
export function teamCreatedCard(
  reader: Reader,
  { team, parent }: { readonly team: Named & { readonly id: string }; readonly parent: Named },
): Card {
  const { team: texts, report } = textsFor(reader.locale);
  const name = nameFor(reader, team);
  const title = texts.created({ team: name, parent: nameFor(reader, parent) });
  const command = typed(reader, words.team, words.add, { en: '@Li Na to', zh: '@李娜 到' }, name);
  const next = texts.rosterNext({ command });
  return {
    tone: 'done',
    title,
    body: [context(next), buttons({ action: 'undo-team-new', label: report.undo, value: { team: team.id } })],
    fallback: dots(title, command),
  };
}

export function teamUncreatedCard(reader: Reader, team: Named): Card {
  const title = textsFor(reader.locale).team.uncreated({ team: nameFor(reader, team) });
  return { tone: 'done', title, body: [toTeam(reader)], fallback: title };
}

/** A channel belongs to a team: what will be told there, and how much. */
export function teamBoundCard(reader: Reader, team: Named, privacy: Privacy): Card {
  const { team: texts } = textsFor(reader.locale);
  const title = texts.bound({ team: nameFor(reader, team) });
  const next = texts.boundNext({ command: typed(reader, words.digest, words.preview) });
  return {
    tone: 'done',
    title,
    body: [line(texts.boundLine), line(texts.boundPrivacy[privacy]), context(next)],
    fallback: dots(title, next),
  };
}
