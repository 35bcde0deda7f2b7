/** The sandbox's own sites, the same under every host name but the provider's. */
import { fieldsOf, html, json, type Ask, type Reply } from '../http.ts';
import { activeOn, deliver, randomCode, tenDigits } from '../rentals.ts';
import type { SandboxRental } from '../types.ts';
import type { World } from '../world.ts';
import { frontPage, latePage } from './ordinary.ts';
import { signupPage } from './signup.ts';
import { codePage, phonePage, welcomePage } from './signup-pages.ts';

const badNumber = 'Enter a US phone number with ten digits.';
const badCode = 'That code is not right. Check it and try again.';

function words(ask: Ask, field: string): string {
  const value = fieldsOf(ask)[field];
  return typeof value === 'string' ? value : '';
}

/** Answers every request to a site. A number that nobody rents gets no SMS, and the page can't tell. */
export function createSites(world: World): (ask: Ask) => Reply {
  const sendCode = (host: string, phone: string): boolean => {
    const digits = tenDigits(phone);
    if (!/^\d{10}$/.test(digits)) return false;
    // One number may serve several services at once: the SMS belongs to this site's.
    const own = (rental: SandboxRental): boolean => host.includes(rental.service);
    world.later(world.options.siteSmsDelayMs, () => {
      const rental = activeOn(world, digits, own);
      if (rental) deliver(world, rental.id, randomCode());
    });
    return true;
  };

  const verify = (phone: string, code: string): boolean => {
    const digits = tenDigits(phone);
    const rented = [...world.rentals.values()].filter((rental) => rental.number === digits);
    return rented.some((rental) => rental.messages.some((sms) => sms.code === code));
  };

  const posted = (ask: Ask): Reply => {
    const { host, path } = ask;
    if (path === '/site/send-code') {
      const sent = sendCode(host, words(ask, 'phone'));
      return sent ? json(200, { sent: true }) : json(422, { error: badNumber });
    }
    if (path === '/site/verify') {
      return verify(words(ask, 'phone'), words(ask, 'code'))
        ? json(200, { verified: true })
        : json(422, { error: badCode });
    }
    const form = new URLSearchParams(typeof ask.body === 'string' ? ask.body : '');
    const phone = form.get('phone') ?? '';
    if (path === '/signup-pages') {
      if (!sendCode(host, phone)) return html(phonePage(host, badNumber), 422);
      return html('', 303, { location: `/signup-pages/code?phone=${encodeURIComponent(phone)}` });
    }
    if (path === '/signup-pages/code') {
      if (!verify(phone, form.get('code') ?? '')) return html(codePage(host, phone, badCode), 422);
      return html('', 303, { location: '/signup-pages/welcome' });
    }
    return json(404, { error: 'Not found' });
  };

  return (ask) => {
    if (ask.method === 'POST') return posted(ask);
    const { host, path, query } = ask;
    const own = world.pages.get(host + path);
    if (own) return html(own.html, own.status, own.headers);
    switch (path) {
      case '/':
        return html(frontPage(host));
      case '/signup':
        return html(signupPage(host, Math.min(12, Math.max(0, Math.trunc(Number(query.get('boxes') ?? 0)) || 0))));
      case '/signup-pages':
        return html(phonePage(host));
      case '/signup-pages/code':
        return html(codePage(host, query.get('phone') ?? ''));
      case '/signup-pages/welcome':
        return html(welcomePage(host));
      case '/late':
        return html(latePage(host));
      default:
        return html('<!doctype html><title>Not found</title><h1>Not found</h1>', 404);
    }
  };
}
