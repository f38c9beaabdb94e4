import { describe, expect, it } from 'vitest';
import {
  authorisationFrom,
  namedSession,
  sessionIn,
  signedHeaders,
} from '../../../../adapters/sources/kingdee/access.ts';
import { SourceError } from '../../../../src/errors.ts';
import type { Settings } from '../../../../src/ports/source.ts';

const settings: Settings = {
  url: 'https://erp.example.com/k3cloud/',
  account: '00000000000000',
  user: '王芳',
  appId: '100001_bm90LWEtcmVhbC1nYXRld2F5LW9uZSEh',
  appSecret: 'not-a-real-app-secret',
  organisation: '100',
};

describe('a call is signed', () => {
  it('as the steps of the vendor give it when a program of another language carries them out', () => {
    const authorisation = authorisationFrom(settings);
    const url = `${authorisation.site}Kingdee.BOS.WebApi.ServicesStub.DynamicFormService.ExecuteBillQuery.common.kdsvc`;
    expect(signedHeaders(authorisation, url, Temporal.Instant.from('2026-11-20T01:00:00.900Z'))).toEqual({
      'X-Api-ClientID': '100001',
      'X-Api-Auth-Version': '2.0',
      'x-api-timestamp': '1795136400',
      'x-api-nonce': '1795136400',
      'x-api-signheaders': 'x-api-timestamp,x-api-nonce',
      'X-Api-Signature': 'OGRkMTg5NGRkYTgyZDUzMDI2OTFlZDdiMjYyMDcyNmM2ZDg3ZWQ3YzM1MWRhODNlNGVjOGZmNjFiMzA0OTMzYw==',
      'X-Kd-Appkey': settings.appId,
      'X-Kd-Appdata': 'MDAwMDAwMDAwMDAwMDAs546L6IqzLDIwNTIsMTAw',
      'X-Kd-Signature': 'ZWRmZGFhMWRmZTNkNDEzNWQ1MzczZGRmNWQ1NzI3Mzc4Mzg0NmUwNTcyMGM5Y2UyNDVlNjU2ZDU2Zjk2ZGNhZQ==',
    });
  });

  it('for organisation 0 where a site has only one', () => {
    expect(authorisationFrom({ ...settings, organisation: ' ' }).who).toBe('00000000000000,王芳,2052,0');
  });
});

describe('the site', () => {
  it.each([
    ['https://erp.example.com', 'https://erp.example.com/k3cloud/'],
    [' https://erp.example.com:8443/K3Cloud ', 'https://erp.example.com:8443/K3Cloud/'],
    ['https://erp.example.com/k3cloud/html5/index.aspx?ud=1', 'https://erp.example.com/k3cloud/'],
    ['https://erp.example.com/erp/k3cloud/', 'https://erp.example.com/erp/k3cloud/'],
  ])('is found by %s', (url, site) => {
    expect(authorisationFrom({ ...settings, url }).site).toBe(site);
  });
});

describe('what cannot be right is named', () => {
  it.each([
    ['url', 'erp.example.com'],
    ['url', ''],
    ['account', ''],
    ['user', 'a,b'],
    ['user', 'a\nb'],
    ['appId', '100001'],
    ['appId', '100001_short'],
    ['appSecret', 'a b'],
    ['organisation', '100,101'],
  ] as const)('%s: %o', (name, value) => {
    expect(() => authorisationFrom({ ...settings, [name]: value })).toThrow(new SourceError('setting', name));
  });
});

describe('the session', () => {
  it('is in a header of its own, or in a cookie, or not there', () => {
    expect(sessionIn({ 'kdservice-sessionid': 'one' })).toBe('one');
    expect(sessionIn({ 'set-cookie': 'ASP.NET_SessionId=x; path=/,kdservice-sessionid=two; path=/' })).toBe('two');
    expect(sessionIn({})).toBe('');
  });

  it('is named by both, and by neither where there is none', () => {
    expect(namedSession('one')).toEqual({ 'kdservice-sessionid': 'one', cookie: 'kdservice-sessionid=one' });
    expect(namedSession('')).toEqual({});
  });
});
