import { CallWindow } from '../call-window.ts';
import type { SourceEmulator } from '../source.ts';
import { type Answered, openSourceServer, type Received } from '../source-server.ts';
import { Access, authorisation } from './access.ts';
import { queryBusinessInfo } from './describe.ts';
import { GatewayError, gatewayErrorOf, Refused, rowOf, ServiceError, serviceErrorOf, statusOf } from './failures.ts';
import { limits } from './limits.ts';
import { executeBillQuery } from './query.ts';
import { Site } from './records.ts';
import { currency, employee, organisation, saler } from './schema.ts';

export interface KingdeeOptions {
  /** Dates records and sessions, judges signatures, and says when a second of a limit is over. */
  readonly clock: () => Temporal.Instant;
  /** Salespeople; each is an employee, too, whose number is what stands before the post, `0012_GW000001_1`. */
  readonly people?: readonly {
    readonly number: string;
    readonly name: string;
    readonly mobile?: string;
    readonly email?: string;
  }[];
  /** How long a session lives without being used; twenty minutes when absent. */
  readonly sessionMs?: number;
  /** No limit when absent. */
  readonly callsPerSecond?: number;
  /** Rows that one answer has at the most, whatever it was asked for; as many as may be asked for when absent. */
  readonly rowsAtOnce?: number;
}

const basePath = '/k3cloud/';
const serviceOf = (name: string): string => `Kingdee.BOS.WebApi.ServicesStub.DynamicFormService.${name}.common.kdsvc`;
const query = serviceOf('ExecuteBillQuery');
const description = serviceOf('QueryBusinessInfo');

/**
 * A company's own site of Kingdee Cloud Galaxy, with its lists filled in and no bills; objects are named by form id. It answers
 * signed calls of two services: `ExecuteBillQuery` and `QueryBusinessInfo`. It pushes nothing, as far as is known.
 */
export async function emulateKingdee(options: KingdeeOptions): Promise<SourceEmulator> {
  const { clock, people = [{ number: '0001', name: '王芳', mobile: '13800000001', email: 'wangfang@example.com' }] } =
    options;
  const access = new Access(clock, options.sessionMs ?? limits.sessionMs);
  const calls = options.callsPerSecond === undefined ? undefined : new CallWindow(options.callsPerSecond, 1, clock);
  const site = new Site(clock);
  fillLists(site, people);

  function answer(request: Received): Answered {
    const service = request.path.startsWith(basePath) ? request.path.slice(basePath.length) : undefined;
    // A call that misses the site altogether is answered by its web server.
    if (service === undefined || request.method !== 'POST') return { status: 403, body: '' };
    let headers = {};
    try {
      const session = access.admit(request);
      headers = { 'kdservice-sessionid': session, 'set-cookie': `kdservice-sessionid=${session}; path=/` };
      if (calls?.take('site') === false) throw new ServiceError('请求过于频繁，请稍后再试');
      return { status: 200, headers, body: serve(service, request) };
    } catch (error) {
      if (error instanceof GatewayError) return gatewayErrorOf(error);
      if (error instanceof ServiceError) return { status: 200, headers, body: serviceErrorOf(error.message) };
      if (!(error instanceof Refused)) throw error;
      const inRow = service === query && error.msgCode === 0;
      return { status: 200, headers, body: inRow ? rowOf(error) : statusOf(error) };
    }
  }

  function serve(service: string, request: Received): unknown {
    const data = dataOf(request);
    if (service === query) return executeBillQuery(data, site, options.rowsAtOnce);
    if (service === description) return queryBusinessInfo(data, site);
    throw new ServiceError('service no found');
  }

  const { url, requests, onRequest, fail, close } = await openSourceServer(answer, clock);
  const save: SourceEmulator['save'] = (object, fields, id) => site.save(object, fields, id);
  const remove: SourceEmulator['remove'] = (object, id) => site.remove(object, id);

  return {
    url: url + basePath,
    requests,
    onRequest,
    fail,
    access: { ...authorisation },
    save,
    remove,
    quietly: { save, remove },
    expireTokens: () => access.endSessions(),
    pushed: async () => {},
    close,
  };
}

function fillLists(site: Site, people: NonNullable<KingdeeOptions['people']>): void {
  site.save(organisation.id, { FNumber: authorisation.orgNum, FName: '总公司', FDocumentStatus: 'C' });
  site.save(currency.id, { FNumber: 'PRE001', FName: '人民币', FCODE: 'CNY', FDocumentStatus: 'C' });
  site.save(currency.id, { FNumber: 'PRE007', FName: '美元', FCODE: 'USD', FDocumentStatus: 'C' });
  for (const { number, name, mobile = null, email = null } of people) {
    site.save(saler.id, { FNumber: number, FName: name, FDocumentStatus: 'C' });
    const [FStaffNumber = ''] = number.split('_GW');
    site.save(employee.id, { FStaffNumber, FName: name, FMobile: mobile, FEmail: email, FDocumentStatus: 'C' });
  }
}

/** What stands under `data` in the JSON of a call. */
function dataOf({ headers, body }: Received): Readonly<Record<string, unknown>> {
  if (!/^application\/json\b/.test(headers['content-type'] ?? ''))
    throw new ServiceError('Content-Type is not supported');
  let data: unknown;
  try {
    data = (JSON.parse(body.toString('utf8')) as { data?: unknown } | null)?.data;
  } catch {
    throw new ServiceError('Additional text found in JSON string');
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw new Refused('接口参数 data 不能为空');
  return data as Readonly<Record<string, unknown>>;
}
