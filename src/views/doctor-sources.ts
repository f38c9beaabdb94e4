import type { SourceTrouble, Trouble } from '../doctor/trouble.ts';
import { isBrought } from '../domain/sources/labels.ts';
import { momentText } from '../texts/dates.ts';
import { textsFor } from '../texts/index.ts';
import { sourceName } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import type { Advice } from './doctor-callback.ts';

const codes: readonly Trouble['code'][] = [
  'no-key',
  'no-push-address',
  'source-refused',
  'source-silent',
  'listening-ended',
  'push-refused',
  'mapping-adrift',
  'records-wait',
] satisfies readonly SourceTrouble['code'][];

export const isAboutSources = (trouble: Trouble): trouble is SourceTrouble => codes.includes(trouble.code);

/** Why numbers of a system are not what they are there. */
export function sourceAdvice(reader: Reader, trouble: SourceTrouble): Advice {
  const texts = textsFor(reader.locale);
  const { what, fix } = texts.doctor.ofSources;
  const say = (...rest: Parameters<typeof typed>[2][]) => ({ said: typed(reader, words.source, ...rest) });
  if ('sources' in trouble) {
    const sources = trouble.sources.map((one) => sourceName(reader, one)).join(texts.status.listMark);
    return trouble.code === 'no-key'
      ? { what: what.noKey({ sources }), fix: fix.setKey }
      : { what: what.noAddress({ sources }), fix: fix.setAddress };
  }
  const { source: key } = trouble;
  const source = sourceName(reader, key);
  switch (trouble.code) {
    case 'source-refused':
      return { what: what.refused({ source, said: trouble.said }), fix: fix.enterAnew(say(words.connect, key)) };
    case 'source-silent': {
      const { since, said } = trouble;
      const told = { source, said, since: since && momentText(reader, since) };
      if (isBrought(key) && !said)
        return { what: what.notBrought(told), fix: fix.bringIt(say(words.every, key, '7d')) };
      return { what: what.silent(told), fix: fix.runIt(say(words.run, key)) };
    }
    case 'listening-ended':
      return {
        what: what.listeningEnded({ source, at: momentText(reader, trouble.at) }),
        fix: fix.listenAgain(say(words.connect, key)),
      };
    case 'push-refused':
      return {
        what: what.pushRefused({ source, at: momentText(reader, trouble.at) }),
        fix: fix.sameSecret(say(words.connect, key)),
      };
    case 'mapping-adrift':
      return {
        what: what.adrift({ source, mapping: trouble.mapping }),
        fix: fix.mapAnew(say(words.map, key)),
      };
    case 'records-wait':
      return { what: what.waiting({ source, count: trouble.count }), fix: fix.workOff(say(words.queue)) };
  }
}
