import { type Button, buttons, type Card, context, line } from '../card/card.ts';
import { dayText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import type { Reader } from '../texts/reader.ts';
import { whatLines } from './change-content.ts';
import { compare, fallbackOf, type ShownToldChange, whatOf, whyLines } from './change-told.ts';

/** To somebody who can approve a change: until enough others have, or it is withdrawn. */
export function changeApprovalCard(
  reader: Reader,
  told: ShownToldChange,
  { approved }: { readonly approved: boolean },
): Card {
  const { changeTold: texts } = textsFor(reader.locale);
  const { number, team, author } = told.change;
  const title = approvalTitle(reader, told, approved);
  const asks = told.change.stage === 'submitted' && !approved;
  const approve: Button = {
    ...{ action: 'approve-change', label: textsFor(reader.locale).change.approve, value: { change: number } },
    style: 'primary',
  };
  return {
    tone: asks ? 'asks' : 'closed',
    title,
    subtitle: nameFor(reader, team),
    body: [
      line(texts.takesEffect({ what: whatOf(reader, told), on: dayText(reader.locale, told.change.from) })),
      ...whatLines(reader, told.what),
      ...whyLines(reader, told),
      context(
        dots(
          texts.by({ number, author: nameFor(reader, author) }),
          texts.concerns({ count: told.of }),
          ...approvers(reader, told),
        ),
      ),
      buttons(...(asks ? [approve] : []), compare(reader, number)),
    ],
    fallback: fallbackOf(reader, told, title),
  };
}

function approvalTitle(reader: Reader, { change }: ShownToldChange, approved: boolean): string {
  const { approvalAsked, approvalOver } = textsFor(reader.locale).changeTold;
  const { number, stage, team, from } = change;
  if (stage === 'withdrawn') return approvalOver.withdrawn({ number });
  if (stage === 'coming' || stage === 'in-force') {
    return approvalOver.published({ number, on: dayText(reader.locale, from) });
  }
  return approved ? approvalOver.approved({ number }) : approvalAsked({ number, team: nameFor(reader, team) });
}

/** To the author, when others have done something about it. */
export function changeAuthorCard(reader: Reader, told: ShownToldChange): Card {
  const { authorTold } = textsFor(reader.locale).changeTold;
  const { number, from, withdrawn, stage, approvals } = told.change;
  const last = approvals.at(-1)?.by;
  const name = last ? nameFor(reader, last) : '';
  const title = withdrawn
    ? authorTold.withdrawn({ number, name: withdrawn.by ? nameFor(reader, withdrawn.by) : '' })
    : stage === 'coming' || stage === 'in-force'
      ? authorTold.published({ number, name, on: dayText(reader.locale, from) })
      : authorTold.submitted({ number, name });
  return {
    tone: withdrawn ? 'closed' : 'done',
    title,
    body: [
      ...whyLines(reader, told),
      ...(approvers(reader, told).length > 0 ? [context(dots(...approvers(reader, told)))] : []),
      buttons(compare(reader, number)),
    ],
    fallback: fallbackOf(reader, told, title),
  };
}

function approvers(reader: Reader, { change: { approvals } }: ShownToldChange): string[] {
  const { changeTold, status } = textsFor(reader.locale);
  const names = approvals.map(({ by }) => nameFor(reader, by)).join(status.listMark);
  return names === '' ? [] : [changeTold.approvedBy({ names })];
}
