import { buttons, type Card, line } from '../card/card.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

/** To whom it is about: where they belong now. `role` is undefined for who is not in the team any more. */
export function membershipCard(
  reader: Reader,
  {
    team,
    role,
    manager,
  }: { readonly team: Named; readonly role: 'member' | 'manager' | undefined; readonly manager: Named | undefined },
): Card {
  const { team: texts, goal, status } = textsFor(reader.locale);
  const said = { team: nameFor(reader, team) };
  const title = role === 'manager' ? texts.youLead(said) : role ? texts.youAreIn(said) : texts.youLeft(said);
  return {
    tone: 'plain',
    title,
    body: [
      ...(manager ? [line(texts.yourManager({ manager: nameFor(reader, manager) }))] : []),
      buttons(
        { action: 'team-goals', label: goal.teamButton, value: {} },
        { action: 'my-goals', label: status.myGoals, value: {} },
      ),
    ],
    fallback: dots(title, typed(reader, words.goal, words.team)),
  };
}
