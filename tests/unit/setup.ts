import { vi } from 'vitest';
import { browserTexts } from './i18n/browser-texts.ts';

vi.mock(import('../../lib/platform/package-file.ts'), () => import('./package-files.ts'));

// The library for texts looks for the browser when it is loaded, so this stands before anything else is.
Object.assign(globalThis, { chrome: { ...(globalThis as { chrome?: object }).chrome, i18n: browserTexts('en') } });
