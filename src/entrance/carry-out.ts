import type { Call } from '../commands/command.ts';
import { Refusal, StaleRules, UnknownAccount } from '../errors.ts';
import { Unanswered } from '../forms/form.ts';
import type { Answer, Inbound } from '../ports/messenger.ts';
import { managerOf } from '../services/people/manager.ts';
import { laneOf } from '../services/reports/team-totals.ts';
import { isConflict } from '../store/conflict.ts';
import { answerTo, markSeen } from '../store/seen.ts';
import type { Tx } from '../store/store.ts';
import type { Reader } from '../texts/reader.ts';
import { exampleLines } from '../views/help.ts';
import { refusalCard, refusalText } from '../views/refusal.ts';
import { attachedTo } from './attached.ts';
import { bringAlong, type Caller, whoIs } from './caller.ts';
import type { Entrance } from './entrance.ts';
import { formErrors, meant } from './meant.ts';
import { parse } from './parse.ts';
import { auditRefusal, auditStranger } from './refuse.ts';
import { saidLongAgo } from './said-long-ago.ts';
import { strangerIn } from './stranger.ts';

/** What somebody is answered; `since` is when that was first said, where this is delivered once more. */
export interface Done {
  readonly answer: Answer;
  readonly since?: Temporal.Instant;
}

/**
 * Does what a person asked for: one transaction holds what was seen, what changed, who did it and what is to be told. A
 * refusal undoes all of that and is then written down on its own. `known` hears how to speak to whoever asked, as soon as
 * the database has said who that is.
 */
export async function carryOut(entrance: Entrance, inbound: Inbound, known: (who: Reader) => void): Promise<Done> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt(entrance, inbound, known);
    } catch (error) {
      if (!(error instanceof StaleRules || isConflict(error)) || tries === mostTries) throw error;
    }
  }
}

/** Rules change a few times a day, and rarely twice within a request; two that wait for each other are rarer still. */
const mostTries = 5;

async function attempt(entrance: Entrance, inbound: Inbound, known: (who: Reader) => void): Promise<Done> {
  const now = entrance.clock();
  let caller: Caller;
  try {
    caller = await whoIs(entrance, inbound, now);
    known(caller.reader);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    entrance.onRefused(error.what.code);
    return keptOut(entrance, inbound, error, now);
  }
  try {
    // Before the transaction begins, which must not wait for a messenger.
    const attached = await attachedTo(inbound);
    const { shares, checksUp, run } = meant(entrance, inbound, attached);
    // Only for whoever may know it: others are refused in a moment.
    const checked = checksUp && caller.person.admin ? await entrance.checkUp(caller.org.id) : [];
    const act = () =>
      once(entrance, caller, inbound, shares ? laneOf(caller.person.id) : undefined, (tx) =>
        run({ ...callFor(entrance, caller, inbound, tx), checked }),
      );
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof UnknownAccount)) throw error;
      await bringAlong(entrance, inbound, caller, error.account);
      return await act();
    }
  } catch (error) {
    if (error instanceof Unanswered && inbound.kind === 'submitted') {
      const { cause } = error;
      if (cause instanceof Refusal) {
        entrance.onRefused(cause.what.code);
        await entrance.db.$transaction((tx) =>
          auditRefusal(callFor(entrance, caller, inbound, tx), inbound, cause, entrance.commands),
        );
      }
      return { answer: await formErrors(entrance, callFor(entrance, caller, inbound, entrance.db), inbound, error) };
    }
    if (!(error instanceof Refusal)) throw error;
    entrance.onRefused(error.what.code);
    return await once(entrance, caller, inbound, undefined, (tx) =>
      refuse(entrance, callFor(entrance, caller, inbound, tx), inbound, error),
    );
  }
}

/** Whoever is none of the company is told so, and the company's audit has it; where no company is connected there is none. */
async function keptOut(entrance: Entrance, inbound: Inbound, refusal: Refusal, now: Temporal.Instant): Promise<Done> {
  const answer: Answer = { kind: 'card', card: refusalCard(strangerIn(entrance, inbound), refusal, {}) };
  const found = await entrance.identify(inbound);
  if (!found) return { answer };
  const { org, person } = found;
  return once(entrance, { now, org }, inbound, undefined, async (tx) => {
    await auditStranger({ tx, org, now, newId: entrance.newId }, inbound, refusal, person?.id);
    return answer;
  });
}

/** It was seen before: what this transaction did is undone. */
class SeenBefore extends Error {}

/** A delivery that comes again changes nothing and gets the answer of the first. `lane`: it shares its transaction with others there. */
async function once(
  { db, share, onRepeated }: Entrance,
  { now, org }: Pick<Caller, 'now' | 'org'>,
  { keys, platform }: Inbound,
  lane: number | undefined,
  act: (tx: Tx) => Promise<Answer>,
): Promise<Done> {
  const names = keys.map((key) => `${platform}:${key}`);
  const done = async (tx: Tx): Promise<Answer> => {
    const answer = await act(tx);
    if (await markSeen(tx, org.id, names, now, kept(answer))) return answer;
    throw new SeenBefore();
  };
  try {
    return { answer: await (lane === undefined ? db.$transaction(done) : share(`${org.id} ${lane}`, done)) };
  } catch (error) {
    const seen = error instanceof SeenBefore && (await answerTo(db, org.id, names, now));
    if (!seen) throw error;
    onRepeated(platform);
    return { answer: seen.answer as Answer, since: seen.at };
  }
}

/** What is stored of an answer: no secret that it shows once, and no file, which would be sent once more. */
function kept(answer: Answer): Answer {
  if (answer.kind === 'form') return { kind: 'form', form: answer.kept ?? answer.form };
  if (answer.kind !== 'card') return answer;
  if (answer.again) return { kind: 'card', card: answer.again };
  const { documents: _, ...rest } = answer;
  return rest;
}

function callFor(entrance: Entrance, caller: Caller, inbound: Inbound, tx: Tx): Call {
  const { org, now, today, person, reader, chatId, where } = caller;
  return {
    work: {
      tx,
      org,
      now,
      today,
      newId: entrance.newId,
      queue: entrance.queue,
      actor: { personId: person.id, name: person.name, admin: person.admin, via: reader.platform },
    },
    me: { personId: person.id, name: person.name, alias: person.alias },
    reader,
    chatId,
    where,
    account: { workspaceId: where.workspaceId, externalId: inbound.user },
    saidAt: saidLongAgo(inbound, now),
    quoted: inbound.kind === 'said' ? inbound.quoted : undefined,
    typeface: entrance.typeface,
    trace: entrance.trace,
    checked: [],
    sources: entrance.sources,
    seal: entrance.seal,
    publicUrl: entrance.publicUrl,
  };
}

/** Says what did not happen and what to do next; the audit has it as well. */
async function refuse({ commands }: Entrance, call: Call, inbound: Inbound, refusal: Refusal): Promise<Answer> {
  const { work, reader } = call;
  const manager = managerOf(work.org, work.actor.personId, work.today);
  await auditRefusal(call, inbound, refusal, commands);
  const said = inbound.kind === 'said' ? inbound.text : undefined;
  const about = { manager, said, examples: said === undefined ? [] : examplesFor(reader, said, commands) };
  // A question is a card, since it has buttons; everything else that a press is refused for fits into a sentence.
  if (inbound.kind === 'pressed' && refusal.what.code !== 'said-twice') {
    return { kind: 'notice', tone: 'refused', text: refusalText(reader, refusal, about) };
  }
  return { kind: 'card', card: refusalCard(reader, refusal, about) };
}

function examplesFor(reader: Reader, said: string, commands: Entrance['commands']): readonly string[] {
  const parsed = parse(said, commands);
  return 'unknown' in parsed ? [] : exampleLines(reader, parsed.command.name, parsed.verb);
}
