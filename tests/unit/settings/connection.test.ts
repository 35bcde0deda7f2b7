import { describe, expect, it } from 'vitest';
import { readServer, serverName } from '../../../lib/settings/connection.ts';

describe('a server', () => {
  it.each([
    ['https://getatext.com', 'https://getatext.com'],
    ['https://GetAText.com/', 'https://getatext.com'],
    ['  api.example-sms.com ', 'https://api.example-sms.com'],
    ['https://api.example-sms.com:8443/', 'https://api.example-sms.com:8443'],
    ['https://api.example-sms.com:443', 'https://api.example-sms.com'],
    ['api.example-sms.com:8443', 'https://api.example-sms.com:8443'],
    ['https://192.0.2.7', 'https://192.0.2.7'],
    ['https://[2001:db8::1]:99', 'https://[2001:db8::1]:99'],
    ['https://bücher.example', 'https://xn--bcher-kva.example'],
  ])('is read from %j', (typed, server) => expect(readServer(typed)).toEqual({ ok: true, server }));

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['http://getatext.com', 'not_https'],
    ['ftp://x.com', 'not_https'],
    ['javascript:alert(1)', 'not_an_address'],
    ['data://x', 'not_https'],
    ['https://user:pw@x.com', 'credentials'],
    ['https://user@x.com', 'credentials'],
    ['https://@x.com', 'credentials'],
    ['https://x.com/stubs/handler_api.php', 'path'],
    ['https://x.com/?a=1', 'path'],
    ['https://x.com?', 'path'],
    ['https://x.com/#', 'path'],
    ['https://', 'not_an_address'],
    ['https://x y.com', 'not_an_address'],
    ['https://x.com:99999', 'not_an_address'],
    ['https://x.com\\@y.com', 'not_an_address'],
    ['https://*.x.com', 'not_an_address'],
    ['https://x.com.', 'not_an_address'],
    ['https:x.com', 'not_an_address'],
  ])('is not read from %j', (typed, fault) => expect(readServer(typed)).toEqual({ ok: false, fault }));

  it('has a name', () => {
    expect(serverName('https://getatext.com')).toBe('GetAText');
    expect(serverName('https://api.example-sms.com:8443')).toBe('api.example-sms.com:8443');
  });
});
