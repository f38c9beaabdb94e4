import { z } from 'zod';
import { isBrought, type SourceKey, sourceCalled } from '../domain/sources/labels.ts';
import { Refusal } from '../errors.ts';
import { connecting } from '../forms/connect-source.ts';
import type { Answer } from '../ports/messenger.ts';
import { requireAdmin } from '../services/admins/require.ts';
import { countUndecided } from '../services/decisions/undecided.ts';
import { findPerson } from '../services/people/find.ts';
import { lastComparisons } from '../services/sources/compared.ts';
import { endingOf } from '../services/sources/end.ts';
import { setInterval } from '../services/sources/interval.ts';
import { listSources } from '../services/sources/list.ts';
import { lookInto } from '../services/sources/look.ts';
import { mappingsInForce } from '../services/sources/mapped.ts';
import { mappingNumbered } from '../services/sources/mapping.ts';
import { tryMappingFile } from '../services/sources/mapping-file.ts';
import { kindCalled } from '../services/sources/named.ts';
import { nameOutsider } from '../services/sources/outsider.ts';
import { readQueue } from '../services/sources/queue.ts';
import { type Run, runSource } from '../services/sources/run.ts';
import { settleOwner, sourceWaitingFor } from '../services/sources/settle-owner.ts';
import { compareWord, words } from '../texts/words.ts';
import { mappingCard } from '../views/mapping.ts';
import { mappingsCard } from '../views/mappings.ts';
import { disconnectCard, intervalCard, tryingCard, underWayCardFor } from '../views/source-answers.ts';
import { comparisonCard } from '../views/source-compared.ts';
import { outsiderCard, ownerSettledCard, sourceQueueCard } from '../views/source-queue.ts';
import { sourcesCard } from '../views/sources.ts';
import { say } from './answers.ts';
import { type Call, type Command, verb } from './command.ts';

const takesRest = [{ kind: 'rest', name: 'source' }] as const;
const rest = z.object({ source: z.string().max(200).default('') });
const nothing = { takes: [], input: z.object({}) } as const;

/** Whoever is none is told so before anything that was said is looked at. */
const forAdmins =
  <Input>(run: (call: Call, input: Input) => Promise<Answer>) =>
  async (call: Call, input: Input): Promise<Answer> => {
    await requireAdmin(call.work);
    return run(call, input);
  };

const alone = { en: [''], zh: [''] };

/** How all connections are, and what else could be connected. */
export const showSources = async (call: Call) => {
  const { work, reader, sources: kinds, publicUrl } = call;
  const sources = (await listSources(work)).map(({ address, ...one }) => {
    const pushes = kinds.find(({ name }) => name === one.name)?.pushes !== undefined;
    return { ...one, pushTo: pushes && publicUrl !== undefined ? `${publicUrl}/hooks/${address}` : undefined };
  });
  const others = kinds.map(({ name }) => name).filter((name) => !sources.some((one) => one.name === name));
  return say(sourcesCard(reader, { sources, others }));
};

export const showMappings = async ({ work, reader }: Call) => say(mappingsCard(reader, await mappingsInForce(work)));

/** One mapping, by its number. */
export async function showMapping({ work, reader }: Call, number: number) {
  const { measures, ...mapping } = await mappingNumbered(work, number);
  return say(mappingCard(reader, { ...mapping, indicator: measures }));
}

export const showQueue = async ({ work, reader }: Call, page: number) =>
  say(sourceQueueCard(reader, await readQueue(work, page)));

/** What the last comparisons came to, and how many numbers are other ones by hand. */
const showComparisons = async ({ work, reader }: Call) =>
  say(comparisonCard(reader, await lastComparisons(work), await countUndecided(work)));

/** `owner "Renewals Queue" @li`, `owner "Import" nobody` */
const ownerSaid = /^(?:owner|归属)\s+["“](?<owner>[^"”]+)["”]\s+(?<whom>\S.*)$/iu;

const nobody: readonly string[] = ['nobody', '无'];

async function settle({ work, reader }: Call, owner: string, whom: string) {
  if (nobody.includes(whom.trim().toLowerCase())) {
    const source = await sourceWaitingFor(work, owner);
    return say(outsiderCard(reader, await nameOutsider(work, source, owner)));
  }
  const person = await findPerson(work, whom);
  if (!person) throw new Refusal({ code: 'no-person', word: whom });
  const source = await sourceWaitingFor(work, owner);
  return say(ownerSettledCard(reader, await settleOwner(work, source, owner, person.personId)));
}

/** A mapping that somebody has sent as a file. */
export async function importMapping({ work, reader }: Call, json: unknown) {
  return say(tryingCard(reader, await tryMappingFile(work, json)));
}

const known = ({ sources }: Call): SourceKey[] => sources.map(({ name }) => name);

/** The number of a mapping, `3` or `#3`. */
function numberIn(word: string): number | undefined {
  const digits = /^#?(\d{1,9})$/.exec(word.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** `salesforce opp`, `zoho crm deal`: the source, and what is left. */
function sourceIn(call: Call, said: string): { readonly source: SourceKey; readonly left: string } {
  const spoken = said.trim().split(/\s+/).filter(Boolean);
  for (let length = spoken.length; length > 0; length -= 1) {
    const source = sourceCalled(spoken.slice(0, length).join(' '));
    if (source) return { source: kindCalled(source, known(call)), left: spoken.slice(length).join(' ') };
  }
  return { source: kindCalled(said.trim() || undefined, known(call)), left: '' };
}

/** A source or a mapping; nothing said is the one source that there is. */
async function runIn(call: Call, said: string): Promise<Run> {
  const mapping = numberIn(said);
  if (mapping !== undefined) return { mapping };
  const [only, ...others] = said.trim() === '' ? (await listSources(call.work)).map(({ name }) => name) : [];
  return { source: only && others.length === 0 ? only : sourceIn(call, said).source };
}

export async function run(call: Call, asked: Run, kind: 'sync' | 'reconcile') {
  const source = await runSource(call.work, asked, kind);
  return say(underWayCardFor(call.reader, { source, kind }));
}

const day = 24 * 60;
/** What is asked is asked once a day at least; what is brought comes no oftener than that, and may come once a month. */
const asked = { shortest: 5, longest: day };
const brought = { shortest: day, longest: 31 * day };

/** `30m`, `30分钟`, `2h`, `2小时`, `7d`, `7天`, in minutes; undefined for what is none, or too short or too long. */
function minutesIn(text: string, { shortest, longest }: typeof asked): number | undefined {
  const shape = /^(?<count>\d{1,4})(?:(?<days>d|天)|(?<hours>h|小时)|m|min|分钟?)$/iu;
  const parts = shape.exec(text.normalize('NFKC'))?.groups;
  const minutes = Number(parts?.count ?? 0) * (parts?.days ? day : parts?.hours ? 60 : 1);
  return minutes >= shortest && minutes <= longest ? minutes : undefined;
}

export const source: Command = {
  name: words.source,
  summary: (texts) => texts.source.summary,
  verbs: [
    verb({ examples: alone, ...nothing, run: showSources }),
    verb({ word: words.list, examples: alone, ...nothing, run: showSources }),
    verb({
      word: words.connect,
      examples: { en: ['salesforce', 'webhook'], zh: ['salesforce', '简道云'] },
      takes: takesRest,
      input: rest,
      run: forAdmins((call, { source: said }) => connecting(call, kindCalled(said.trim() || undefined, known(call)))),
    }),
    verb({
      word: words.map,
      examples: { en: ['', 'salesforce', 'salesforce opp', '3'], zh: ['', '简道云', 'salesforce opp', '3'] },
      takes: takesRest,
      input: rest,
      run: forAdmins(async (call, { source: said }) => {
        const number = numberIn(said);
        if (number !== undefined) return showMapping(call, number);
        if (said.trim() === '') return showMappings(call);
        const { source: into, left } = sourceIn(call, said);
        await lookInto(call.work, into, left || undefined);
        return say(underWayCardFor(call.reader, { source: into, kind: 'objects' }));
      }),
    }),
    verb({
      word: words.run,
      examples: { en: ['salesforce', '3'], zh: ['salesforce', '3'] },
      takes: takesRest,
      input: rest,
      run: forAdmins(async (call, { source: said }) => run(call, await runIn(call, said), 'sync')),
    }),
    verb({
      word: compareWord,
      examples: { en: ['', 'salesforce'], zh: ['', 'salesforce'] },
      takes: takesRest,
      input: rest,
      run: forAdmins(async (call, { source: said }) => {
        if (said.trim() === '') return showComparisons(call);
        return run(call, await runIn(call, said), 'reconcile');
      }),
    }),
    verb({
      word: words.queue,
      examples: {
        en: ['', '2', 'owner "Renewals Queue" @li', 'owner "Import" nobody'],
        zh: ['', '2', '归属 “续约队列” @李娜', '归属 “导入程序” 无'],
      },
      takes: takesRest,
      input: rest,
      run: forAdmins(async (call, { source: said }) => {
        const parts = ownerSaid.exec(said.trim())?.groups;
        return parts ? settle(call, parts.owner ?? '', parts.whom ?? '') : showQueue(call, numberIn(said) ?? 1);
      }),
    }),
    verb({
      word: words.off,
      examples: { en: ['salesforce', '3'], zh: ['salesforce', '3'] },
      takes: takesRest,
      input: rest,
      run: forAdmins(async (call, { source: said }) => {
        const number = numberIn(said);
        if (number !== undefined) return showMapping(call, number);
        const { source: from } = sourceIn(call, said);
        return say(disconnectCard(call.reader, from, await endingOf(call.work, from)));
      }),
    }),
    verb({
      word: words.every,
      examples: {
        en: ['salesforce 30m', 'zoho 2h', 'files 7d'],
        zh: ['salesforce 30分钟', '简道云 2小时', '文件 7天'],
      },
      takes: takesRest,
      input: rest,
      run: forAdmins(async (call, { source: said }) => {
        const { source: of, left } = sourceIn(call, said);
        const minutes = minutesIn(left, isBrought(of) ? brought : asked);
        if (minutes === undefined) throw new Refusal({ code: 'unreadable-input', word: left || undefined });
        await setInterval(call.work, of, minutes);
        return say(intervalCard(call.reader, of, minutes));
      }),
    }),
  ],
};
