import { expect, test } from 'vitest';
import { readCode } from './read-code.ts';

/** How services write; `{c}` is the number, `{b}` the sender. */
const FORMS = `
{c} is your {b} code
{c} is your {b} verification code.
Your {b} code is {c}.
{b}: {c} is your code.
{b} code {c}
Use {c} to log in to {b}.
Use code {c} to verify your phone.
Enter {c} to confirm your number
{b} verification code: {c}.
Your one-time passcode for {b} is {c}.
{b} PIN: {c}
OTP: {c} for your {b} login
Hi Sam, your {b} security code is {c}
<#> Your {b} code is {c}
{c} is the code to reset your {b} password.
Please use {c} as your {b} access code.
To sign in to {b}, enter this code: {c}
{b} - {c} - use it to sign in
Your temporary {b} password is {c}
Welcome to {b}! Your confirmation code is {c}
{b} authentication code {c}. Valid for 10 min.`;

/** Other numbers, written alike. */
const OTHERS = `
Your order {c} has shipped.
Your {b} order number is {c}.
Booking {c} is confirmed.
Ticket {c} was closed.
Your case number is {c}.
Flight {c} is delayed.
Your balance is {c}.
Card ending {c} was charged.
Invoice {c} is due Friday.
Pickup code {c}. Bring your ID.
Use promo code {c} for 20% off.
Your voucher code is {c}.
Show code {c} in store to save.
Your gift card code: {c}
Door code: {c}
Call {c} for help.
Text JOIN to {c}
Error {c}: please retry.
Customer number {c} updated.
Confirmation number: {c}
Transaction {c} successful.
Your queue number is {c}.
You have {c} unread messages
Your locker PIN is {c}
Claim code {c} expires tonight
Zip code {c}
Your application {c} was received.
Loan {c} approved.`;

const SENDERS = ['Oak', 'Fern & Co', 'Hotels.com', 'Pay 24', 'Parcel2U'];
const NUMBERS = ['4827', '48271', '902713', '1337420', '77120943', '902 713', '902-713'];
const TAILS = [
  '',
  ' Reply STOP to opt out.',
  ' It expires in 10 minutes.',
  ' Call 1-800-555-0142 if this was not you.',
  ' Msg & data rates may apply.',
  ' Get 20% off your next order!',
  ' Free delivery today.',
  ' Visit oak.example/help',
  ' Ref 7712',
  ' Manage your subscription in the app.',
  '\nwQ8s2Xd41Lp',
];

/** Every text of some forms whose code is not read as it should be. */
function misses(forms: string, wanted: (number: string) => string | null): string[] {
  const missed: string[] = [];
  for (const form of forms.trim().split('\n')) {
    for (const tail of TAILS) {
      const whole = form + (/[.!?]$/.test(form) || tail.startsWith('\n') ? '' : '.') + tail;
      for (const sender of SENDERS) {
        for (const number of NUMBERS) {
          const text = whole.replaceAll('{b}', sender).replaceAll('{c}', number);
          if ((readCode(text)?.code ?? null) !== wanted(number)) missed.push(text);
        }
      }
    }
  }
  return missed;
}

test('a code is read whoever sends it and whatever follows', () => {
  expect(misses(FORMS, (number) => number.replace(/\D/g, ''))).toEqual([]);
});

test('another number is none, whoever sends it and whatever follows', () => {
  expect(misses(OTHERS, () => null)).toEqual([]);
});
