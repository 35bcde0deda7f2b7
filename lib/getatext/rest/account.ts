import type { Service } from '../../core/service.ts';
import { asFields } from '../answer-body.ts';
import type { CallDeps } from '../call.ts';
import type { Result } from '../../core/errors.ts';
import type { Money } from '../../core/money.ts';
import type { Provider } from '../provider.ts';
import { parseWith, type AnswerPath, type ParseResult } from './parse.ts';
import { callFree } from './rest-call.ts';
import { BalanceAnswer, ServiceAnswer } from './schemas.ts';

/** The calls about the account and what is on offer. Source: `GET /api/v1/prices-info`, `GET /api/v1/balance`. */
export function createAccountCalls(deps: CallDeps): Pick<Provider, 'services' | 'balance'> {
  return {
    services: (): Promise<Result<Service[]>> =>
      callFree(deps, { name: 'prices-info', method: 'GET', path: '/api/v1/prices-info', read: readServices }),
    balance: (): Promise<Result<Money>> =>
      callFree(deps, {
        name: 'balance',
        method: 'GET',
        path: '/api/v1/balance',
        read(body) {
          const parsed = parseWith(BalanceAnswer, body);
          return parsed.ok ? { ok: true, value: parsed.value.balance } : parsed;
        },
      }),
  };
}

/**
 * The services of an answer in any of the shapes that it may have. An entry that doesn't fit is left out, so that
 * one odd service doesn't hide the others; only where none fits is the answer at fault.
 */
function readServices(body: unknown): ParseResult<Service[]> {
  const services = new Map<string, Service>();
  let fault: ParseResult<Service[]> = { ok: false, path: [], detail: 'expected a list of services' };
  let empty = false;
  for (const candidates of listsIn(body)) {
    empty ||= candidates.length === 0;
    for (const [index, { entry, path }] of candidates.entries()) {
      const parsed = parseWith(ServiceAnswer, entry, path);
      if (!parsed.ok) {
        if (index === 0 && fault.path.length === 0) fault = parsed;
        continue;
      }
      const { api_name: apiName, service_name: name, price, stock, ttl, multiple_sms: multipleSms } = parsed.value;
      if (services.has(apiName)) continue;
      services.set(apiName, { apiName, name: name || apiName, price, stock, ttlMinutes: ttl, multipleSms });
    }
    if (services.size > 0) return { ok: true, value: [...services.values()] };
  }
  return empty ? { ok: true, value: [] } : fault;
}

interface Candidate {
  entry: unknown;
  path: AnswerPath;
}

/** Where the services may be, best first: `prices`, the answer itself, then the value under any other key. */
function* listsIn(body: unknown): Generator<Candidate[]> {
  if (Array.isArray(body)) {
    yield body.map((entry: unknown, index) => ({ entry, path: [index] }));
    return;
  }
  const fields = asFields(body);
  if (!fields) return;
  if ('api_name' in fields) yield [{ entry: fields, path: [] }];
  const names = Object.keys(fields).sort((a, b) => Number(b === 'prices') - Number(a === 'prices'));
  for (const name of names) {
    const value = fields[name];
    if (Array.isArray(value)) yield value.map((entry: unknown, index) => ({ entry, path: [name, index] }));
    const inner = name === 'errors' ? null : asFields(value);
    if (!inner) continue;
    if ('api_name' in inner) yield [{ entry: inner, path: [name] }];
    else yield Object.entries(inner).map(([key, entry]) => ({ entry, path: [name, key] }));
  }
}
