import { buttons, type Card, context, type Line, line } from '../card/card.ts';
import type { Difference } from '../domain/splits/division.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { capital, nameFor } from '../texts/names.ts';
import { amountText } from '../texts/numbers.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { toMyGoals, toTeam } from './onward.ts';
import { answered, dayOn, full, lockText, outcomeText, type ShownProposal, whatText } from './proposal.ts';

/** To whoever set the target: another number is proposed, and what agreeing to it leaves. Once decided, the card says so. */
export function counterProposalCard(reader: Reader, proposal: ShownProposal, left: Difference | undefined): Card {
  const { proposal: texts } = textsFor(reader.locale);
  const { indicator, amount, other = amount, targetId, team } = proposal;
  const own = team ? { subtitle: nameFor(reader, team) } : {};
  const fallback = (title: string): string => dots(title, typed(reader, words.goal, words.split, words.answers));
  const said = proposal.reason ? [line(texts.reason({ reason: proposal.reason }))] : [];
  if (proposal.state !== 'proposed' || proposal.locked || proposal.replacedBy !== undefined) {
    const title = decidedText(reader, proposal);
    const tone = proposal.state === 'agreed' ? 'done' : 'closed';
    return { tone, title, ...own, body: [...said, toTeam(reader)], fallback: fallback(title) };
  }
  const title = texts.counter({
    name: nameFor(reader, proposal.person),
    other: full(reader, proposal, other),
    amount: full(reader, proposal, amount),
  });
  const short = (value: bigint): string => amountText(reader, indicator, value);
  return {
    tone: 'asks',
    title,
    ...own,
    body: [
      ...said,
      ...leftLines(reader, proposal, left),
      context(dots(capital(whatText(reader, proposal)), lockText(reader, proposal))),
      buttons(
        {
          action: 'agree-target',
          label: texts.agree({ amount: short(other) }),
          value: { target: targetId },
          style: 'primary',
        },
        { action: 'keep-target', label: texts.keep({ amount: short(amount) }), value: { target: targetId } },
      ),
    ],
    fallback: fallback(title),
  };
}

/** To whoever proposed it: who decides. */
export function proposedCard(reader: Reader, proposal: ShownProposal): Card {
  const title = answered.proposed(reader, proposal);
  const next = proposal.team ? toTeam(reader) : toMyGoals(reader);
  return { tone: 'done', title, body: [next], fallback: dots(title, typed(reader, words.goal)) };
}

/** To whoever proposed it: what was decided. */
export function proposalDecidedCard(reader: Reader, proposal: ShownProposal): Card {
  const title = outcomeText(reader, proposal);
  return {
    tone: proposal.state === 'agreed' ? 'done' : 'closed',
    title,
    ...(proposal.team ? { subtitle: nameFor(reader, proposal.team) } : {}),
    body: [proposal.team ? toTeam(reader) : toMyGoals(reader)],
    fallback: dots(title, typed(reader, words.goal)),
  };
}

/** What became of it, in the eyes of whoever decides. */
export function decidedText(reader: Reader, proposal: ShownProposal): string {
  const { proposal: texts } = textsFor(reader.locale);
  const { amount, other = amount, replacedBy, decidedAt, decidedBy, setBy, state } = proposal;
  const what = texts.ofName({ name: nameFor(reader, proposal.person), what: whatText(reader, proposal) });
  const by = { name: nameFor(reader, decidedBy ?? setBy), day: decidedAt ? dayOn(reader, decidedAt) : '' };
  if (replacedBy !== undefined) return texts.replaced({ what, amount: full(reader, proposal, replacedBy) });
  if (state === 'agreed') return texts.agreed({ what, other: full(reader, proposal, other), ...by });
  if (state === 'kept') return texts.kept({ what, amount: full(reader, proposal, amount), ...by });
  return texts.locked({ what, amount: full(reader, proposal, amount) });
}

function leftLines(reader: Reader, proposal: ShownProposal, left: Difference | undefined): Line[] {
  const { proposal: texts } = textsFor(reader.locale);
  if (!left) return [];
  if (left.kind === 'even') return [line(texts.leavesNothing)];
  const amount = full(reader, proposal, left.amount);
  return [line(left.kind === 'gap' ? texts.leavesGap({ amount }) : texts.leavesTooMuch({ amount }))];
}
