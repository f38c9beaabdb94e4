import type { Calendar } from '../../src/domain/calendar.ts';
import { chineseHolidays, holidayYears } from '../../src/services/organisations/holidays.ts';

/** With the holidays of China, and the weekend days that are worked in their place. */
export const chinese: Calendar = {
  exceptions: new Map(chineseHolidays().map(({ day, working }) => [day.toString(), working])),
  years: holidayYears,
};

/** Monday to Friday, always. */
export const weekends: Calendar = { exceptions: new Map(), years: [] };
