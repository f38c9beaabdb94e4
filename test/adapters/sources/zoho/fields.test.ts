import { describe, expect, it } from 'vitest';
import { dayKindOf, fieldsIn, objectsIn } from '../../../../adapters/sources/zoho/fields.ts';
import { answer } from '../answer.ts';

describe('a module', () => {
  it('is offered where it can be asked, under the name that people read', () => {
    const of = (api_name: string, rest: object) => ({
      api_name,
      plural_label: `${api_name} 们`,
      api_supported: true,
      ...rest,
    });
    const modules = [
      of('Deals', { generated_type: 'default' }),
      of('Visits', { generated_type: 'custom' }),
      of('Home', { api_supported: false }),
      of('Lines', { generated_type: 'subform' }),
      of('Users', {}),
    ];
    expect(objectsIn(answer({ modules }))).toEqual([
      { name: 'Deals', label: 'Deals 们' },
      { name: 'Visits', label: 'Visits 们' },
    ]);
  });

  const field = (api_name: string, data_type: string, rest: object = {}) => ({
    api_name,
    field_label: `${api_name}!`,
    data_type,
    ...rest,
  });
  const fields = fieldsIn(
    answer({
      fields: [
        field('Amount', 'currency'),
        field('Closing_Date', 'date'),
        field('Start', 'datetime'),
        field('Stage', 'picklist', {
          pick_list_values: [
            { display_value: 'Gewonnen', actual_value: 'Closed Won' },
            { display_value: '-None-', actual_value: null },
          ],
        }),
        field('Is_Renewal', 'boolean'),
        field('Region', 'picklist', { pick_list_values: [] }),
        field('Owner', 'ownerlookup'),
        field('Account_Name', 'lookup'),
        field('Score', 'formula'),
        field('Lines', 'subform'),
      ],
    }),
  );

  it('has fields of kinds, with what can be chosen, and people by what they are known', () => {
    expect(fields).toEqual([
      { name: 'Amount', label: 'Amount!', kind: 'number' },
      { name: 'Closing_Date', label: 'Closing_Date!', kind: 'day' },
      { name: 'Start', label: 'Start!', kind: 'moment' },
      { name: 'Stage', label: 'Stage!', kind: 'choice', choices: [{ value: 'Closed Won', label: 'Gewonnen' }] },
      {
        name: 'Is_Renewal',
        label: 'Is_Renewal!',
        kind: 'choice',
        choices: ['true', 'false'].map((value) => ({ value, label: value })),
      },
      { name: 'Region', label: 'Region!', kind: 'text' },
      { name: 'Owner', label: 'Owner!', kind: 'text' },
      { name: 'Owner.email', label: 'Owner! · email', kind: 'text' },
      { name: 'Owner.mobile', label: 'Owner! · mobile', kind: 'text' },
      { name: 'Account_Name', label: 'Account_Name!', kind: 'text' },
      { name: 'Score', label: 'Score!', kind: 'other' },
    ]);
  });

  it('knows a day, a moment, what is neither, and what is not there', () => {
    expect(['Closing_Date', 'Start', 'Amount', 'Account_Name.Since'].map((name) => dayKindOf(fields, name))).toEqual([
      'day',
      'moment',
      'neither',
      'neither',
    ]);
    expect(() => dayKindOf(fields, 'constructor')).toThrow('unknown: field');
  });
});
