import { fuzzEndpoints } from './fuzz.ts';

fuzzEndpoints(['rental-status', 'rental-complete', 'cancel-rental', 'messages']);
