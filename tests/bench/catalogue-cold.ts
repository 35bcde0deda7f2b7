/** Prints how long a fresh process takes to its first match among 2,000 services, and then for each: milliseconds, as JSON. */
import { matchService } from '../../lib/catalogue/match-service.ts';
import { manyServices } from './many-services.ts';

const services = manyServices(2000);
const hosts = [
  'web.whatsapp.com',
  'login.live.com',
  'unknown-shop.example',
  'alice.github.io',
  'www.amazon.co.jp',
  'brand1200.com',
  'a.b.c.d.example.org',
  'paypa1.com',
];

const start = performance.now();
matchService('https://accounts.google.com/signup', services);
const first = performance.now() - start;

const times: number[] = [];
for (let i = 0; i < 4000; i += 1) {
  const url = `https://${hosts[i % hosts.length]}/sign-up?id=${i}`;
  const before = performance.now();
  matchService(url, services);
  times.push(performance.now() - before);
}
process.stdout.write(JSON.stringify({ first, times }));
