import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directIn } from '../../src/playground/stage.ts';
import type { Systems } from '../../src/playground/systems.ts';
import { Seat } from '../support/seat.ts';
import { openRecordedTheatre, type Theatre } from '../support/world.ts';

let theatre: Theatre;
let systems: Systems;
const seat = (who: string, platform: 'slack' | 'feishu') => new Seat(theatre.stage, who, directIn(platform));

beforeAll(async () => {
  // One admin is at home in Slack and speaks English, one in Feishu and speaks Chinese.
  theatre = await openRecordedTheatre((db) =>
    db.person.updateMany({ where: { name: { in: ['王强', '周敏'] } }, data: { admin: true } }),
  );
  if (!theatre.stage.world.systems) throw new Error('the company has no systems');
  systems = theatre.stage.world.systems;
});
afterAll(() => theatre.close());

describe('Salesforce, connected in Slack', () => {
  const deal = { StageName: 'Closed Won', CloseDate: '2026-11-12', CurrencyIsoCode: 'CNY' };
  let acme = '';

  beforeAll(() => {
    const { save } = systems.salesforce;
    const chen = save('User', { Name: 'Chen Chen', Email: 'chen@huachen.example' });
    const gu = save('User', { Name: 'Gu Min', Email: 'gu.min@huachen.example' });
    const account = save('Account', { Name: 'Acme Ltd' });
    acme = save('Opportunity', { ...deal, Name: 'Acme', Amount: 120_000, OwnerId: chen, AccountId: account });
    save('Opportunity', { ...deal, Name: 'Nova', Amount: 80_000, OwnerId: gu });
    save('Opportunity', { ...deal, Name: 'Vega', Amount: 50_000, OwnerId: chen, StageName: 'Prospecting' });
    save('Opportunity', { ...deal, Name: 'Lyra', Amount: 9_000, OwnerId: chen, CurrencyIsoCode: 'USD' });
  });

  it('is not for a rep', async () => {
    expect(await seat('chen', 'slack').told('/source connect salesforce')).toContain('That is for admins');
  });

  it('says what to do about a wrong secret, and lets in with the right one', async () => {
    const zhou = seat('zhou', 'slack');
    expect(await zhou.told('/source')).toContain('No source is connected');
    const form = await zhou.form(await zhou.chooses('No source is connected', 'Salesforce'));
    const { myDomain = '', consumerKey = '', consumerSecret = '' } = systems.salesforce.access;
    await zhou.fills(form, { url: myDomain, clientId: consumerKey, clientSecret: 'mistyped' });
    expect((await zhou.sees('Not connected to Salesforce')).text).toContain('Check consumer key and secret');
    const again = await zhou.form(await zhou.presses('Not connected to Salesforce', 'Enter anew'));
    await zhou.fills(again, { clientSecret: consumerSecret });
    await zhou.sees('Connected to Salesforce');
  });

  it('shows its objects and fields, and how the first records would count', async () => {
    const zhou = seat('zhou', 'slack');
    await zhou.presses('Connected to Salesforce', 'Map records');
    await zhou.chooses('Salesforce has 5 kinds of records', 'Opportunity');
    const form = await zhou.form(await zhou.presses('“Opportunity” has 24 fields', 'Fill in'));
    await zhou.fills(form, {});
    const tried = await zhou.sees('Tried out: of 4 read, 1 would count, 2 would wait');
    expect(tried.text).toContain('Waits: unknown owner · “gu.min@huachen.example”');
    expect(tried.text).toContain('Waits: another currency · “USD” · “9000”');
    expect(tried.text).toContain('Chen Chen · CNY 120,000 · Nov 12 · “Acme Ltd”');
    expect(tried.text).toContain('Not counted: 1 by condition');
  });

  it('counts once it is put into force, and the numbers say so', async () => {
    const [zhou, chen] = [seat('zhou', 'slack'), seat('chen', 'slack')];
    await zhou.presses('Tried out', 'Put into force');
    await zhou.sees('Mapping #1 is in force');
    expect((await zhou.sees('Salesforce is read for the first time')).text).toContain('1 counted');
    const goals = await chen.told('/goal');
    expect(goals).toContain('Sales amount 120K of 3M (manual 1.7M, to be resolved)');
    expect(goals).toContain('sales amount: Salesforce 14:');
    expect(await chen.told('/score')).toContain('sales amount: Salesforce 14:');
  });

  it('is asked for what has changed', async () => {
    const zhou = seat('zhou', 'slack');
    systems.salesforce.save('Opportunity', { Amount: 150_000 }, acme);
    await zhou.told('/source run salesforce');
    await zhou.sees('Salesforce is up to date: 1 changed');
    expect(await seat('chen', 'slack').told('/goal')).toContain('Sales amount 150K');
  });

  it('has an owner nobody knows, until somebody says who it is', async () => {
    const zhou = seat('zhou', 'slack');
    expect(await zhou.told('/source queue')).toContain('Who is “gu.min@huachen.example”? 1 record in Salesforce');
    const form = await zhou.form(await zhou.presses('2 records wait', 'Say who'));
    await zhou.fills(form, { person: 'He Miao' });
    await zhou.sees('“gu.min@huachen.example” is He Miao: 1 record counted');
    expect(await zhou.told('/source queue')).toContain('1 record waits');
    expect(await seat('he', 'slack').told('/goal')).toContain('Sales amount 80K');
  });

  it('has a deal in another currency, until somebody says what it comes to', async () => {
    const zhou = seat('zhou', 'slack');
    expect(await zhou.told('/source queue')).toContain('Another currency: “USD” · “9000”');
    const form = await zhou.form(await zhou.presses('1 record waits', 'Settle'));
    await zhou.fills(form, { say: '64,000' });
    await zhou.sees('It counts: Sales amount CNY 64,000, Nov 12');
    expect(await zhou.told('/source queue')).toContain('No record waits');
    expect(await seat('chen', 'slack').told('/goal')).toContain('Sales amount 214K');
  });

  it('stands beside what is reported by hand', async () => {
    const chen = seat('chen', 'slack');
    expect(await chen.told('/report amount 10k')).toContain('Salesforce counts for sales amount');
    expect(await chen.told('/goal')).toContain('Sales amount 214K of 3M (manual 1.71M, to be resolved)');
  });

  it('is decided between the two by an admin, which the rep is told with both numbers and why', async () => {
    const [zhou, chen] = [seat('zhou', 'slack'), seat('chen', 'slack')];
    expect(await zhou.told('/goal @Chen Chen')).toContain('(manual 1.71M, to be resolved)');
    const form = await zhou.form(await zhou.presses('manual 1.71M', 'Decide'));
    const side = form.fields[0]?.options?.find((option) => option.includes('Salesforce')) ?? '';
    await zhou.fills(form, { side, reason: 'only what is signed counts' });
    await zhou.sees("Decided: Chen Chen's sales amount");
    const told = (await chen.sees('Zhou Min decided: your sales amount')).text;
    expect(told).toContain('as Salesforce has it');
    expect(told).toContain('Why: “only what is signed counts”');
    expect(await chen.told('/goal')).toContain('(manual 1.71M, decided by Zhou Min, Nov 18)');
    expect(await chen.told('/report history amount')).toContain('Zhou Min decided for Salesforce');
  });
});

describe('简道云，在飞书里接上', () => {
  const { dealsEntryId = '' } = { dealsEntryId: '65f0a1000000000000000011' };
  const contract = { stage: '已签约', signed_on: '2026-11-12', owner: 'li', owner_phone: '13900000003' };

  beforeAll(() => {
    for (let nth = 1; nth <= 250; nth += 1) {
      systems.jiandaoyun.quietly.save(dealsEntryId, { ...contract, title: `合同 ${nth}`, amount: nth * 1000 });
    }
  });

  it('填错了说怎么办，填对了就连上', async () => {
    const wang = seat('wang', 'feishu');
    const form = await wang.form(await wang.says('数据源 连接 简道云'));
    const { url, access } = systems.jiandaoyun;
    await wang.fills(form, { url, apiKey: 'mistyped', pushSecret: access.pushSecret ?? '' });
    expect((await wang.sees('没连上简道云')).text).toContain('重新填写');
    const again = await wang.form(await wang.presses('没连上简道云', '重新填写'));
    await wang.fills(again, { apiKey: access.apiKey ?? '' });
    await wang.sees('已连上简道云');
    const pushTo = /http:\/\/\S+\/hooks\/jiandaoyun-\w+/.exec(await wang.told('数据源'))?.[0];
    systems.jiandaoyun.pushTo(pushTo ?? '');
  });

  it('选好表单和字段，先试算', async () => {
    const wang = seat('wang', 'feishu');
    await wang.presses('已连上简道云', '做映射');
    await wang.chooses('简道云里有 2 种记录', '销售管理 / 成交登记');
    const form = await wang.form(await wang.presses('填一下怎么算', '填一下'));
    await wang.fills(form, { indicator: 'new-customers', amount: 'one-each' });
    expect((await wang.sees('试算：100 条里 100 条会计入')).text).toContain('李娜 · 1 · 11-12');
  });

  it('第一次读到一半服务没了，起来以后同一条消息接着走', async () => {
    const { world } = theatre.stage;
    const { jiandaoyun } = systems;
    const wang = seat('wang', 'feishu');
    const killed = Promise.withResolvers<void>();
    let pages = 0;
    const end = jiandaoyun.onRequest(({ path }) => {
      if (!path.endsWith('data/list')) return;
      pages += 1;
      if (pages === 2) world.kill().then(killed.resolve, killed.reject);
    });
    await wang.presses('试算：100 条', '让它生效');
    const message = await wang.sees('正在第一次读取简道云');
    await killed.promise;
    end();
    await world.restart();
    expect((await wang.becomes(message, '第一次读完了')).text).toContain('计入 250');
    expect(await seat('li', 'feishu').told('目标')).toMatch(/新客户 250/);
  });

  it('推来的变化自己进来', async () => {
    const li = seat('li', 'feishu');
    systems.jiandaoyun.save(dealsEntryId, { ...contract, title: '新合同', amount: 1 });
    await systems.jiandaoyun.pushed();
    await expect.poll(() => li.told('目标'), { timeout: 15_000, interval: 500 }).toMatch(/新客户 251/);
  });

  it('没推来的批量修改，对账找得到', async () => {
    const wang = seat('wang', 'feishu');
    systems.jiandaoyun.quietly.save(dealsEntryId, { ...contract, title: '批量导入', amount: 1 });
    await wang.told('数据源 对账 简道云');
    expect((await wang.sees('和简道云对完了')).text).toContain('计入 1');
    expect(await wang.told('数据源 对账')).toContain('之前没计入');
  });

  it('和手工不一样的由经理裁定，数字跟着变，再有变化就重新问', async () => {
    const [wang, li] = [seat('wang', 'feishu'), seat('li', 'feishu')];
    expect(await wang.told('数据源 对账')).toContain('等着裁定');
    await wang.presses('等着裁定', '裁定');
    await wang.sees('哪一边是对的');
    const form = await wang.form({ status: 200 });
    const side = form.fields[0]?.options?.find((option) => /李娜.*新客户.*手工/.test(option)) ?? '';
    await wang.fills(form, { side, reason: '批量导入的是测试数据' });
    await wang.sees('已裁定：李娜的新客户');
    expect((await li.sees('王强裁定：你的新客户')).text).toContain('为什么：“批量导入的是测试数据”');
    expect(await li.told('目标')).toMatch(/新客户 \d+.*简道云 252.*，王强 11-18 裁定/);
    await li.told('汇报 新客户 1');
    expect(await li.told('目标')).toMatch(/新客户 252.*手工 \d+.*结算前要核对/);
  });
});

describe('没有消息的数据源', () => {
  it('在每个数字上、周报里都有标记', async () => {
    const { world } = theatre.stage;
    const down = { kind: 'answer', status: 503, body: 'down' } as const;
    systems.salesforce.fail('/services', down, 1000);
    await world.moveTo(world.now().toZonedDateTimeISO('Asia/Shanghai').add({ hours: 27 }));
    const silent = 'no news from Salesforce since Nov 18';
    const chen = seat('chen', 'slack');
    expect(await chen.told('/goal')).toContain(silent);
    expect(await chen.told('/score')).toContain(silent);
    expect(await chen.told('/goal team')).toContain(silent);
    expect(await seat('zhou', 'slack').told('/digest preview')).toContain(silent);
    expect(await seat('zhou', 'slack').told('/source')).toContain('Salesforce');
  });

  it('断开以后，算过的都在', async () => {
    const zhou = seat('zhou', 'slack');
    await zhou.told('/source off salesforce');
    await zhou.presses('Disconnect Salesforce?', 'Disconnect');
    await zhou.sees('Salesforce is disconnected');
    expect(await seat('chen', 'slack').told('/goal')).toContain('Sales amount 214K');
  });
});
