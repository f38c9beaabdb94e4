import { z } from 'zod';
import { passings, waitings } from '../../domain/sources/reading.ts';
import { mappingDraft } from './mapping-rules.ts';

/**
 * What goes on an errand and what comes back from it: the JSON of an `Errand`, by its kind. Whoever reads it checks it; whoever
 * words it shows it.
 */

export const connectOutcome = z.object({ account: z.string() });

/**
 * `object` absent: what objects there are, of which those are shown that are `like` a word; the fields of the one that the word
 * names. `label`: as people call the object.
 */
export const lookAbout = z.object({
  object: z.string().optional(),
  label: z.string().optional(),
  like: z.string().optional(),
});
export const lookOutcome = z.union([
  z.object({ objects: z.array(z.object({ name: z.string(), label: z.string() })) }),
  z.object({
    object: z.string(),
    /** As people call it, where it was found by a word. */
    label: z.string().optional(),
    fields: z.array(
      z.object({
        name: z.string(),
        label: z.string(),
        kind: z.enum(['text', 'number', 'day', 'moment', 'choice', 'other']),
        choices: z.array(z.object({ value: z.string(), label: z.string() })).optional(),
      }),
    ),
  }),
]);

/** `discarded`: nobody wants it any more. What is put into force becomes a mapping that has the errand's id. */
export const tryAbout = z.object({ draft: mappingDraft, discarded: z.literal(true).optional() });
const bigint = z.string().transform(BigInt);
/** A record as it would count. `raw` is what stands in the fields that the mapping reads. */
const tried = z.object({
  id: z.string(),
  raw: z.record(z.string(), z.string().nullable()),
  as: z.union([
    z.object({
      is: z.literal('counting'),
      personId: z.string(),
      amount: bigint,
      day: z.iso.date(),
      customer: z.string().optional(),
    }),
    z.object({ is: z.literal('waiting'), why: z.enum(waitings) }),
    z.object({ is: z.literal('passed'), why: z.enum(passings) }),
  ]),
});
export const tryOutcome = z.object({
  /** The first 20 that were read. */
  records: z.array(tried),
  /** Of all that were read for it, which may be more than are shown. */
  read: z.int(),
  counting: z.int(),
  waiting: z.int(),
  passed: z.int(),
});

/** What reading has done so far, of one mapping or of all. */
export const tally = z.object({
  read: z.int(),
  /** Counted for the first time. */
  counted: z.int(),
  /** Counted otherwise than before. */
  changed: z.int(),
  /** Counted before, and not any more. */
  back: z.int(),
  /** Somebody has to look at them: new ones. */
  waiting: z.int(),
  passed: z.int(),
});
export type Tally = z.infer<typeof tally>;

/** `mappingId`: of that one alone. `first`: nothing of it has been read yet. */
export const readAbout = z.object({ mappingId: z.string().optional(), first: z.literal(true).optional() });
/** How a source fails for one mapping alone: what that asks for is not there, or not for us. */
export const ofOneAlone = ['unknown', 'forbidden'] as const;
const sum = z.object({ records: z.int(), amount: z.string() });
export const readProgress = z.object({
  /** The mapping that is being read, and where it goes on. */
  mappingId: z.string(),
  cursor: z.string().optional(),
  /** What has changed since then is read; absent: everything. */
  changedSince: z.string().optional(),
  /** How often the place where it was has been lost. */
  lost: z.int().optional(),
  /** Everything has been read, and what was not there is looked for beyond this record. */
  beyond: z.string().optional(),
  /** When the reading of this mapping began. */
  since: z.string(),
  /** What we counted then. */
  before: sum,
  /** What the source says, as far as it was read. */
  there: sum,
  differences: z.array(z.record(z.string(), z.string().nullable())),
  more: z.int(),
  tally,
  /** The mappings that are through, and those that could not be read. */
  done: z.array(z.object({ mappingId: z.string(), tally })),
  failed: z.array(z.object({ mappingId: z.string(), failure: z.enum(ofOneAlone), code: z.string() })).optional(),
});
export type ReadProgress = z.infer<typeof readProgress>;
export const readOutcome = z.object({ mappings: z.array(z.object({ mappingId: z.string(), tally })) });
