import { sheetNames } from '../../domain/exports/table.ts';
import { companySheets } from './company-sheets.ts';
import { numberSheets } from './number-sheets.ts';
import { peopleSheets } from './people-sheets.ts';
import type { Sheet } from './sheet.ts';
import { workSheets } from './work-sheets.ts';

const all = [...companySheets, ...peopleSheets, ...numberSheets, ...workSheets];

/** Every sheet but the audit, which is read as it is shown, in the order in which they stand in a file. */
export const sheets: readonly Sheet[] = sheetNames.flatMap((name) => all.find((one) => one.name === name) ?? []);

/** What of all this an export of a person has; pay only where they ask for it themselves. */
export const sheetsOfPerson = (own: boolean): Sheet[] =>
  sheets.filter(({ whose, pay }) => whose.length > 0 && (own || !pay));

/** What an export of the organisation has: nobody's pay. */
export const sheetsOfAll = (): Sheet[] => sheets.filter(({ pay }) => !pay);
