import { fuzzEndpoints } from './fuzz.ts';

fuzzEndpoints(['long-rentals', 'create a long rental', 'renew a long rental', 'change a long rental']);
