import type { BurnUpPlot } from '../../../charts/burn-up/data.ts';
import type { BurnUp } from '../../../charts/burn-up.ts';
import type { Language } from './chart-rows.ts';

const total = 62;

interface Course {
  /** Working days that are over. */
  readonly days: number;
  /** Where it has come to, as a share of the target. */
  readonly reached: number;
  /** How uneven the way there was: 0 is straight, more sags in the middle, less bulges. */
  readonly sag?: number;
  readonly forecast?: BurnUpPlot['forecast'];
}

/** A quarter of a team: 62 working days, 43 of them over, 67 % reached where 69 % was planned. */
export const onItsWay: Course = {
  days: 43,
  reached: 0.67,
  sag: 0.06,
  forecast: { value: 0.96, low: 0.88, high: 1.03 },
};

const percent = (share: number): number => Math.round(share * 100);

/** The burn-up of a course, in the words of the samples. */
export function sampleBurnUp(language: Language, course: Course, changes: Partial<BurnUp> = {}): BurnUp {
  const plot = samplePlot(language, course);
  const over = course.days === total;
  const behind = percent(course.days / total) - percent(course.reached);
  const end = percent(course.forecast?.value ?? course.reached);
  const words =
    language === 'zh'
      ? {
          eyebrow: '2026 Q4・第 49 周 11/30–12/6',
          headline: over
            ? `华东一队四季度达成 ${end}%`
            : course.forecast
              ? `华东一队${plot.words.distance}，预计期末 ${end}%${end < 100 ? `，差 ${100 - end} 个点` : ''}`
              : `华东一队开期第 ${course.days} 天，还看不出快慢`,
          ...(over
            ? {}
            : { lead: `剩 ${total - course.days} 个工作日，每天要比至今平均多做 ${Math.max(3, behind * 5)}%` }),
          footer: ['横轴只数工作日；区间是八成把握', '截至 12/6 24:00，CRM 与手工汇报'],
        }
      : {
          eyebrow: '2026 Q4 / week 49 / Nov 30 – Dec 6',
          headline: over
            ? `Team East closed Q4 at ${end}%`
            : course.forecast
              ? `Team East is ${plot.words.distance}, heading for ${end}%${end < 100 ? `, ${100 - end} short` : ''}`
              : `Team East, day ${course.days} of the period: too early to tell`,
          ...(over
            ? {}
            : {
                lead: `${total - course.days} working days left, each needs ${Math.max(3, behind * 5)}% more than so far`,
              }),
          footer: ['Working days only. Range: four times of five', 'As of Dec 6, from CRM and reports by hand'],
        };
  return { ...words, plot, ...changes };
}

function samplePlot(language: Language, { days, reached, sag = 0, forecast }: Course): BurnUpPlot {
  const weights = Array.from({ length: days }, (_, index) => 1 + ((index * index * 31 + index * 17) % 23) / 12 - 0.9);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const actual = weights.map((_, index) => {
    const way = weights.slice(0, index + 1).reduce((sum, weight) => sum + weight, 0) / all;
    return reached * way - sag * Math.sin(Math.PI * way ** 0.8);
  });
  const distances = actual.map((share, index) => share - (index + 1) / total);
  const most = Math.max(0, ...distances.map(Math.abs));
  const after = distances.findIndex((distance) => Math.abs(distance) === most) + 1;
  const behind = (distances[after - 1] ?? 0) < 0;
  const points = percent(most);
  return {
    total,
    worked: days,
    actual: reached === 0 ? [] : actual,
    ...(forecast && { forecast }),
    ...(points > 2 && after < days - 3 && { furthest: { after, text: furthestText(language, points, behind) } }),
    ticks: (language === 'zh' ? ['10月', '11月', '12月'] : ['Oct', 'Nov', 'Dec']).map((text, index) => ({
      text,
      after: [0, 18, 39][index] ?? 0,
    })),
    words: wordsOf(language, { days, reached, forecast }),
  };
}

function furthestText(language: Language, points: number, behind: boolean): string {
  if (language === 'zh') return `最多${behind ? '慢' : '快'} ${points} 个点`;
  return `${points} points at ${behind ? 'worst' : 'best'}`;
}

function wordsOf(language: Language, { days, reached, forecast }: Course): BurnUpPlot['words'] {
  const plan = percent(days / total);
  const points = percent(reached) - plan;
  const range = forecast ? `${percent(forecast.low)}–${percent(forecast.high)}` : '';
  const end = `${percent(forecast?.value ?? 0)}%`;
  return language === 'zh'
    ? {
        flat: '横线是计划',
        planNow: `计划 ${plan}%`,
        actualNow: `实际 ${percent(reached)}%`,
        today: `工作日 ${days}/${total}`,
        target: '目标 100%',
        forecast: `预计 ${end}`,
        range: range && `区间 ${range}`,
        distance: points === 0 ? '正好跟上计划' : `比计划${points < 0 ? '慢' : '快'} ${Math.abs(points)} 个点`,
      }
    : {
        flat: 'the level line is the plan',
        planNow: `Plan ${plan}%`,
        actualNow: `Actual ${percent(reached)}%`,
        today: `Day ${days} of ${total}`,
        target: 'Target 100%',
        forecast: `Forecast ${end}`,
        range: range && `Range ${range}`,
        distance:
          points === 0 ? 'right on plan' : `${Math.abs(points)} points ${points < 0 ? 'behind' : 'ahead of'} plan`,
      };
}

/** What may become of a period. */
export const courses: Readonly<Record<string, Course>> = {
  'on its way': onItsWay,
  'in front of the plan': { days: 43, reached: 0.78, sag: -0.05, forecast: { value: 1.12, low: 1.04, high: 1.21 } },
  'far behind': { days: 30, reached: 0.11, sag: 0.02, forecast: { value: 0.23, low: 0.14, high: 0.31 } },
  'too early to tell': { days: 2, reached: 0.02 },
  'five days over': { days: 5, reached: 0.05, forecast: { value: 0.62, low: 0.05, high: 1.48 } },
  'just before the end': { days: 60, reached: 0.93, sag: 0.04, forecast: { value: 0.96, low: 0.94, high: 0.98 } },
  'over, short of the target': { days: 62, reached: 0.96, sag: 0.05 },
  'over, more than the target': { days: 62, reached: 1.48, sag: -0.1 },
  'far over the target': { days: 43, reached: 1.48, sag: 0.2, forecast: { value: 2.13, low: 1.8, high: 2.5 } },
  'overtaking the plan': { days: 40, reached: 0.66, sag: 0.09, forecast: { value: 1.02, low: 0.9, high: 1.14 } },
  'nothing yet': { days: 20, reached: 0 },
};
