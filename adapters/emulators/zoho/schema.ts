export type FieldType =
  | 'bigint'
  | 'text'
  | 'picklist'
  | 'email'
  | 'phone'
  | 'boolean'
  | 'double'
  | 'currency'
  | 'date'
  | 'datetime'
  | 'ownerlookup'
  | 'lookup';

export interface Field {
  readonly type: FieldType;
  readonly label: string;
  readonly required?: boolean;
  /** Zoho sets it. */
  readonly derived?: boolean;
  /** The module that a lookup leads to. */
  readonly to?: string;
  readonly values?: readonly string[];
}

export interface Module {
  readonly singular: string;
  readonly plural: string;
  /** The field that others show where they look a record up. */
  readonly display: string;
  readonly fields: Readonly<Record<string, Field>>;
}

const id: Field = { type: 'bigint', label: 'Record Id', derived: true };
const owner = (label: string): Field => ({ type: 'ownerlookup', label, to: 'Users' });
const account: Field = { type: 'lookup', label: 'Account Name', to: 'Accounts' };

const system = {
  id,
  Owner: owner('Owner'),
  Created_Time: { type: 'datetime', label: 'Created Time', derived: true },
  Modified_Time: { type: 'datetime', label: 'Modified Time', derived: true },
} satisfies Record<string, Field>;

const stages = ['Qualification', 'Proposal/Price Quote', 'Negotiation/Review', 'Closed Won', 'Closed Lost'];

/** Users are no records: their fields are written small, and nothing is said of who made them. */
export const schema: Readonly<Record<string, Module>> = {
  Users: {
    singular: 'User',
    plural: 'Users',
    display: 'last_name',
    fields: {
      id,
      first_name: { type: 'text', label: 'First Name' },
      last_name: { type: 'text', label: 'Last Name', required: true },
      email: { type: 'email', label: 'Email', required: true },
      mobile: { type: 'phone', label: 'Mobile' },
      status: { type: 'picklist', label: 'Status', values: ['active', 'deleted', 'disabled'] },
    },
  },
  Accounts: {
    singular: 'Account',
    plural: 'Accounts',
    display: 'Account_Name',
    fields: {
      ...system,
      Account_Name: { type: 'text', label: 'Account Name', required: true },
      Phone: { type: 'phone', label: 'Phone' },
    },
  },
  Deals: {
    singular: 'Deal',
    plural: 'Deals',
    display: 'Deal_Name',
    fields: {
      ...system,
      Deal_Name: { type: 'text', label: 'Deal Name', required: true },
      Stage: { type: 'picklist', label: 'Stage', required: true, values: stages },
      Closing_Date: { type: 'date', label: 'Closing Date' },
      Amount: { type: 'currency', label: 'Amount' },
      Currency: { type: 'picklist', label: 'Currency', values: ['INR', 'USD', 'EUR', 'CNY'] },
      Probability: { type: 'double', label: 'Probability (%)' },
      Account_Name: account,
      Is_Renewal: { type: 'boolean', label: 'Is Renewal' },
    },
  },
  Tasks: {
    singular: 'Task',
    plural: 'Tasks',
    display: 'Subject',
    fields: {
      ...system,
      Subject: { type: 'text', label: 'Subject', required: true },
      Due_Date: { type: 'date', label: 'Due Date' },
      Status: { type: 'picklist', label: 'Status', values: ['Not Started', 'In Progress', 'Completed'] },
      Account_Name: account,
    },
  },
  Events: {
    singular: 'Meeting',
    plural: 'Meetings',
    display: 'Event_Title',
    fields: {
      ...system,
      Event_Title: { type: 'text', label: 'Title', required: true },
      Start_DateTime: { type: 'datetime', label: 'From', required: true },
      Account_Name: account,
    },
  },
};

/** As it is written, in its own capitals. */
export const moduleOf = (name: string): Module | undefined => (Object.hasOwn(schema, name) ? schema[name] : undefined);

export function fieldOf(module: string, name: string): Field | undefined {
  const fields = moduleOf(module)?.fields ?? {};
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

export const isLookup = ({ type }: Field): boolean => type === 'lookup' || type === 'ownerlookup';
