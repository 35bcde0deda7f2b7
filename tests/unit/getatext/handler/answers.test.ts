import { describe, expect, it } from 'vitest';
import {
  parseHandlerAnswer,
  readAccessBalance,
  readAccessNumber,
  readStatusLine,
} from '../../../../lib/getatext/handler/answers.ts';

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

  it.each(['ACCESS_NUMBER:12345:', 'ACCESS_NUMBER:12345:79161234567', 'ACCESS_NUMBER:12345:555'])(
    'keeps the id of %j',
    (line) => expect(number(line)).toEqual({ id: '12345', number: null }),
  );

  it.each([
    'ACCESS_NUMBER',
    'ACCESS_NUMBER:',
    'ACCESS_NUMBER:12345',
    'ACCESS_NUMBER::12025550101',
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
