import { describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { parse } from '../../src/entrance/parse.ts';

/** `task claim {"task":"12"}`, or the words that are no command. */
function told(text: string): string {
  const parsed = parse(text, commands);
  if ('unknown' in parsed) return `unknown: ${parsed.unknown}`;
  const { command, verb, typed } = parsed;
  return [command.name.en, verb.word?.en ?? '-', JSON.stringify(typed)].join(' ');
}

describe('a command', () => {
  it.each([
    ['goal', 'goal - {}'],
    ['目标', 'goal - {}'],
    ['GOAL', 'goal - {}'],
    ['  goal  team ', 'goal team {}'],
    ['目标 团队', 'goal team {}'],
    ['目标 team', 'goal team {}'],
    ['goal\u3000公司', 'goal company {}'],
    ['goal @Li Na', 'goal - {"whom":"@Li Na"}'],
    ['目标 <@U123|li>', 'goal - {"whom":"<@U123|li>"}'],
    ['task claim 12', 'task claim {"task":"12"}'],
    ['任务 认领 #12', 'task claim {"task":"#12"}'],
    ['task claim', 'task claim {}'],
    ['task', 'task - {}'],
    ['help', 'help - {}'],
    ['帮助 汇报', 'help - {"command":"汇报"}'],
    ['report undo', 'report undo {}'],
    ['汇报 撤销', 'report undo {}'],
  ])('%s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  it.each([
    ['report visits 3 met Acme', 'report - {"line":"visits 3 met Acme"}'],
    ['汇报 拜访 3 拜访了华星', 'report - {"line":"拜访 3 拜访了华星"}'],
    ['report visits  3,\namount 12万', 'report - {"line":"visits  3,\\namount 12万"}'],
    ['report', 'report - {}'],
    ['report undone 3 contracts', 'report - {"line":"undone 3 contracts"}'],
  ])('%s takes the rest as it was typed', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  it.each([
    ['reprot visits 3', 'unknown: reprot'],
    ['', 'unknown: '],
    ['constructor', 'unknown: constructor'],
    ['goals', 'unknown: goals'],
    ['goal everywhere', 'unknown: goal everywhere'],
    ['目标 到处 都看', 'unknown: 目标 到处'],
    ['goal team South', 'unknown: goal team South'],
    ['report undo visits', 'unknown: report undo visits'],
    ['task claim 12 13', 'unknown: task claim 12 13'],
  ])('“%s” is none', (text, expected) => {
    expect(told(text)).toBe(expected);
  });
});

describe('named arguments', () => {
  const asked = (text: string): unknown => {
    const parsed = parse(text, commands);
    return 'typed' in parsed ? parsed.typed : parsed;
  };
  const whole = { customer: 'Acme', slots: '2', points: '30', due: '11-27', title: 'Joint visit for a renewal' };

  it.each([
    'task new Joint visit for a renewal customer=Acme slots=2 points=30 due=11-27',
    'task new customer=Acme Joint visit due=11-27 for a renewal slots=2 points=30',
    'task new 客户=Acme 名额=2 Joint visit for a renewal 积分=30 截止=11-27',
    'task new Joint visit for a renewal CUSTOMER=Acme 名额＝2 points=30 due=11-27',
    '任务 新建 Joint visit for a renewal 客户＝Acme slots=2 积分=30 截止=11-27',
  ])('stand anywhere, in either language: %s', (text) => {
    expect(asked(text)).toEqual(whole);
  });

  it('hold several words between quotation marks', () => {
    const title = 'Joint visit';
    expect(asked('task new Joint visit customer="Acme Corp" slots=2')).toEqual({
      customer: 'Acme Corp',
      slots: '2',
      title,
    });
    expect(asked('task new Joint visit customer=“Acme Corp”')).toEqual({ customer: 'Acme Corp', title });
    expect(asked('task new Joint visit customer="Acme')).toEqual({ customer: '"Acme', title });
  });

  it('of several words run on to the next that is named', () => {
    const title = 'Demo';
    expect(asked('task new Demo slots=East Two 60%, South 40% points=30 partner=@Li Na')).toEqual({
      ...{ title, slots: 'East Two 60%, South 40%', points: '30', partner: '@Li Na' },
    });
    expect(asked('任务 新建 Demo 名额＝华东 负责人 60%、任何 20% 额外\n积分=30')).toEqual({
      ...{ title, slots: '华东 负责人 60%、任何 20% 额外', points: '30' },
    });
    expect(asked('task new slots=East One, East Two')).toEqual({ slots: 'East One, East Two' });
  });

  it('of several words end with a number or a mention', () => {
    expect(asked('task new slots=３ Demo partner=<@ULI> for all')).toEqual({
      ...{ slots: '３', partner: '<@ULI>', title: 'Demo for all' },
    });
  });

  it('are absent where they were not typed, and so is the rest', () => {
    expect(asked('task new')).toEqual({});
    expect(asked('task new slots=2')).toEqual({ slots: '2' });
    expect(asked('任务 新建 联合拜访，促成续约')).toEqual({ title: '联合拜访，促成续约' });
  });

  it('are only whole words', () => {
    expect(asked('task new mycustomer=Acme')).toEqual({ title: 'mycustomer=Acme' });
  });
});

describe('every example a command gives', () => {
  const examples = commands.flatMap(({ name, verbs }) =>
    verbs.flatMap(({ word, examples: { en, zh } }) => [
      ...en.map((example) => [`${name.en} ${word?.en ?? ''} ${example}`, name.en, word?.en] as const),
      ...zh.map((example) => [`${name.zh} ${word?.zh ?? ''} ${example}`, name.en, word?.en] as const),
    ]),
  );

  it.each(examples)('%s', (text, name, word) => {
    const parsed = parse(text, commands);
    expect('unknown' in parsed ? parsed.unknown : [parsed.command.name.en, parsed.verb.word?.en]).toEqual([name, word]);
  });
});
