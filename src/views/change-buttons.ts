import type { Button } from '../card/card.ts';
import { textsFor } from '../texts/index.ts';
import type { Reader } from '../texts/reader.ts';
import type { ShownChange } from './change.ts';
import { markSeen } from './change-told.ts';

const mostButtons = 3;

/** What whoever reads a change can do about it as it stands. */
export function changeButtons(reader: Reader, shown: ShownChange): Button[] {
  const { change, keeps, owned, asked, audience, ownSeenAt, approving } = shown;
  const { change: texts, changeTold } = textsFor(reader.locale);
  const { number, stage } = change;
  const value = { change: number };
  const all: Button = { action: 'changes', label: texts.button, value: {} };
  const withdraw: Button = {
    action: 'withdraw-change',
    label: texts.withdraw,
    value,
    style: 'danger',
    confirm: texts.withdrawAsk({ number, count: change.publishedAt ? change.parties.length : 0 }),
  };
  const publish: Button = { action: 'publish-change', label: texts.publish, value };
  const approve: Button[] = asked ? [{ action: 'approve-change', label: texts.approve, value, style: 'primary' }] : [];
  const seen = ownSeenAt === null ? [markSeen(reader, number)] : [];
  const list: Button[] = audience ? [{ action: 'export-seen', label: changeTold.exportSeen, value }] : [];
  if (!owned) return [...approve, ...seen, ...list, all].slice(0, mostButtons);
  switch (stage) {
    case 'draft':
    case 'simulated': {
      // A target is one number: another takes another draft.
      const edits = change.kind === 'scorecard' || change.kind === 'plan';
      const edit: Button[] = edits ? [{ action: 'edit-change', label: texts.edit, value }] : [];
      if (keeps?.code === 'change-over-allowance' && keeps.fitting) {
        return [{ action: 'use-fitting', label: texts.useThis, value, style: 'primary' }, ...edit, withdraw];
      }
      if (keeps) return [...edit, withdraw];
      const next: Button =
        stage === 'draft'
          ? { action: 'simulate-change', label: texts.simulate, value, style: 'primary' }
          : { ...publish, style: 'primary' };
      return [next, ...edit, withdraw];
    }
    case 'submitted':
      // It has waited until its notice is too short: a reason for the hurry is missing.
      return [...approve, ...(approving.hurried && change.hurry === null ? [publish] : [all]), withdraw];
    case 'coming':
      return [...[...approve, ...seen, ...list, all].slice(0, mostButtons - 1), withdraw];
    default:
      return [...seen, ...list, all].slice(0, mostButtons);
  }
}
