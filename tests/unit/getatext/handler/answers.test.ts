import { describe, expect, it } from 'vitest';
import {
  parseHandlerAnswer,
  readAccessBalance,
  readAccessNumber,
  readStatusLine,
} from '../../../../lib/getatext/handler/answers.ts';
import { readPrices } from '../../../../lib/getatext/handler/prices.ts';

const number = (text: string) => readAccessNumber(parseHandlerAnswer(text));
const balance = (text: string) => readAccessBalance(parseHandlerAnswer(text));
const status = (text: string) => readStatusLine(parseHandlerAnswer(text));

describe('ACCESS_NUMBER', () => {
  it.each([
    'ACCESS_NUMBER:12345:12025550101',
    'ACCESS_NUMBER:12345:2025550101',
    'ACCESS_NUMBER:12345:+12025550101',
    '\uFEFFACCESS_NUMBER:12345:12025550101\r\n',
    '"ACCESS_NUMBER:12345:12025550101"',
    'access_number: 12345 : 12025550101',
    'ACCESS_NUMBER:12345:12025550101:verizon',
  ])('is read from %j', (line) => expect(number(line)).toEqual({ id: '12345', number: '2025550101' }));

  it.each([
    'ACCESS_NUMBER',
    'ACCESS_NUMBER:',
    'ACCESS_NUMBER:12345',
    'ACCESS_NUMBER:12345:',
    'ACCESS_NUMBER::12025550101',
    'ACCESS_NUMBER:12345:79161234567',
    'ACCESS_NUMBER:12345:555',
    'ACCESS_NUMBER:<b>:12025550101',
    'STATUS_OK:1:12025550101',
    '',
  ])('is not read from %j', (line) => expect(number(line)).toBeNull());
});

describe('ACCESS_BALANCE', () => {
  it.each([
    ['ACCESS_BALANCE:10.55', 10_550_000],
    ['ACCESS_BALANCE:0', 0],
    ['ACCESS_BALANCE: 1.5\n', 1_500_000],
    ['ACCESS_BALANCE:10.5500:CashBack:0.00', 10_550_000],
    ['{"balance":"10.55"}', 10_550_000],
  ])('%j', (line, amount) => expect(balance(line)).toBe(amount));

  it.each([
    'ACCESS_BALANCE',
    'ACCESS_BALANCE:',
    'ACCESS_BALANCE:lots',
    '{"balance":null}',
    '{}',
    '10.55',
    '<p>10.55</p>',
  ])('is not read from %j', (line) => expect(balance(line)).toBeNull());
});

describe('where a rental stands', () => {
  it.each([
    ['STATUS_WAIT_CODE', 'active', null],
    ['STATUS_WAIT_RESEND', 'active', null],
    ['STATUS_OK:012345', 'active', '012345'],
    ["STATUS_OK:'012345'", 'active', '012345'],
    ['STATUS_OK:Your code: 12-34\nBye', 'active', 'Your code: 12-34\nBye'],
    ['STATUS_WAIT_RETRY:111111', 'active', '111111'],
    ['STATUS_WAIT_RETRY', 'active', null],
    ['STATUS_CANCEL', 'cancelled', null],
    ['ACCESS_CANCEL', 'cancelled', null],
    ['ALREADY_CANCEL', 'cancelled', null],
    ['ACCESS_READY', 'active', null],
    ['ACCESS_RETRY_GET', 'active', null],
    ['ACCESS_ACTIVATION', 'completed', null],
    ['ALREADY_FINISH', 'completed', null],
    ['status_wait_code', 'active', null],
  ])('%j', (line, state, code) => expect(status(line)).toEqual({ state, code }));

  it.each([
    'STATUS_OK',
    'STATUS_OK:',
    'STATUS_OK:null',
    'STATUS_DANCE',
    'NO_ACTIVATION',
    '123456',
    '',
    '{"code":1}',
    '<h1>STATUS_OK:1</h1>',
  ])('is not read from %j', (line) => expect(status(line)).toBeNull());
});

describe('a price list', () => {
  const wa = { apiName: 'wa', name: 'wa', price: 550_000, stock: 66, ttlMinutes: 0, multipleSms: false };
  const offer = { cost: '0.55', count: '66' };
  it.each([
    [{ wa: offer }, null],
    [{ 187: { wa: offer } }, null],
    [{ USA: { wa: { price: 0.55, stock: 66 } } }, null],
    [{ 0: { wa: { cost: 9, count: 1 } }, 187: { wa: offer } }, '187'],
    [{ 0: { wa: offer }, 12: { wa: offer } }, '12'],
    [{ wa: { 187: offer } }, null],
    [{ wa: { 187: offer, 0: offer } }, '187'],
    [[{ 187: { wa: offer } }], null],
    [{ data: { wa: offer }, status: 'success' }, null],
    [{ 187: { wa: { '0.55': 60, '0.70': 6 } } }, null],
    [{ wa: offer, broken: { cost: 'much', count: 1 }, odd: 5 }, null],
  ])('is read from %j', (body, country) => expect(readPrices(body)).toEqual({ services: [wa], country }));

  it('keeps what it says about a service', () => {
    const body = { 187: { wa: { ...offer, name: 'WhatsApp', ttl: 1200, repeatable: true }, dr: { cost: 1 } } };
    expect(readPrices(body)?.services).toEqual([
      { ...wa, name: 'WhatsApp', ttlMinutes: 20, multipleSms: true },
      { ...wa, apiName: 'dr', name: 'dr', price: 1_000_000, stock: 1 },
    ]);
  });

  it.each([
    null,
    5,
    'x',
    {},
    [],
    [[]],
    { 0: { wa: 5 } },
    { error: 'no' },
    { wa: { cost: '-1', count: 2 } },
    { a: { b: { c: { wa: offer } } } },
  ])('is not read from %j', (body) => expect(readPrices(body)).toBeNull());
  it('offers no number of another country', () => {
    expect(readPrices({ 0: { wa: offer }, 6: { wa: offer } })).toBeNull();
  });
});
