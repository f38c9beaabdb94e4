import { type AuditFact, auditFacts } from '../domain/audit/facts.ts';
import type { AuditFacts, AuditRow } from '../domain/audit/row.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import { sourceKeys } from '../domain/sources/labels.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor, sourceName } from '../texts/names.ts';
import type { Reader } from '../texts/reader.ts';
import { quotable, shorten } from '../texts/shorten.ts';
import { type AuditWorld, auditDay, auditMoment, auditNameText, auditValue } from './audit-value.ts';

/** `11-18 14:05 · 王强 · 定目标 · 李娜 · 客户拜访 · 数字：50 次 → 60 次 · “…” · Slack` */
export function auditLine(reader: Reader, world: AuditWorld, row: AuditRow): string {
  const about = auditAbout(reader, world, row);
  return dots(
    auditMoment(reader, world, row.at),
    auditWho(reader, row),
    auditWhat(reader, row),
    ...(about ? [about] : []),
    ...factsOf(reader, world, row),
    ...(row.reason ? [`“${shorten(row.reason, world.most.columns)}”`] : []),
    auditFrom(reader, row),
  );
}

/** Who did it, and for whom; the service itself where it was nobody. */
export function auditWho(reader: Reader, { who, inPlaceOf, subject }: AuditRow): string {
  const { audit } = textsFor(reader.locale);
  if (!who) return subject.startsWith('account:') ? audit.stranger : audit.qibu;
  if (!inPlaceOf) return nameFor(reader, who);
  return audit.inPlaceOf({ who: nameFor(reader, who), whom: nameFor(reader, inPlaceOf) });
}

const prefix = 'refused.';

/** What was done, or why it was not. An act of which nothing is known any more is called what it is called in the database. */
export function auditWhat(reader: Reader, { action, outcome }: AuditRow): string {
  const { audit, auditActions, auditRefusals } = textsFor(reader.locale);
  const of = <Words extends object>(words: Words, name: string): string =>
    name in words ? String(words[name as keyof Words]) : name;
  if (action.startsWith(prefix)) return audit.refused({ what: of(auditRefusals, action.slice(prefix.length)) });
  const what = of(auditActions, action);
  return outcome === 'refused' ? audit.wrong({ what }) : what;
}

/** To whom or what it was done; undefined for what is the actor, and for what has no name. */
export function auditAbout(reader: Reader, world: AuditWorld, row: AuditRow): string | undefined {
  const { audit } = textsFor(reader.locale);
  const [kind = '', ...rest] = row.subject.split(':');
  const what = rest.join(':');
  switch (kind) {
    case 'person':
      if (what === row.who?.personId) return undefined;
      break;
    case 'day':
      return auditDay(reader, world, Temporal.PlainDate.from(what));
    case 'indicator':
      return auditValue(reader, world, 'indicator', what);
    case 'command':
      return row.after?.text === undefined ? `“${quotable(reader, what)}”` : undefined;
    case 'action':
      return audit.button({ name: what });
    case 'form':
      return audit.form({ name: what });
    case 'file':
      return audit.sheet;
    case 'account':
      return what;
  }
  const named = world.names.get(what);
  return named && auditNameText(reader, world, named);
}

/** From which messenger or source, or which part of the service. */
export function auditFrom(reader: Reader, { via }: AuditRow): string {
  const { from } = textsFor(reader.locale).audit;
  if (via === 'slack') return 'Slack';
  if (via === 'feishu') return reader.locale === 'zh-CN' ? '飞书' : 'Feishu';
  const source = sourceKeys.find((key) => key === via);
  return source ? sourceName(reader, source) : via in from ? from[via as keyof typeof from] : via;
}

/** What says by itself what it is. */
const bare: readonly string[] = ['indicator', 'period', 'entries', 'title', 'text', 'name', 'source', 'belongs'];
/** What is of interest to who looks into it with a file. */
const quiet: readonly string[] = ['number', 'version', 'slot', 'with'];

function factsOf(reader: Reader, world: AuditWorld, row: AuditRow): string[] {
  const { audit } = textsFor(reader.locale);
  const before = row.before ?? {};
  const after = row.after ?? {};
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])].filter((name) => !quiet.includes(name));
  // First what it was about, then what became of it.
  const place = (name: string): number => (bare.includes(name) ? bare.indexOf(name) : bare.length);
  const sorted = [...names].sort((a, b) => place(a) - place(b));
  return sorted.flatMap((name) => {
    const [was, is] = [before, after].map((side) =>
      name in side ? factText(reader, world, row, side, name) : undefined,
    );
    if (name in before && name in after && was !== undefined && is !== undefined && was !== is) {
      const value = audit.change({ before: was, after: is });
      return [bare.includes(name) ? value : audit.fact({ name: nameOfFact(reader, name), value })];
    }
    // What has stayed as it was is said of what something is about, and of nothing else.
    if (name in before && name in after && !bare.includes(name)) return [];
    const value = is ?? was;
    if (value === undefined || (name === 'reserve' && (after[name] ?? before[name]) === '0')) return [];
    return [bare.includes(name) ? value : audit.fact({ name: nameOfFact(reader, name), value })];
  });
}

/** One fact in words: amounts in the unit of the indicator that they are of. */
export const factText = (
  reader: Reader,
  world: AuditWorld,
  row: AuditRow,
  side: AuditFacts,
  name: string,
): string | undefined => auditValue(reader, world, name, side[name], indicatorOf(world, row));

function indicatorOf({ indicators, names }: AuditWorld, { subject, before, after }: AuditRow): Indicator | undefined {
  const about = names.get(subject.slice(subject.indexOf(':') + 1));
  const key = after?.indicator ?? before?.indicator ?? (about && 'indicator' in about ? about.indicator : undefined);
  return indicators.find((one) => one.key === key);
}

export function nameOfFact(reader: Reader, name: string): string {
  const known = auditFacts.find((fact): fact is AuditFact => fact === name);
  return known ? textsFor(reader.locale).auditFacts[known] : name;
}
