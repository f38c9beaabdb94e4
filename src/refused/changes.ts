/** Changes of scorecards and targets. */
export type AboutChanges =
  /** Asked to say that one has read what concerns others. */
  | { readonly code: 'change-concerns-others'; readonly number: number }
  | { readonly code: 'change-withdrawn'; readonly number: number };
