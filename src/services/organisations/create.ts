import { catalogue } from '../../domain/indicators/catalogue.ts';
import type { Platform } from '../../ports/messenger.ts';
import type { Tx } from '../../store/store.ts';
import { fromDay, fromInstant } from '../../store/time.ts';
import { chineseHolidays, holidayYears } from './holidays.ts';

interface Creating {
  readonly tx: Tx;
  readonly newId: () => string;
  readonly now: Temporal.Instant;
}

/** The indicators are defined from a day on that lies before anything that may be reported. */
const catalogueFrom = Temporal.PlainDate.from('2020-01-01');

/** A new organisation with the shipped indicators and the working days it has until it says otherwise. Gives its id. */
export async function createOrganisation(
  { tx, newId, now }: Creating,
  { name, platform }: { readonly name: string; readonly platform: Platform },
): Promise<string> {
  const id = newId();
  await tx.organisation.create({
    data: {
      id,
      name,
      locale: platform === 'feishu' ? 'zh_CN' : 'en',
      zone: 'Asia/Shanghai',
      currency: 'CNY',
      calendarYears: holidayYears,
      createdAt: fromInstant(now),
    },
    select: { id: true },
  });
  await tx.indicator.createMany({
    data: catalogue.map(({ names, aliases, ...indicator }) => ({
      ...indicator,
      orgId: id,
      from: fromDay(catalogueFrom),
      nameZh: names.zh,
      nameEn: names.en,
      nameOne: names.one ?? null,
      aliases: [...aliases],
    })),
  });
  await tx.calendarDay.createMany({
    data: chineseHolidays().map(({ day, ...holiday }) => ({ ...holiday, orgId: id, day: fromDay(day) })),
  });
  return id;
}
