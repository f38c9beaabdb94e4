/** What has to be settled before somebody can be forgotten, since others rely on it. */
export const unsettledKinds = [
  'oneself',
  'lastAdmin',
  'teams',
  'standsIn',
  'tasks',
  'contests',
  'changes',
  'nominations',
  'proposals',
  'actions',
  'questions',
  'payouts',
  'plans',
] as const;
export type UnsettledKind = (typeof unsettledKinds)[number];

export interface Named {
  readonly name: string;
  readonly alias: string | null;
}

/** One of these; with the numbers of what it is, the teams, or how many there are. */
export interface Unsettled {
  readonly kind: UnsettledKind;
  readonly numbers: readonly number[];
  readonly teams: readonly Named[];
  readonly count: number;
}
