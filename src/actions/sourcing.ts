import type { Action } from './action.ts';
import { compareSource } from './compare-source.ts';
import { connectSource } from './connect-source.ts';
import { countDifference } from './count-difference.ts';
import { disconnectSource } from './disconnect-source.ts';
import { endMapping } from './end-mapping.ts';
import { errandAgain } from './errand-again.ts';
import { leaveOut } from './leave-out.ts';
import { mapChange } from './map-change.ts';
import { mapConfirm } from './map-confirm.ts';
import { mapDiscard } from './map-discard.ts';
import { mapFields } from './map-fields.ts';
import { mapObject } from './map-object.ts';
import { mapSource } from './map-source.ts';
import { mappingFile } from './mapping-file.ts';
import { mappings } from './mappings.ts';
import { recordsDiscard } from './records-discard.ts';
import { recordsOf } from './records-of.ts';
import { recordsTake } from './records-take.ts';
import { runSource } from './run-source.ts';
import { seeMapping } from './see-mapping.ts';
import { sourceOwner } from './source-owner.ts';
import { sourceQueue } from './source-queue.ts';
import { sourceRecord } from './source-record.ts';
import { sources } from './sources.ts';

/** What is pressed about the systems that numbers come from. */
export const sourcing: readonly Action[] = [
  compareSource,
  connectSource,
  countDifference,
  disconnectSource,
  endMapping,
  errandAgain,
  leaveOut,
  mapChange,
  mapConfirm,
  mapDiscard,
  mapFields,
  mapObject,
  mapSource,
  mappingFile,
  mappings,
  recordsDiscard,
  recordsOf,
  recordsTake,
  runSource,
  seeMapping,
  sourceOwner,
  sourceQueue,
  sourceRecord,
  sources,
];
