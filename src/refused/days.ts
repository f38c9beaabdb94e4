import type { Span } from '../domain/period.ts';
import type { Named } from './named.ts';

/** Times of day, reminders and leave. */
export type AboutDays =
  /** What cannot be read as a time of day, a length of time, or days of leave; `word` is absent where nothing was said. */
  | {
      readonly code: 'unreadable-when';
      readonly what: 'time' | 'length' | 'days';
      readonly word: string | undefined;
    }
  /** Asked for a day that is over, or has not begun, on the person's clock. */
  | { readonly code: 'reminder-over'; readonly day: Temporal.PlainDate }
  /** Days that are over are not one's own to take. */
  | { readonly code: 'leave-past'; readonly day: Temporal.PlainDate }
  | { readonly code: 'delegate-refused'; readonly why: 'self' | 'no-team' }
  | { readonly code: 'delegate-refused'; readonly why: 'away'; readonly delegate: Named; readonly days: Span }
  | { readonly code: 'leave-too-long' }
  | { readonly code: 'leave-twice'; readonly known: Span };
