/**
 * What is changed; a `correction` puts right what was in error in a period that may be closed, a `plan` is by what people are
 * paid.
 */
export const changeKinds = ['scorecard', 'target', 'correction', 'plan'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** As it is stored: `submitted` is published as soon as enough others are for it. */
export type ChangeState = 'draft' | 'simulated' | 'submitted' | 'published' | 'withdrawn';

/** As people see it: what is published takes effect on a day. */
export type ChangeStage = Exclude<ChangeState, 'published'> | 'coming' | 'in-force';

/** What can be done with a change. */
export type ChangeAct = 'rewrite' | 'simulate' | 'submit' | 'approve' | 'withdraw' | 'acknowledge';

/**
 * When each can be done. What others are asked to approve is not rewritten under their eyes: it is withdrawn and drafted anew.
 * What is in force is altered by another change alone.
 */
const possible: Readonly<Record<ChangeAct, readonly ChangeStage[]>> = {
  rewrite: ['draft', 'simulated'],
  simulate: ['draft', 'simulated'],
  // Again, to say why it comes with less notice by now.
  submit: ['simulated', 'submitted'],
  approve: ['submitted'],
  withdraw: ['draft', 'simulated', 'submitted', 'coming'],
  acknowledge: ['coming', 'in-force'],
};

export const canBe = (act: ChangeAct, stage: ChangeStage): boolean => possible[act].includes(stage);

export function stageOf(
  { state, from }: { readonly state: ChangeState; readonly from: Temporal.PlainDate },
  today: Temporal.PlainDate,
): ChangeStage {
  if (state !== 'published') return state;
  return Temporal.PlainDate.compare(from, today) > 0 ? 'coming' : 'in-force';
}
