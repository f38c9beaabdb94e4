import type { FormKind } from './form.ts';
import { goalSetForm } from './goal-set.ts';
import { goalSplitForm } from './goal-split.ts';
import { importRowsForm } from './import-rows.ts';
import { noteForm } from './note.ts';
import { proposeTargetForm } from './propose-target.ts';
import { reportForm } from './report.ts';
import { scorecardUseForm } from './scorecard-use.ts';
import { setupCompanyForm } from './setup-company.ts';
import { splitByHandForm } from './split-by-hand.ts';
import { taskNewForm } from './task-new.ts';

/** Every form there is; a test proves it against the folder. */
export const forms: readonly FormKind[] = [
  goalSetForm,
  goalSplitForm,
  importRowsForm,
  noteForm,
  proposeTargetForm,
  reportForm,
  scorecardUseForm,
  setupCompanyForm,
  splitByHandForm,
  taskNewForm,
];
