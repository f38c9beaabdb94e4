import type { Named } from './named.ts';

/** Who may do what; people, teams, chats, sheets and drafts. */
export type AboutCompany =
  /** What does not exist and what one may not see get this same answer. */
  | { readonly code: 'nothing-to-undo' | 'nothing-to-show' | 'not-allowed' | 'no-digest' }
  /** For admins; `admin` is one of them, where there is any. */
  | { readonly code: 'admin-only'; readonly admin: Named | undefined }
  /** Whoever it would be taken from is the last. */
  | { readonly code: 'last-admin' }
  | { readonly code: 'draft-used' | 'draft-outdated' | 'no-change' | 'group-needed' }
  /** It cannot change any more. */
  | { readonly code: 'settled'; readonly what: 'currency' | 'fiscal-year' }
  | { readonly code: 'admin-there'; readonly admin: Named }
  | { readonly code: 'no-team'; readonly word: string; readonly nearest: readonly Named[] }
  | { readonly code: 'no-person'; readonly word: string }
  | { readonly code: 'name-taken'; readonly team: Named }
  /** A file that is no sheet of ours: `gone` where the messenger does not hand it out. */
  | {
      readonly code: 'unreadable-sheet';
      readonly why: 'too-large' | 'too-long' | 'old-excel' | 'no-table' | 'unknown' | 'gone';
    }
  | { readonly code: 'not-connected' | 'not-a-member' };
