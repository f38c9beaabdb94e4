import { z } from 'zod';
import { readSaidDay } from '../domain/day.ts';
import { readLeaving, readNaming, readPlacing } from '../domain/teams/line.ts';
import { Refusal } from '../errors.ts';
import { previewAdmin } from '../services/admins/preview.ts';
import { previewDeparture } from '../services/departures/preview.ts';
import { takeBackDeparture } from '../services/departures/take-back.ts';
import { kindOfSheet, previewImport, type Sheet } from '../services/imports/preview.ts';
import { managerOf } from '../services/people/manager.ts';
import { actorStanding } from '../services/people/standing.ts';
import { takesRecords } from '../services/sources/known-sheet.ts';
import { previewKnown } from '../services/sources/preview-records.ts';
import { keepRecords } from '../services/sources/records-draft.ts';
import { bindChat } from '../services/teams/bind.ts';
import { type Act, changeMembership } from '../services/teams/change.ts';
import { createTeam } from '../services/teams/create.ts';
import { teamNamed } from '../services/teams/named.ts';
import { ownTeam, readPlaced } from '../services/teams/placing.ts';
import { rosterOf } from '../services/teams/roster.ts';
import { words } from '../texts/words.ts';
import { adminPreviewCard } from '../views/admin-named.ts';
import { departureBackCard, departurePreviewCard } from '../views/departure.ts';
import { importHelpCard, importPreviewCard } from '../views/import.ts';
import { recordsOfferedCard, recordsPreviewCard } from '../views/records.ts';
import { teamChangeCard } from '../views/team-change.ts';
import { teamBoundCard, teamCreatedCard } from '../views/team-new.ts';
import { rosterCard } from '../views/team-roster.ts';
import { say } from './answers.ts';
import { type Call, type Command, verb } from './command.ts';

const takesWhom = [{ kind: 'rest', name: 'whom' }] as const;
const whom = z.object({ whom: z.string().max(200) });
const takesTeam = [{ kind: 'rest', name: 'team' }] as const;
const named = z.object({ team: z.string().max(200) });

/** `@li to 华东`; without a team, the one of the chat or the actor's own. */
const changing =
  (act: Act) =>
  async ({ work, reader, chatId }: Call, { whom }: { whom: string }) => {
    const { person, team } = await readPlaced(work, whom);
    return say(
      teamChangeCard(reader, await changeMembership(work, act, person, team ?? (await ownTeam(work, chatId)))),
    );
  };

/** `@li 11-30`: the last day is today where none is said. */
async function leaving({ work, reader }: Call, { whom }: { whom: string }) {
  const { who, off } = readNaming(whom);
  if (off) return say(departureBackCard(reader, await takeBackDeparture(work, who)));
  const { who: person, day } = readLeaving(whom);
  const last = day === undefined ? undefined : readSaidDay(day, work.today);
  if (day !== undefined && !last) throw new Refusal({ code: 'unreadable-input', word: day });
  return say(departurePreviewCard(reader, await previewDeparture(work, person, last)));
}

export const team: Command = {
  name: words.team,
  summary: (texts) => texts.team.summary,
  verbs: [
    verb({
      examples: { en: [''], zh: [''] },
      takes: [],
      input: z.object({}),
      run: async ({ work, reader }) => {
        const { admin, manages } = actorStanding(work);
        const manager = managerOf(work.org, work.actor.personId, work.today);
        return say(rosterCard(reader, rosterOf(work), { manager, mayAdd: admin || manages.length > 0 }));
      },
    }),
    verb({
      word: words.new,
      examples: { en: ['East Three under East Region'], zh: ['华东三队 属于 华东大区'] },
      takes: takesTeam,
      input: named,
      run: async ({ work, reader }, input) => {
        const [placing] = readPlacing(input.team);
        if (!placing) throw new Refusal({ code: 'unreadable-input', missing: 'team' });
        return say(teamCreatedCard(reader, await createTeam(work, placing.who, placing.team)));
      },
    }),
    verb({
      word: words.add,
      examples: { en: ['@Li Na to East Two'], zh: ['@李娜 到 华东二队'] },
      takes: takesWhom,
      input: whom,
      run: changing('add'),
    }),
    verb({
      word: words.manager,
      examples: { en: ['@Wang Qiang of East Two'], zh: ['@王强 到 华东二队'] },
      takes: takesWhom,
      input: whom,
      run: changing('manager'),
    }),
    verb({
      word: words.admin,
      examples: { en: ['@Zhou Min', '@Zhou Min off'], zh: ['@周敏', '@周敏 关'] },
      takes: takesWhom,
      input: whom,
      run: async ({ work, reader }, input) => {
        const { who, off } = readNaming(input.whom);
        return say(adminPreviewCard(reader, await previewAdmin(work, off ? 'dismiss' : 'name', who)));
      },
    }),
    verb({
      word: words.left,
      examples: { en: ['@Li Na', '@Li Na 11-30', '@Li Na off'], zh: ['@李娜', '@李娜 11-30', '@李娜 关'] },
      takes: takesWhom,
      input: whom,
      run: leaving,
    }),
    verb({
      word: words.import,
      examples: { en: [''], zh: [''] },
      takes: [],
      input: z.object({}),
      run: async ({ reader }) => say(importHelpCard(reader)),
    }),
    verb({
      word: words.here,
      examples: { en: ['', 'East Two'], zh: ['', '华东二队'] },
      takes: takesTeam,
      input: named.partial(),
      run: async ({ work, reader, chatId, where }, input) => {
        const team = input.team ? teamNamed(work, input.team) : await ownTeam(work, chatId);
        const privacy = await bindChat(work, where, { team, locale: reader.locale, zone: work.org.zone });
        return say(teamBoundCard(reader, team, privacy));
      },
    }),
  ],
};

/** A sheet that somebody has sent: what it would change is shown first. */
export async function importSheet({ work, reader }: Call, sheet: Sheet) {
  const { rows } = sheet;
  const records = await previewKnown(work, rows);
  if (records) return say(recordsPreviewCard(reader, records));
  if (!kindOfSheet(work, sheet) && (await takesRecords(work)) !== undefined) {
    return say(recordsOfferedCard(reader, await keepRecords(work, rows)));
  }
  return say(importPreviewCard(reader, await previewImport(work, sheet)));
}
