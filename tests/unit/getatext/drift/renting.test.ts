import { fuzzEndpoints } from './fuzz.ts';

fuzzEndpoints(['rent-a-number', 'rent-multiple-services', 'rent-specific-number', 're-rent']);
