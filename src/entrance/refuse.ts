import type { Call, Command } from '../commands/command.ts';
import type { Refusal } from '../errors.ts';
import type { Inbound } from '../ports/messenger.ts';
import type { Refused } from '../refused/refused.ts';
import { type AuditState, audit } from '../services/audit/record.ts';
import { withNames } from '../services/people/mentioned.ts';
import type { Work } from '../services/work.ts';
import { parse } from './parse.ts';

/** What was not understood is asked back: nobody has been kept from anything by then. */
const notUnderstood: readonly Refused['code'][] = [
  'nothing-before',
  'offer-misread',
  'praise-misread',
  'said-twice',
  'undo-late',
  'unknown-command',
  'unknown-indicator',
  'unreadable-input',
  'unreadable-mapping',
  'unreadable-report',
  'unreadable-sheet',
  'unreadable-target',
  'unreadable-weight',
  'unreadable-when',
];

/** Writes down that something was refused, why, and what it was. */
export async function auditRefusal(
  { work }: Call,
  inbound: Inbound,
  { what: { code } }: Refusal,
  commands: readonly Command[],
): Promise<void> {
  if (notUnderstood.includes(code)) return;
  const { subject, after } = askedIn(inbound, commands);
  const said = after?.text;
  const text = typeof said === 'string' ? await withNames(work, said, ({ name }) => name) : undefined;
  await audit(work, {
    action: `refused.${code}`,
    subject,
    outcome: 'refused',
    ...(after ? { after: text === undefined ? after : { ...after, text } } : {}),
  });
}

/** The same of somebody who is none of the company, or none any more; `personId` is who that was. */
export async function auditStranger(
  work: Pick<Work, 'tx' | 'now' | 'newId'> & { readonly org: { readonly id: string } },
  { user, platform }: Inbound,
  { what: { code } }: Refusal,
  personId: string | undefined,
): Promise<void> {
  const actor = { personId: personId ?? null, via: platform };
  await audit({ ...work, actor }, { action: `refused.${code}`, subject: `account:${user}`, outcome: 'refused' });
}

const longest = 200;

/** What was asked for: a command by its words, a button, a form, or a file; and with what. */
function askedIn(inbound: Inbound, commands: readonly Command[]): { subject: string; after?: AuditState } {
  if (inbound.kind === 'submitted') return { subject: `form:${inbound.form}`, ...carried(inbound.state) };
  if (inbound.kind === 'pressed') return { subject: `action:${inbound.action}`, ...carried(inbound.value) };
  if (inbound.file) return { subject: `file:${inbound.file.name.slice(0, longest)}` };
  const parsed = parse(inbound.text.trim() === '' ? 'help' : inbound.text, commands);
  if ('unknown' in parsed) return { subject: 'command:' };
  const { command, verb } = parsed;
  const subject = `command:${[command.name.en, verb.word?.en].filter(Boolean).join(' ')}`;
  // What opens something may have been typed, and that stands nowhere.
  if (verb.word?.en === 'connect' || verb.takes.some(({ name }) => name === 'code')) return { subject };
  if (command.unwritten) return { subject };
  return { subject, after: { text: inbound.text.trim().slice(0, longest) } };
}

/** What a button or a form carries comes from outside: of it is kept what is short. */
function carried(value: unknown): { readonly after?: AuditState } {
  const entries = value !== null && typeof value === 'object' ? Object.values(value) : [];
  const plain = entries.filter((one) => typeof one === 'number' || (typeof one === 'string' && one.length <= 60));
  return plain.length === 0 ? {} : { after: { with: plain.slice(0, 8) } };
}
