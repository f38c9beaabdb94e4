/** What does not do about a praise or a nomination. `word` is what was typed. */
export type PraiseProblem =
  | { readonly part: 'whom'; readonly why: 'missing' | 'self' }
  | { readonly part: 'whom'; readonly why: 'nobody'; readonly word: string }
  | { readonly part: 'text'; readonly why: 'missing' | 'too-long' }
  | { readonly part: 'customer' }
  | { readonly part: 'skill'; readonly why: 'missing' | 'too-long' }
  /** There is no award for it; `skills` are those that there are. */
  | { readonly part: 'skill'; readonly why: 'none'; readonly word: string; readonly skills: readonly string[] }
  | { readonly part: 'evidence'; readonly why: 'missing' | 'too-long' };
