import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';

/** In every catalogue, so that the examples work for everybody. */
const visits = { en: 'visits', zh: '拜访' };

export const exampleReport = (reader: Reader, amount = '3'): string => typed(reader, words.report, visits, amount);

/** For somebody else. */
export const exampleFor = (reader: Reader): string =>
  typed(reader, words.report, words.for, { en: '@li', zh: '@李娜' }, visits, '2');

export const exampleCorrection = (reader: Reader): string =>
  typed(reader, words.report, words.correct, '2026-10', { en: '@li', zh: '@李娜' }, visits, '-2');

/** Somebody who is put into the own team. */
export const exampleMember = (reader: Reader): string =>
  typed(reader, words.team, words.add, { en: '@Li Na', zh: '@李娜' });

/** Somebody whom an admin makes one as well. */
export const exampleAdmin = (reader: Reader): string =>
  typed(reader, words.team, words.admin, { en: '@Li Na', zh: '@李娜' });

/** A first plan for rewards. */
export const examplePlan = (reader: Reader): string =>
  typed(reader, words.reward, words.plan, words.new, {
    en: 'base=6000 tiers="80% proportional, 100% x1.5, cap 180%" approver=@Li Na why="…"',
    zh: '基数=6000 档位="80% 按比例，100% 加速 1.5，封顶 180%" 批准=@李娜 理由="……"',
  });

/** A target as a manager sets it. */
export const exampleTarget = (reader: Reader): string =>
  typed(reader, words.goal, words.set, { en: '@Li Na visits 60', zh: '@李娜 拜访 60' });

/** A target of a closed month that was in error. */
export const exampleErrorCorrection = (reader: Reader): string =>
  typed(reader, words.change, words.correct, {
    en: '@Li Na visits 50 2026-10 why="…"',
    zh: '@李娜 拜访 50 2026-10 理由="……"',
  });

/** What another target of the own team would mean. */
export const exampleWhatIf = (reader: Reader): string =>
  typed(reader, words.goal, words.whatIf, { en: 'amount 6m', zh: '销售额 600万' });

/** What more of something would change for the own pay. */
export const exampleEstimate = (reader: Reader): string =>
  typed(reader, words.reward, words.estimate, { en: 'amount 200k', zh: '销售额 20万' });

/** A question about a line of one's own pay. */
export const exampleAsk = (reader: Reader): string =>
  typed(reader, words.reward, words.ask, { en: '2 why only 96%?', zh: '2 为什么只有 96%？' });

/** A question about pay, answered with what it puts right. */
export const exampleAnswer = (reader: Reader): string =>
  typed(reader, words.reward, words.answer, {
    en: '31 one visit was missing adjust=+160',
    zh: '31 少算了一次拜访 调整=+160',
  });

/** The first target of a team, as it is set; without its name that of the own team. */
export const exampleTeamTarget = (reader: Reader, team?: string): string =>
  typed(reader, words.goal, words.set, team ?? words.team, { en: 'amount 5M', zh: '销售额 500万' });

/** The same target among those below. */
export const exampleSplit = (reader: Reader, ...team: readonly string[]): string =>
  typed(reader, words.goal, words.split, { en: 'amount equal', zh: '销售额 平均' }, ...team);
