import { timeText } from '../texts/dates.ts';
import { textsFor } from '../texts/index.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';

/** Whether the brief comes by itself from now on; `minute` after midnight, null where the company has set no time. */
export function briefSetText(reader: Reader, off: boolean, minute: number | null): string {
  const { brief } = textsFor(reader.locale);
  const command = typed(reader, words.digest, words.brief, off ? words.on : words.off);
  if (off) return brief.off({ command });
  return minute === null ? brief.onWithoutTime : brief.on({ time: timeText(minute), command });
}
