import { z } from 'zod';
import { Refusal } from '../errors.ts';
import { reportForm } from '../forms/report.ts';
import { ownHistory } from '../services/reports/history.ts';
import { report as recordReport } from '../services/reports/report.ts';
import { undo } from '../services/reports/undo.ts';
import { words } from '../texts/words.ts';
import { historyCard } from '../views/history.ts';
import { recordedCard } from '../views/recorded.ts';
import { undoneCard } from '../views/undone.ts';
import { ask, say } from './answers.ts';
import { type Call, type Command, verb } from './command.ts';

export const report: Command = {
  name: words.report,
  summary: (texts) => texts.report.summary,
  verbs: [
    verb({
      examples: {
        en: [
          'visits 3 met Acme',
          'visits 3, amount 120k',
          'visits 2 yesterday',
          'same',
          'none',
          'for @li visits 2',
          'correct 2026-10 @li visits -2 counted twice',
        ],
        zh: [
          '拜访 3 拜访了华星',
          '拜访 3，销售额 12万',
          '拜访 2 昨天',
          '同昨天',
          '无',
          '代 @李娜 拜访 2',
          '更正 2026-10 @李娜 拜访 -2 重复计算',
        ],
      },
      shares: true,
      takes: [{ kind: 'rest', name: 'line' }],
      input: z.object({ line: z.string().max(2000).optional() }),
      run: async (call, { line }) => (line ? reportLine(call, line) : ask(await reportForm.form(call))),
    }),
    verb({
      word: words.undo,
      examples: { en: [''], zh: [''] },
      takes: [],
      input: z.object({}),
      run: async ({ work, reader, saidAt }) => {
        // Whatever is the latest by now is not what was meant then.
        if (saidAt) throw new Refusal({ code: 'undo-late', saidAt });
        return say(undoneCard(reader, await undo(work)));
      },
    }),
    verb({
      word: words.history,
      examples: { en: ['', 'visits'], zh: ['', '拜访'] },
      takes: [{ kind: 'rest', name: 'indicator' }],
      input: z.object({ indicator: z.string().max(80).optional() }),
      run: history,
    }),
  ],
};

/** `again`: it is meant, though the same was said a moment ago. */
export async function reportLine({ work, reader, me, saidAt }: Call, line: string, again = false) {
  return say(recordedCard(reader, await recordReport(work, line, { again, saidAt }), me));
}

export async function history({ work, reader }: Call, { indicator }: { readonly indicator?: string | undefined } = {}) {
  return say(historyCard(reader, await ownHistory(work, indicator)));
}
