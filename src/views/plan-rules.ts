import { type Line, line } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import { ladderText } from '../domain/rewards/ladder-line.ts';
import { type MeasuredBy, payDecimals, type RewardPlan, type TeamPool } from '../domain/rewards/plan.ts';
import { textsFor } from '../texts/index.ts';
import { indicatorName, nameFor } from '../texts/names.ts';
import { exact, moneyInFull, weightText } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

/** By what people are paid, and who approves that. */
export interface ShownRules {
  readonly plan: RewardPlan;
  readonly approvers: readonly Named[];
}

/** Each part in words; undefined for what there is not. */
export interface RuleTexts {
  readonly personal: string | undefined;
  readonly tiers: string | undefined;
  readonly pool: string | undefined;
  readonly approvers: string;
}

/** Money of a plan or a statement, always with its smallest unit: `¥6,000.00`. */
export const payText = (reader: Reader, amount: bigint): string =>
  moneyInFull(reader, amount, payDecimals, payDecimals);

/** The rules of a plan as whoever may know them reads them. */
export function ruleTexts(reader: Reader, { plan, approvers }: ShownRules, all: readonly Indicator[]): RuleTexts {
  const { rewardPlan: texts, status } = textsFor(reader.locale);
  const { period, personal, pool } = plan;
  return {
    personal:
      personal &&
      texts.personal({
        period: texts.each[period],
        measure: measureText(reader, personal.by, all),
        base: payText(reader, personal.base),
        managerBase: personal.managerBase === personal.base ? undefined : payText(reader, personal.managerBase),
      }),
    tiers: personal && ladderText(personal.ladder, reader.locale),
    pool:
      pool &&
      texts.pool({
        period: texts.each[period],
        amount: payText(reader, pool.amount),
        gate: gateText(reader, pool, all),
        shared:
          pool.sharedBy === 'points'
            ? texts.shared.points({ indicator: nameOf(reader, pool.points ?? '', all) })
            : texts.shared[pool.sharedBy],
        floor: pool.floor === 0 ? undefined : weightText(pool.floor),
      }),
    approvers: approvers.map((one) => nameFor(reader, one)).join(status.listMark),
  };
}

/** A line for a part of a plan. */
export function ruleLine(reader: Reader, part: keyof RuleTexts, text: string): Line {
  const { rewardPlan: texts } = textsFor(reader.locale);
  return line(texts.rule({ label: texts.labels[part], text }));
}

function gateText(reader: Reader, { by, gate }: Pick<TeamPool, 'by' | 'gate'>, all: readonly Indicator[]): string {
  const { gate: texts } = textsFor(reader.locale).rewardPlan;
  if (by.kind === 'score') return texts.score({ gate: exact(BigInt(gate), 2) });
  return texts.attainment({ indicator: nameOf(reader, by.indicator, all), gate: weightText(gate) });
}

function measureText(reader: Reader, by: MeasuredBy, all: readonly Indicator[]): string {
  const { rewardPlan: texts } = textsFor(reader.locale);
  return by.kind === 'score' ? texts.score : texts.attainment({ indicator: nameOf(reader, by.indicator, all) });
}

function nameOf(reader: Reader, key: string, all: readonly Indicator[]): string {
  const known = all.find((one) => one.key === key);
  return known ? indicatorName(reader, known) : key;
}
