import { describe, expect, it } from 'vitest';
import { type GuessedField, guessMapping } from '../../../src/domain/sources/guess.ts';

const field = (name: string, label: string, kind: GuessedField['kind'], ...choices: string[]): GuessedField => ({
  name,
  label,
  kind,
  ...(choices.length > 0 ? { choices: choices.map((value) => ({ value, label: value })) } : {}),
});

describe('what a mapping most likely is', () => {
  it('of opportunities in Salesforce', () => {
    const fields = [
      field('Id', 'Id', 'text'),
      field('ExpectedRevenue', 'Expected revenue', 'number'),
      field('Amount', 'Amount', 'number'),
      field('CreatedDate', 'Created', 'moment'),
      field('CloseDate', 'Close Date', 'day'),
      field('OwnerId', 'Owner ID', 'text'),
      field('Owner.Email', 'Owner: Email', 'text'),
      field('Account.Name', 'Account Name', 'text'),
      field('CurrencyIsoCode', 'Currency', 'choice', 'USD', 'CNY'),
      field('StageName', 'Stage', 'choice', 'Prospecting', 'Closed Won'),
      field('IsWon', 'Won', 'choice', 'true', 'false'),
    ];
    expect(guessMapping(fields)).toEqual({
      amount: { field: 'Amount' },
      day: 'CloseDate',
      owner: { field: 'Owner.Email', by: 'email' },
      customer: 'Account.Name',
      currency: 'CurrencyIsoCode',
      where: { field: 'IsWon', is: ['true'] },
    });
  });

  it('of a form that people named in Chinese', () => {
    const fields = [
      field('_widget_1', '创建时间', 'moment'),
      field('_widget_2', '合同金额', 'number'),
      field('_widget_3', '签约日期', 'moment'),
      field('_widget_4', '负责人手机', 'text'),
      field('_widget_5', '客户名称', 'text'),
      field('_widget_6', '阶段', 'choice', '跟进', '赢单'),
    ];
    expect(guessMapping(fields)).toEqual({
      amount: { field: '_widget_2' },
      day: '_widget_3',
      owner: { field: '_widget_4', by: 'mobile' },
      customer: '_widget_5',
      currency: undefined,
      where: { field: '_widget_6', is: ['赢单'] },
    });
  });

  it('of sales orders in Kingdee, by the name of the salesman', () => {
    const fields = [
      field('FBillNo', '单据编号', 'text'),
      field('FDocumentStatus', '单据状态', 'text'),
      field('FDate', '日期', 'moment'),
      field('FSalerId.FName', '销售员', 'text'),
      field('FCustId.FName', '客户', 'text'),
      field('FBillAllAmount', '价税合计', 'number'),
    ];
    expect(guessMapping(fields)).toMatchObject({
      amount: { field: 'FBillAllAmount' },
      day: 'FDate',
      owner: { field: 'FSalerId.FName', by: 'name' },
      customer: 'FCustId.FName',
      where: { field: 'FDocumentStatus', is: ['C'] },
    });
  });

  it('of nothing that tells what it is', () => {
    expect(guessMapping([field('a', 'a', 'text')])).toEqual({
      amount: undefined,
      day: undefined,
      owner: undefined,
      customer: undefined,
      currency: undefined,
      where: undefined,
    });
  });
});
