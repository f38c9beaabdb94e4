/** What a digest, board, announcement or chart in a chat may contain; each level shows all that those before it do. */
export type Privacy = 'team' | 'progress' | 'value' | 'full';

export const levels: readonly Privacy[] = ['team', 'progress', 'value', 'full'];

/** From which level on something may be shown. Pay is shown in no chat. */
export const shownFrom = {
  people: 'progress',
  ranking: 'value',
  amounts: 'value',
  customers: 'full',
} as const satisfies Record<string, Privacy>;

/** One shows more than the other. */
export const widens = (from: Privacy, to: Privacy): boolean => levels.indexOf(to) > levels.indexOf(from);

export const shows = (privacy: Privacy, what: keyof typeof shownFrom): boolean =>
  levels.indexOf(privacy) >= levels.indexOf(shownFrom[what]);
