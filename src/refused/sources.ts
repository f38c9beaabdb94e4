import type { SourceKey } from '../domain/sources/labels.ts';

/** Systems that numbers come from, and what is counted of them. */
export type AboutSources =
  /** `can`: those that this service knows. */
  | { readonly code: 'no-source'; readonly word: string | undefined; readonly can: readonly SourceKey[] }
  | { readonly code: 'source-not-connected'; readonly source: SourceKey }
  /** Nothing can be kept sealed: the service has no key. */
  | { readonly code: 'no-key' }
  /** Nothing of it is counted yet; without a source, there is no mapping of that number. */
  | { readonly code: 'no-mapping'; readonly source: SourceKey | undefined; readonly word: string | undefined }
  /** A file that is no mapping: where in it, and what is wrong there. */
  | { readonly code: 'unreadable-mapping'; readonly problems: readonly MappingProblem[] }
  /** A mapping is known by what a source has, and that was not looked at, or is something else by now. */
  | { readonly code: 'look-outdated'; readonly source: SourceKey }
  | { readonly code: 'no-record' };

export interface MappingProblem {
  /** `rules.owner.by`; empty for all of it. */
  readonly path: string;
  readonly what: 'missing' | 'unknown' | 'unreadable' | 'no-indicator' | 'no-source' | 'does-not-add-up';
}
