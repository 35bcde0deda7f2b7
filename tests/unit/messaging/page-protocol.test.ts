import { expect, it } from 'vitest';
import { isPageEvent, partsFor, type PageRequest } from '../../../lib/messaging/page-protocol.ts';

const origin = 'https://site.test';
const requests: [request: PageRequest, parts: string[]][] = [
  [{ to: 'page', type: 'fill-phone', origin, number: '2025550101', explicit: true }, ['phone']],
  [{ to: 'page', type: 'find', what: 'phone', origin, explicit: true }, ['phone']],
  [{ to: 'page', type: 'find', what: 'code', origin, explicit: true }, []],
  [{ to: 'page', type: 'fill-code', origin, code: '012345', submit: false, explicit: true }, []],
  [{ to: 'page', type: 'fill-code', origin, code: '012345', submit: true, explicit: true }, ['submit']],
  [{ to: 'page', type: 'watch-code-field', origin, until: 0 }, []],
  [{ to: 'page', type: 'notice', origin, notice: { kind: 'ready', key: 'k' } }, ['notice']],
  [
    { to: 'page', type: 'fill-code', origin, code: '012345', submit: true, explicit: true, at: 'focus' },
    ['pointed', 'submit'],
  ],
  [{ to: 'page', type: 'find', what: 'phone', origin, explicit: true, at: 'focus' }, ['pointed', 'phone']],
  // There is nothing to take away where none was shown.
  [{ to: 'page', type: 'end-notice', key: 'k' }, []],
];

it.each(requests)('%o needs %s', (request, parts) => expect(partsFor(request)).toEqual(parts));

it.each([
  [undefined, true],
  [{ name: 'showNotice', on: false }, true],
  [{ name: 'fillCodes', on: true }, true],
  [{ name: 'maxPrice', on: true }, false],
  [{ name: '__proto__', on: true }, false],
  [{ name: 'showNotice', on: 'yes' }, false],
  [null, false],
])('a site’s settings may be asked for with the change %o: %s', (change, may) => {
  expect(isPageEvent({ from: 'page', type: 'site-settings', key: 'k', change })).toBe(may);
  expect(isPageEvent({ from: 'page', type: 'site-settings', key: 7, change })).toBe(false);
});
