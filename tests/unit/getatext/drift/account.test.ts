import { fuzzEndpoints } from './fuzz.ts';

fuzzEndpoints(['prices-info', 'balance', 'auctions', 'bid']);
