import chineseDays from 'chinese-days';

/** A day that differs from Monday to Friday. */
export interface Holiday {
  readonly day: Temporal.PlainDate;
  readonly working: boolean;
  readonly name: string;
}

/** Years whose Chinese public holidays have been announced; the package guesses beyond them, and guesses wrong. */
export const holidayYears = [2025, 2026];

/** Public holidays in China, and the weekend days that are worked in their place. */
export function chineseHolidays(): Holiday[] {
  return holidayYears.flatMap((year) => {
    const found: Holiday[] = [];
    const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
    for (let day = first; day.year === year; day = day.add({ days: 1 })) {
      const working = chineseDays.isWorkday(day.toString());
      if (working === day.dayOfWeek <= 5) continue;
      // The package names a day in English and Chinese, `National Day,国庆节,3`.
      const [english = '', chinese] = chineseDays.getDayDetail(day.toString()).name.split(',');
      found.push({ day, working, name: chinese ?? english });
    }
    return found;
  });
}
