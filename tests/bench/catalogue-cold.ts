/** Prints how long a fresh process takes to its first match among 2,000 services, and then for each: milliseconds, as JSON. */
import { readFileSync } from 'node:fs';
import { readKnowledge } from '../../lib/catalogue/knowledge.ts';
import { matchService } from '../../lib/catalogue/match-service.ts';
import { readSuffixes } from '../../lib/catalogue/public-suffix.ts';
import { siteRulesOver } from '../../lib/catalogue/site.ts';
import { suffixList } from '../tools/suffix-list.ts';
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

const suffixes = suffixList();
const known = readFileSync(new URL('../../lib/catalogue/data/known.txt', import.meta.url), 'utf8');

const start = performance.now();
const basis = { rules: siteRulesOver(readSuffixes(suffixes)), knowledge: readKnowledge(known), whole: true };
matchService(basis, 'https://accounts.google.com/signup', services);
const first = performance.now() - start;

const times: number[] = [];
for (let i = 0; i < 4000; i += 1) {
  const url = `https://${hosts[i % hosts.length]}/sign-up?id=${i}`;
  const before = performance.now();
  matchService(basis, url, services);
  times.push(performance.now() - before);
}
process.stdout.write(JSON.stringify({ first, times }));
