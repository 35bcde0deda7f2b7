import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../../lib/fields/find/evidence.ts';
import { LIKELY, scoreCode, SURE } from '../../../../lib/fields/find/score.ts';

const nothing: Evidence = {
  autocomplete: '',
  type: 'text',
  inputMode: '',
  maxLength: -1,
  pattern: '',
  names: '',
  leaves: '',
  classes: '',
  label: '',
  lead: '',
  trail: '',
  sentences: [],
  actions: '',
  heading: '',
  boxes: 1,
  slots: 0,
  filled: 0,
  holdsNumber: false,
  besideCard: false,
  picture: 'none',
};
const score = (some: Partial<Evidence>): number => scoreCode({ ...nothing, ...some });

describe('scoreCode', () => {
  it('is zero where nothing is known', () => expect(score({})).toBe(0));
  it('is sure of autocomplete', () => expect(score({ autocomplete: 'one-time-code' })).toBeGreaterThanOrEqual(SURE));
  it('is sure of a sectioned autocomplete', () =>
    expect(score({ autocomplete: 'section-a one-time-code' })).toBeGreaterThanOrEqual(SURE));
  it('takes a bare row as likely, not as sure', () => {
    const row = score({ boxes: 6, maxLength: 1 });
    expect(row).toBeGreaterThanOrEqual(LIKELY);
    expect(row).toBeLessThan(SURE);
  });
  it('does not take six check digits of a card', () =>
    expect(score({ label: 'security code', maxLength: 4, besideCard: true })).toBe(-Infinity));
  it('knows a card by the words beside it', () => {
    for (const [sentence, label] of [
      ['numero de tarjeta', 'codigo de seguridad'],
      ['numero di carta', 'codice di sicurezza'],
      ['gift card number', 'pin'],
    ]) {
      expect(score({ label: label ?? '', maxLength: 4, sentences: [sentence ?? ''] })).toBe(-Infinity);
    }
    expect(
      score({ label: 'code', sentences: ['card number ending 1234', 'we sent a code to your phone'] }),
    ).toBeGreaterThanOrEqual(LIKELY);
  });
  it('believes a security code where no card is', () =>
    expect(score({ label: 'security code', maxLength: 6 })).toBeGreaterThanOrEqual(SURE));
  it('takes a PIN for a code only where a text brought it', () => {
    expect(score({ label: 'pin', sentences: ['we sent a pin to your phone'] })).toBeGreaterThanOrEqual(LIKELY);
    expect(score({ label: 'pin' })).toBe(-Infinity);
  });
  it('leaves a field with a number of ten digits alone', () => {
    expect(score({ names: 'otp' })).toBeGreaterThanOrEqual(SURE);
    expect(score({ names: 'otp', holdsNumber: true })).toBe(-Infinity);
  });
  it('leaves a puzzle alone, by its picture or its words', () => {
    expect(score({ names: 'otp', picture: 'puzzle' })).toBe(-Infinity);
    expect(score({ names: 'otp', label: 'letters shown in the picture' })).toBe(-Infinity);
  });
  it('hears that a code is read from another screen', () =>
    expect(score({ label: 'enter the code shown on your tv' })).toBe(-Infinity));
  it('prefers the phone where e-mail is only offered', () =>
    expect(
      score({ names: 'otp', sentences: ['we sent a code to + 1 202 555 0101', 'we can send the code by email'] }),
    ).toBeGreaterThanOrEqual(SURE));
  it('refuses where the code went to the mailbox', () =>
    expect(score({ names: 'otp', sentences: ['we sent a code to your email'] })).toBe(-Infinity));
  it('refuses an authenticator, unless an SMS will do', () => {
    expect(score({ names: 'otp', sentences: ['enter the code from your authenticator app'] })).toBe(-Infinity);
    expect(
      score({ names: 'otp', sentences: ['use your authenticator app', 'or the code we sent by sms'] }),
    ).toBeGreaterThanOrEqual(SURE);
  });
  it('knows an authenticator in other languages', () => {
    for (const sentence of [
      'saisissez le code de votre application dauthentification',
      'codigo de la aplicacion de autenticacion',
    ]) {
      expect(score({ names: 'otp', sentences: [sentence] })).toBe(-Infinity);
    }
  });
  it('never takes a field whose autocomplete says otherwise', () => {
    for (const autocomplete of ['cc-csc', 'postal-code', 'tel', 'email', 'username', 'bday', 'current-password']) {
      expect(score({ autocomplete, names: 'otp' })).toBe(-Infinity);
    }
  });
});
