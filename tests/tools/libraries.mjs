// The component libraries of the field tests, as a step that runs beside others.
import { setUpLibraries } from './setup.mjs';

setUpLibraries();
