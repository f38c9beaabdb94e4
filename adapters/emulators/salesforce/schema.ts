/** How a field is stored and compared; names as describe calls them. */
export type FieldType =
  | 'id'
  | 'reference'
  | 'string'
  | 'picklist'
  | 'email'
  | 'phone'
  | 'boolean'
  | 'double'
  | 'currency'
  | 'date'
  | 'datetime';

export interface Field {
  readonly type: FieldType;
  readonly label: string;
  readonly required?: boolean;
  /** Salesforce sets it. */
  readonly derived?: boolean;
  /** What a reference leads to, and the name of the way there. */
  readonly to?: string;
  readonly relationship?: string;
  readonly values?: readonly string[];
}

export interface SalesforceObject {
  readonly label: string;
  /** The first three characters of its records' ids. */
  readonly prefix: string;
  readonly fields: Readonly<Record<string, Field>>;
}

const user = (label: string, relationship: string, derived = false): Field => ({
  type: 'reference',
  label,
  to: 'User',
  relationship,
  derived,
});

const system = {
  Id: { type: 'id', label: 'Record ID', derived: true },
  IsDeleted: { type: 'boolean', label: 'Deleted', derived: true },
  CreatedDate: { type: 'datetime', label: 'Created Date', derived: true },
  CreatedById: user('Created By ID', 'CreatedBy', true),
  LastModifiedDate: { type: 'datetime', label: 'Last Modified Date', derived: true },
  SystemModstamp: { type: 'datetime', label: 'System Modstamp', derived: true },
} satisfies Record<string, Field>;

const owner = user('Owner ID', 'Owner');
const account: Field = { type: 'reference', label: 'Account ID', to: 'Account', relationship: 'Account' };
/** Exists in organisations with several currencies; this is one. */
const currency: Field = { type: 'picklist', label: 'Currency ISO Code', values: ['USD', 'EUR', 'GBP', 'CNY', 'JPY'] };

export const stages = [
  'Prospecting',
  'Qualification',
  'Proposal/Price Quote',
  'Negotiation/Review',
  'Closed Won',
  'Closed Lost',
] as const;

const activity = {
  Subject: { type: 'string', label: 'Subject' },
  OwnerId: owner,
  AccountId: account,
  Type: { type: 'picklist', label: 'Type', values: ['Call', 'Email', 'Meeting', 'Visit', 'Other'] },
} satisfies Record<string, Field>;

export const schema: Readonly<Record<string, SalesforceObject>> = {
  User: {
    label: 'User',
    prefix: '005',
    fields: {
      ...system,
      Name: { type: 'string', label: 'Full Name', required: true },
      Email: { type: 'email', label: 'Email', required: true },
      MobilePhone: { type: 'phone', label: 'Mobile' },
      IsActive: { type: 'boolean', label: 'Active' },
    },
  },
  Account: {
    label: 'Account',
    prefix: '001',
    fields: {
      ...system,
      Name: { type: 'string', label: 'Account Name', required: true },
      OwnerId: owner,
      Phone: { type: 'phone', label: 'Account Phone' },
    },
  },
  Opportunity: {
    label: 'Opportunity',
    prefix: '006',
    fields: {
      ...system,
      Name: { type: 'string', label: 'Name', required: true },
      StageName: { type: 'picklist', label: 'Stage', required: true, values: stages },
      CloseDate: { type: 'date', label: 'Close Date', required: true },
      Amount: { type: 'currency', label: 'Amount' },
      CurrencyIsoCode: currency,
      Probability: { type: 'double', label: 'Probability (%)' },
      OwnerId: owner,
      AccountId: account,
      IsClosed: { type: 'boolean', label: 'Closed', derived: true },
      IsWon: { type: 'boolean', label: 'Won', derived: true },
      Signed_Amount__c: { type: 'currency', label: 'Signed Amount' },
    },
  },
  Task: {
    label: 'Task',
    prefix: '00T',
    fields: {
      ...system,
      ...activity,
      ActivityDate: { type: 'date', label: 'Due Date Only' },
      Status: { type: 'picklist', label: 'Status', values: ['Not Started', 'In Progress', 'Completed'] },
    },
  },
  Event: {
    label: 'Event',
    prefix: '00U',
    fields: { ...system, ...activity, StartDateTime: { type: 'datetime', label: 'Start Date Time', required: true } },
  },
};

/** By name in any case, as the vendor finds it, with the name as it is written there. */
export function named<T>(of: Readonly<Record<string, T>>, name: string): readonly [string, T] | undefined {
  return Object.entries(of).find(([key]) => key.toLowerCase() === name.toLowerCase());
}
