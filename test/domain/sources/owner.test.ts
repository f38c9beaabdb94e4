import { describe, expect, it } from 'vitest';
import { foldedOwner, ownerIn, ownersFrom } from '../../../src/domain/sources/owner.ts';

const chen = {
  id: 'chen',
  name: '陈晨',
  alias: 'Chen Chen',
  email: 'chen@acme.example',
  mobile: '+86 138-0000-0001',
  left: false,
};
const li = { id: 'li', name: '李娜', alias: 'Li Na', email: null, mobile: null, left: false };
const otherLi = {
  id: 'li2',
  name: '李娜',
  alias: null,
  email: 'LiNa@acme.example',
  mobile: '13800000002',
  left: false,
};
const owners = ownersFrom([chen, li, otherLi], new Map([[foldedOwner('Renewals Queue'), 'li']]));

describe('whose a record is', () => {
  it('is told by an e-mail, in small letters or large', () => {
    expect(ownerIn(owners, ' CHEN@acme.example ', 'email')).toEqual({ id: 'chen' });
    expect(ownerIn(owners, 'lina@ACME.example', 'email')).toEqual({ id: 'li2' });
    expect(ownerIn(owners, 'nobody@acme.example', 'email')).toBe('unknown');
  });

  it('is told by a mobile number, with its country or without', () => {
    expect(ownerIn(owners, '13800000001', 'mobile')).toEqual({ id: 'chen' });
    expect(ownerIn(owners, '0086 138 0000 0002', 'mobile')).toEqual({ id: 'li2' });
  });

  it('is told by a name where one person has it', () => {
    expect(ownerIn(owners, 'chen chen', 'name')).toEqual({ id: 'chen' });
    expect(ownerIn(owners, '李娜', 'name')).toBe('several');
  });

  it('is somebody’s who has left, where nobody else is meant', () => {
    const before = { ...chen, id: 'old', left: true };
    expect(ownerIn(ownersFrom([before], new Map()), '陈晨', 'name')).toEqual({ id: 'old' });
    expect(ownerIn(ownersFrom([before, chen], new Map()), '陈晨', 'name')).toEqual({ id: 'chen' });
  });

  it('is one person who is known by two e-mails and one name', () => {
    const linked = ownersFrom([chen, { ...chen, email: 'cc@acme.example' }], new Map());
    expect(ownerIn(linked, 'cc@acme.example', 'email')).toEqual({ id: 'chen' });
    expect(ownerIn(linked, '陈晨', 'name')).toEqual({ id: 'chen' });
  });

  it('is nobody’s where somebody has said so, but for whom somebody else has named', () => {
    const outsiders = new Set(['renewals queue', 'import program', 'chen@acme.example'].map(foldedOwner));
    const known = ownersFrom([chen], new Map([[foldedOwner('Renewals Queue'), 'chen']]), outsiders);
    expect(ownerIn(known, ' Import Program', 'name')).toBe('outsider');
    expect(ownerIn(known, 'CHEN@acme.example', 'email')).toBe('outsider');
    expect(ownerIn(known, 'Renewals Queue', 'table')).toEqual({ id: 'chen' });
  });

  it('is who somebody has said is meant, before anything else', () => {
    expect(ownerIn(owners, 'renewals queue', 'email')).toEqual({ id: 'li' });
    expect(ownerIn(owners, 'Renewals Queue', 'table')).toEqual({ id: 'li' });
    expect(ownerIn(owners, 'chen@acme.example', 'table')).toBe('unknown');
  });
});
