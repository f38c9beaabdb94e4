/** What a digest, board, announcement or chart in a chat may contain; each level shows all that those before it do. */
export type Privacy = 'team' | 'progress' | 'value' | 'full';

const levels: readonly Privacy[] = ['team', 'progress', 'value', 'full'];

/** From which level on something may be shown. Pay is shown in no chat. */
export const shownFrom = {
  people: 'progress',
  ranking: 'value',
  amounts: 'value',
  customers: 'full',
} as const satisfies Record<string, Privacy>;

export const shows = (privacy: Privacy, what: keyof typeof shownFrom): boolean =>
  levels.indexOf(privacy) >= levels.indexOf(shownFrom[what]);
