import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directIn, type Place, slackChannel } from '../../src/playground/stage.ts';
import { openTheatre, type Theatre } from '../support/world.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

const chen: [string, Place] = ['chen', slackChannel('CEAST1')];
const li: [string, Place] = ['li', directIn('feishu')];

/** What the person is told. */
const told: Theatre['told'] = (seat, text) => theatre.told(seat, text);

describe('somebody asks how a colleague stands', () => {
  it('and is told the share of each target, or that there is nothing to show', async () => {
    expect(await told(chen, '/goal @Sun Yue')).toMatch(
      /Sun Yue, Q4: [\s\S]+Sales amount \d+% of target · \d+% expected/,
    );
    expect(await told(li, '目标 @孙悦')).toMatch(/孙悦四季度目标：[\s\S]+销售额 \d+% · 应达 \d+%/);
    expect(await told(chen, '/goal @He Miao')).toContain('Nothing to show for “goal @…”');
    expect(await told(li, '目标 @何苗')).toContain('“目标 @何苗”没有可看的内容');
  });

  it('and is told the numbers as a manager', async () => {
    expect(await told(['lin', directIn('slack')], '/goal @Huang Zhiwei')).toMatch(/Huang Zhiwei, Q4: [\s\S]+ of 2.8M/);
    expect(await told(['lin', directIn('feishu')], 'goal @Huang Zhiwei')).toMatch(/Huang Zhiwei, Q4: [\s\S]+ of 2.8M/);
  });
});

describe('a manager sets a target', () => {
  const seats = {
    slack: {
      manager: ['lin', directIn('slack')],
      rep: ['ouyang', directIn('slack')],
      says: '/goal set @Ouyang Mingxuan visits 60 2027Q1',
      answer: "Set: Ouyang Mingxuan's customer visits target for Q1 2027 is 60",
      told: 'Your customer visits target for Q1 2027: 60',
      undo: 'Undo',
      undone: "Undone: Ouyang Mingxuan's customer visits target for Q1 2027",
      gone: 'Your customer visits target for Q1 2027 was taken back',
    },
    feishu: {
      manager: ['wang', directIn('feishu')],
      rep: ['li', directIn('feishu')],
      says: '目标 设 @李娜 拜访 60 2027Q1',
      answer: '已定：李娜 2027 一季度客户拜访目标 60 次',
      told: '你的 2027 一季度客户拜访目标：60 次',
      undo: '撤销',
      undone: '已撤销：李娜 2027 一季度客户拜访目标',
      gone: '你的 2027 一季度客户拜访目标撤回了，现在没有',
    },
  } as const;

  it.each(['slack', 'feishu'] as const)(
    'in %s; who it is for is told, and told again when it is taken back',
    async (at) => {
      const { stage } = theatre;
      const { manager, rep, says, ...seen } = seats[at];
      const shows = ([who, place]: readonly [string, Place], text: string) =>
        stage.until(`${who} reads ${text}`, () => stage.sees(who, place, text) !== undefined);
      expect(await told([...manager], says)).toContain(seen.answer);
      await shows(rep, seen.told);
      await stage.presses(manager[0], manager[1], seen.answer, seen.undo);
      await shows(manager, seen.undone);
      await shows(rep, seen.gone);
    },
  );

  it('in a form', async () => {
    const { stage } = theatre;
    await stage.says('wang', directIn('feishu'), '目标 设');
    await stage.until('the form', () => stage.sees('wang', directIn('feishu'), '定目标') !== undefined);
  });

  it('and hears who may, and that a target is locked', async () => {
    expect(await told(chen, '/goal set @Li Na visits 60')).toContain(
      'Targets are set by a manager, yours is Wang Qiang',
    );
    expect(await told(['wang', directIn('feishu')], '目标 设 @李娜 拜访 60')).toMatch(
      /没有改动：李娜的四季度目标已锁定[\s\S]+客户拜访 180 次，10-01 起锁定/,
    );
  });
});

describe('somebody asks what is at risk', () => {
  it('and is told of the own goals as a rep', async () => {
    expect(await told(['ma', directIn('slack')], '/goal risk')).toMatch(
      /of your goals to watch[\s\S]+(At risk|Behind)/,
    );
    expect(await told(['sun', directIn('feishu')], '目标 风险')).toMatch(/你有 \d 项目标需要留意[\s\S]+(有风险|落后)/);
  });

  it('and sees who needs help first as a manager, one press from the whole of it', async () => {
    const { stage } = theatre;
    const [slack, feishu] = [directIn('slack'), directIn('feishu')];
    expect(await told(['zhou', slack], '/goal risk')).toMatch(/(person|people) with goals to watch[\s\S]+Ma Xiaodong/);
    await stage.presses('zhou', slack, 'with goals to watch', 'Goals');
    await stage.until('the goals', () => stage.sees('zhou', slack, ', Q4: ') !== undefined);
    expect(await told(['wang', feishu], '目标 风险')).toMatch(/个团队、\d 人的目标需要留意[\s\S]+孙悦/);
    await stage.presses('wang', feishu, '的目标需要留意', '看目标');
    await stage.until('the goals', () => stage.sees('wang', feishu, '四季度') !== undefined);
  });
});

describe('a manager asks what another target would mean', () => {
  it('and is shown it; who may set it stores it with a press', async () => {
    const { stage } = theatre;
    const [slack, feishu] = [directIn('slack'), directIn('feishu')];
    expect(await told(['lin', slack], '/goal whatif amount 9m')).toMatch(
      /Estimate: South One's sales amount target for Q4 at 9M[\s\S]+Huang Zhiwei 2\.8M → 3\.19M[\s\S]+Locked since Oct 1/,
    );
    await told(['wang', feishu], '目标 设 华南队 销售额 790万 2027Q1');
    await told(['wang', feishu], '目标 设 @吴佳琪 销售额 260万 2027Q1');
    expect(await told(['wang', feishu], '目标 试算 华南队 销售额 1580万 2027Q1')).toContain('吴佳琪 260万 → 520万');
    await stage.presses('wang', feishu, '估算：华南队', '确认改目标');
    const set = '已定：华南队 2027 一季度销售额目标 1,580万';
    await stage.until('it is stored', () => stage.sees('wang', feishu, set) !== undefined);
    const asked = '销售额目标 520万';
    await stage.until('who it is for is asked', () => stage.sees('wu', feishu, asked) !== undefined);
  });
});

describe('somebody asks why a number matters', () => {
  it('and is told its share in the team and in the company, with the sums', async () => {
    expect(await told(chen, '/goal why amount')).toMatch(/is [\d.]+% of East One, [\d.]+% of Huachen Tech[\s\S]+÷/);
    expect(await told(li, '目标 为什么 销售额')).toMatch(/占华东一队 [\d.]+%、占华辰科技 [\d.]+%[\s\S]+÷/);
  });

  it('and hears the nearest names where the number has none', async () => {
    expect(await told(chen, '/goal why vists')).toMatch(/No indicator “vists”[\s\S]+\/goal why customer visits/);
    expect(await told(li, '目标 为什么 拜防')).toMatch(/没有“拜防”这个指标[\s\S]+目标 为什么 /);
  });
});

describe('the days that are worked', () => {
  it('are shown to everybody, and an admin changes one after a look at what it means', async () => {
    expect(await told(chen, '/qibu calendar')).toMatch(/^Q4 has \d+ working days/);
    expect(await told(['wang', directIn('feishu')], '日历 休息 2026-12-31')).toContain('改为休息？还没生效');
    await theatre.stage.presses('wang', directIn('feishu'), '改为休息', '确认修改');
    await theatre.stage.until(
      'it is stored',
      () => theatre.stage.sees('wang', directIn('feishu'), '已改：12-31') !== undefined,
    );
    expect(await told(['wang', directIn('slack')], '/qibu calendar')).toContain('12-31（周四）');
  });
});
