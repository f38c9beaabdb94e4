/**
 * Parts of the audit, each under the command that leads to it, with what the names of its acts begin with. What is in none
 * of them cannot be asked for by its part.
 */
export const auditAreas = {
  report: ['report', 'totals'],
  goal: ['target'],
  score: ['score'],
  scorecard: ['scorecard'],
  change: ['change'],
  praise: ['praise', 'award'],
  pk: ['contest'],
  reward: ['inquiry', 'payout'],
  task: ['task'],
  review: ['review', 'period'],
  digest: ['digest', 'chat', 'brief', 'note'],
  nudge: ['reminder', 'leave'],
  team: ['team', 'person', 'import'],
  source: ['source', 'decision'],
  setup: ['organisation', 'admin', 'calendar', 'audit'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type AuditArea = keyof typeof auditAreas;

export const auditAreaNames = Object.keys(auditAreas) as [AuditArea, ...AuditArea[]];
