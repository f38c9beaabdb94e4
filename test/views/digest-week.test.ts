import { describe, expect, it } from 'vitest';
import { openTypeface } from '../../src/charts/text/typeface.ts';
import { light } from '../../src/charts/theme.ts';
import type { Privacy } from '../../src/domain/privacy.ts';
import { tested } from '../../src/playground/gallery/samples/outlook.ts';
import { pictured } from '../../src/playground/gallery/samples/pictured.ts';
import { enSlack, people, standing, zhFeishu } from '../../src/playground/gallery/samples/team.ts';
import { digest, person } from '../../src/playground/gallery/samples/week.ts';
import type { Digest } from '../../src/views/digest.ts';
import { digestPicture } from '../../src/views/digest-chart.ts';
import type { Pictured } from '../../src/views/digest-week.ts';
import { sales } from '../domain/known.ts';

const typeface = openTypeface();
const names = /Chen Chen|Li Na|Sun Yue|Zhou Zhou|Alex/;

interface Asked {
  readonly about?: Partial<Digest>;
  readonly privacy?: Privacy;
  readonly shown?: Partial<Pictured>;
  readonly reader?: typeof enSlack;
}

function draw({ about = {}, privacy = 'progress', shown = {}, reader = enSlack }: Asked = {}) {
  const picture = digestPicture(reader, { ...digest, ...about }, privacy, typeface, { ...pictured, ...shown });
  const spec = picture?.spec as { height: number } | undefined;
  return { text: JSON.stringify(spec), alt: picture?.alt ?? '', height: spec?.height };
}
const many = (count: number) =>
  Array.from({ length: count }, (_, nth) => person({ name: `Person ${nth}`, alias: null }, BigInt(40 + nth), nth));

describe('the week of a team in one picture', () => {
  it('holds people, burn-up, index and what the marks mean', () => {
    const { text, height } = draw();
    for (const words of ['Chen Chen', '4 points behind plan', 'Forecast 94%', 'Alignment', 'Balance', 'pace 62%'])
      expect(text).toContain(words);
    expect(height).toBe(675);
    expect(draw({ reader: zhFeishu }).text).toContain('比计划慢 4 个点');
  });

  it('compares the index with the same week as the line below the picture does', () => {
    expect(draw({ about: { alignmentBefore: (digest.alignment.index ?? 0) - 4 } }).text).toContain('"+4"');
    expect(draw({ about: { alignmentBefore: undefined } }).text).not.toMatch(/"[+−]\d+"/);
  });

  it('says of a part that does not apply only that', () => {
    const { parts } = digest.alignment;
    const { text } = draw({ about: { alignment: { ...digest.alignment, parts: { ...parts, balance: undefined } } } });
    expect(text).toContain('"–"');
  });

  it('does not say fast or slow in the headline where the burn-up cannot, however many people there are', () => {
    const forecast = { kind: 'too-early', worked: 4, needed: 5 } as const;
    const early = { outlook: { forecast, tested } };
    for (const count of [4, 30]) {
      const { text, alt } = draw({ about: { ...early, people: many(count) }, shown: { burnUp: undefined } });
      expect(text).toContain('too early to tell');
      expect(text + alt).not.toContain('heading for');
    }
    expect(draw({ about: early, privacy: 'team', shown: { teams: [] } }).alt).toContain('too early to tell');
  });

  it('ends with what to do next and where that brings the index, which names nobody', () => {
    const waiting = { tasks: { ...digest.tasks, waiting: 3 }, ifConfirmed: 88 };
    for (const privacy of ['team', 'progress', 'value', 'full'] as const) {
      const { text } = draw({ about: waiting, privacy });
      expect(text).toContain('Next: confirm 3 finished tasks, index can reach 88');
    }
    expect(draw({ about: waiting, reader: zhFeishu }).text).toContain('下一步：确认 3 个做完的任务，指数可到 88');
    expect(draw({ about: { lift: undefined, tasks: { ...digest.tasks, waiting: 0 } } }).text).not.toContain('Next:');
  });

  it('does without a burn-up where days do not add up', () => {
    const { text, height } = draw({ shown: { burnUp: undefined } });
    expect(text).not.toContain('behind plan');
    expect(height).toBeLessThan(675);
  });

  it('explains the slashes only where somebody is beyond 120 %', () => {
    expect(draw({ about: { people: [person(people.chen, 121n, 9), ...digest.people] } }).text).toContain('over 120%');
    expect(draw().text).not.toContain('over 120%');
  });
});

describe('how many people decides on the picture', () => {
  it('one has the burn-up', () => {
    const { text, alt } = draw({ about: { people: digest.people.slice(0, 1) } });
    expect(text).toContain('Only working days have a width');
    expect(alt).toContain('Zhou Zhou 52%');
  });

  it('up to twenty stand beside everything else, more as a crowd, and more than sixty as their teams', () => {
    const kind = (count: number) => {
      const { text } = draw({ about: { people: many(count) }, privacy: 'value' });
      return [text.includes('Alignment'), text.includes('Person 3'), text.includes('East One')];
    };
    expect(kind(20)).toEqual([true, true, false]);
    expect(kind(21)).toEqual([false, true, false]);
    expect(kind(60)).toEqual([false, true, false]);
    expect(kind(61)).toEqual([true, false, true]);
  });

  it('more than sixty without teams below stay a crowd, of whom the words name sixty', () => {
    const { text, alt } = draw({ about: { people: many(63) }, shown: { teams: [] } });
    expect(text).toContain('Person 3');
    expect(alt.match(/Person/g)).toHaveLength(60);
    expect(alt).toContain('3 more');
  });

  it('the words in place of a picture of teams tell of those teams', () => {
    for (const asked of [{ privacy: 'team' }, { about: { people: many(61) } }] as const) {
      expect(draw(asked).alt).toContain('62% expected: East One 63%, East Two 51%. As of');
      expect(draw(asked).alt).not.toMatch(/Person|Chen Chen/);
    }
  });
});

describe('privacy', () => {
  const judging = (['ahead', 'behind'] as const).flatMap((status) => Object.values(light.status[status]));
  const aboutNobody = { burnUp: undefined, weeks: [] };

  it('progress has everybody in name order, unjudged', () => {
    const { text } = draw({ shown: aboutNobody });
    for (const colour of judging) expect(text).not.toContain(colour);
    expect(text).not.toMatch(/Need support|On pace:|Most improved|triangle/);
    const at = ['Chen Chen', 'Li Na', 'Sun Yue', 'Zhou Zhou'].map((name) => text.indexOf(name));
    expect(at).toEqual(at.toSorted((a, b) => a - b));
  });

  it('progress counts nobody among three', () => {
    expect(draw().text).toContain('2 of 4 are on pace');
    expect(draw({ about: { people: digest.people.slice(0, 3) } }).text).not.toMatch(/on pace|need/);
  });

  it('value says who needs support', () => {
    const { text } = draw({ privacy: 'value', shown: aboutNobody });
    expect(text).toMatch(/On pace: \d.*Need support: \d/s);
    expect(judging.some((colour) => text.includes(colour))).toBe(true);
  });

  it('team names nobody, in picture or in words, and judges no team by a colour', () => {
    for (const count of [1, 4, 30, 70]) {
      const { text, alt } = draw({
        about: { people: count < 5 ? digest.people.slice(0, count) : many(count) },
        privacy: 'team',
        shown: aboutNobody,
      });
      expect(text + alt).not.toMatch(names);
      expect(text + alt).not.toContain('Person');
      for (const colour of judging) expect(text).not.toContain(colour);
    }
    expect(draw({ privacy: 'team' }).text).toMatch(/East One.*East Two/s);
  });

  it('a single team below says nothing that the headline does not', () => {
    expect(draw({ privacy: 'team', shown: { teams: pictured.teams.slice(0, 1) } }).text).not.toContain('East One');
  });
});

it('before the first report the picture invites it, whatever there is to show', () => {
  const { text } = draw({ about: { standing: standing(sales, 0n, 360_000_000n) } });
  expect(text).toContain('/report visits 3');
  expect(text).not.toContain('Alignment');
});
