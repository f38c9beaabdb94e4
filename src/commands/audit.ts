import { z } from 'zod';
import { auditActions } from '../domain/audit/actions.ts';
import { auditAreaNames } from '../domain/audit/areas.ts';
import type { AuditFilter } from '../domain/audit/row.ts';
import { looksLikeDay, readSaidDay } from '../domain/day.ts';
import { Refusal } from '../errors.ts';
import { requireAdmin } from '../services/admins/require.ts';
import { auditOfAPage, readAudit } from '../services/audit/read.ts';
import { indicatorsOn } from '../services/indicators/read.ts';
import { findPerson } from '../services/people/find.ts';
import { words } from '../texts/words.ts';
import { auditAreaWords, auditCard } from '../views/audit.ts';
import { say } from './answers.ts';
import { type Call, type Command, verb } from './command.ts';

/** What a view of the audit needs to know of the organisation. */
export const worldOf = ({ work: { org, today } }: Call) => ({
  today,
  indicators: indicatorsOn(org, today),
  fiscalYearStart: org.fiscalYearStart,
});

/** A page of the audit; after the line with an id, where that is given. */
export async function showAudit(call: Call, asked: AuditFilter, after?: string) {
  const page = await readAudit(call.work, asked, { most: auditOfAPage, after });
  return say(auditCard(call.reader, { ...page, ...worldOf(call), continues: after !== undefined, asked }));
}

/** The area or the act that a word means. */
function ofWord(word: string): string | undefined {
  const area = auditAreaNames.find((name) => [auditAreaWords[name].zh, name].includes(word.toLowerCase()));
  return area ?? auditActions.find((action) => action === word || action.startsWith(`${word}.`))?.slice(0, word.length);
}

const isRefused = (word: string): boolean =>
  [words.refused.zh, words.refused.en].some((one) => one === word.toLowerCase());

/** A day that is said; throws where it is none. */
function dayIn(call: Call, word: string): Temporal.PlainDate {
  const day = readSaidDay(word, call.work.today);
  if (!day) throw new Refusal({ code: 'unreadable-input', word });
  return day;
}

/** `@Li Na goal refused 11-01`, in any order. A name may have several words. */
async function readFilter(call: Call, said: string): Promise<AuditFilter> {
  const spoken = said.split(/\s+/).filter(Boolean);
  let of: string | undefined;
  let since: Temporal.PlainDate | undefined;
  let refused = false;
  const name: string[] = [];
  for (const word of spoken) {
    const meant = ofWord(word);
    if (isRefused(word)) refused = true;
    else if (looksLikeDay(word)) since = dayIn(call, word);
    else if (meant && !of) of = meant;
    else if (name.length > 0 || /^(?:[@＠]|<@)/u.test(word)) name.push(word);
    else throw new Refusal({ code: 'unreadable-input', word });
  }
  const whom = name.join(' ');
  const person = whom ? await findPerson(call.work, whom, 'ever') : undefined;
  if (whom && !person) throw new Refusal({ code: 'no-person', word: whom });
  return { personId: person?.personId, of, since, refused };
}

export const audit: Command = {
  name: words.audit,
  summary: (texts) => texts.audit.summary,
  verbs: [
    verb({
      examples: {
        en: ['', '@li', 'goal', 'refused since=11-01 until=11-30'],
        zh: ['', '@李娜', '目标', '被拒 从=11-01 到=11-30'],
      },
      takes: [
        { kind: 'named', name: 'since', word: words.since },
        { kind: 'named', name: 'until', word: words.until },
        { kind: 'rest', name: 'asked' },
      ],
      input: z.object({
        since: z.string().max(40).optional(),
        until: z.string().max(40).optional(),
        asked: z.string().max(200).default(''),
      }),
      run: async (call, { since, until, asked }) => {
        // Whoever is none is told so before anything that was said is looked at.
        await requireAdmin(call.work);
        const filter = await readFilter(call, asked);
        return showAudit(call, {
          ...filter,
          ...(since ? { since: dayIn(call, since) } : {}),
          ...(until ? { until: dayIn(call, until) } : {}),
        });
      },
    }),
  ],
};
