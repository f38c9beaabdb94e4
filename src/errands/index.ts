import { connect } from './connect.ts';
import type { ErrandKind } from './errand.ts';
import { look } from './look.ts';
import { push } from './push.ts';
import { reconcile, sync } from './read.ts';
import { tryOut } from './try.ts';

export const errands: readonly ErrandKind[] = [connect, look, tryOut, sync, reconcile, push];
