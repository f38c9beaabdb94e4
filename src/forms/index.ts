import { carryOnForm } from './carry-on.ts';
import { changeScorecardForm } from './change-scorecard.ts';
import { changeSoonerForm } from './change-sooner.ts';
import { changeTargetForm } from './change-target.ts';
import { connectSourceForm } from './connect-source.ts';
import { decideForm } from './decide.ts';
import { fillInForm } from './fill-in.ts';
import type { FormKind } from './form.ts';
import { goalSetForm } from './goal-set.ts';
import { goalSplitForm } from './goal-split.ts';
import { importRowsForm } from './import-rows.ts';
import { mapFieldsForm } from './map-fields.ts';
import { nominationForm } from './nomination.ts';
import { noteForm } from './note.ts';
import { pkNewForm } from './pk-new.ts';
import { praiseForm } from './praise.ts';
import { proposeTargetForm } from './propose-target.ts';
import { recordsOfForm } from './records-of.ts';
import { reportForm } from './report.ts';
import { reviewActionForm } from './review-action.ts';
import { reviewCauseForm } from './review-cause.ts';
import { rewardAnswerForm } from './reward-answer.ts';
import { rewardAskForm } from './reward-ask.ts';
import { rewardEstimateForm } from './reward-estimate.ts';
import { rewardPlanForm } from './reward-plan.ts';
import { scorecardUseForm } from './scorecard-use.ts';
import { setupCompanyForm } from './setup-company.ts';
import { sourceOwnerForm } from './source-owner.ts';
import { sourceRecordForm } from './source-record.ts';
import { splitByHandForm } from './split-by-hand.ts';
import { taskNewForm } from './task-new.ts';
import { waiveForm } from './waive.ts';

/** Every form there is; a test proves it against the folder. */
export const forms: readonly FormKind[] = [
  carryOnForm,
  changeScorecardForm,
  changeSoonerForm,
  changeTargetForm,
  connectSourceForm,
  decideForm,
  fillInForm,
  goalSetForm,
  goalSplitForm,
  importRowsForm,
  mapFieldsForm,
  nominationForm,
  noteForm,
  praiseForm,
  pkNewForm,
  proposeTargetForm,
  recordsOfForm,
  reportForm,
  reviewActionForm,
  reviewCauseForm,
  rewardAnswerForm,
  rewardAskForm,
  rewardEstimateForm,
  rewardPlanForm,
  scorecardUseForm,
  setupCompanyForm,
  sourceOwnerForm,
  sourceRecordForm,
  splitByHandForm,
  taskNewForm,
  waiveForm,
];
