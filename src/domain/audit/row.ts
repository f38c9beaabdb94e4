import type { Period } from '../period.ts';
import type { SourceKey } from '../sources/labels.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

/** A line of the audit. */
export interface AuditRow {
  readonly id: string;
  readonly at: Temporal.Instant;
  /** Undefined for what the service does by itself, and for an account of nobody here. */
  readonly who: (Named & { readonly personId: string }) | undefined;
  readonly inPlaceOf: Named | undefined;
  /** The messenger it came from, the source, or the part of the service. */
  readonly via: string;
  /** One of `auditActions`, or `refused.` with why. */
  readonly action: string;
  readonly outcome: 'done' | 'refused';
  /** `person:<id>`, `task:<id>`, `command:goal set`. */
  readonly subject: string;
  readonly before: AuditFacts | undefined;
  readonly after: AuditFacts | undefined;
  readonly reason: string | undefined;
}

/** By the names of `auditFacts`; amounts in digits of the smallest unit. */
export type AuditFacts = Readonly<Record<string, unknown>>;

/** What an id in the audit is of. */
export type AuditNamed =
  | (Named & { readonly is: 'named' })
  | { readonly is: 'task' | 'change' | 'contest'; readonly number: number }
  | { readonly is: 'scorecard'; readonly team: Named }
  | { readonly is: 'source'; readonly source: SourceKey }
  | { readonly is: 'mapping'; readonly number: number; readonly indicator: string }
  | { readonly is: 'target'; readonly of: Named; readonly indicator: string; readonly period: Period }
  | { readonly is: 'entry'; readonly indicator: string; readonly amount: bigint; readonly day: Temporal.PlainDate };

/** What is asked for; all of it has to be so. */
export interface AuditFilter {
  /** Done by them, in their place, or to them. */
  readonly personId?: string | undefined;
  /** What the names of the acts begin with: one of `auditAreas`, or a name. */
  readonly of?: string | undefined;
  readonly refused?: boolean | undefined;
  /** The first day. */
  readonly since?: Temporal.PlainDate | undefined;
  /** The last day, included. */
  readonly until?: Temporal.PlainDate | undefined;
}
