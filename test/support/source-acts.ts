import type { Deal } from './source-model.ts';
import type { Trouble } from './source-troubles.ts';

/** What may happen to a source and to those whom it knows. */
export type Act =
  | { readonly is: 'save'; readonly deal: Deal }
  | { readonly is: 'remove'; readonly id: string; readonly told: boolean }
  | { readonly is: 'push'; readonly ids: readonly string[]; readonly key: string }
  | { readonly is: 'go'; readonly kind: 'sync' | 'reconcile'; readonly trouble?: Trouble; readonly meanwhile?: Act }
  | { readonly is: 'clock'; readonly minutes: number; readonly trouble?: Trouble }
  | { readonly is: 'known' | 'link' | 'report' | 'close' | 'reopen' | 'remap' | 'leave' | 'return' | 'die' };
