import type { Section } from './section.ts';
import { aboutSection } from './sections/about.tsx';
import { accountSection } from './sections/account.tsx';
import { dataSection } from './sections/data.tsx';
import { fillingSection } from './sections/filling.tsx';
import { notificationsSection } from './sections/notifications.tsx';
import { pushSection } from './sections/push.tsx';
import { rentingSection } from './sections/renting.tsx';
import { sitesSection } from './sections/sites.tsx';

/** The sections of the options, from top to bottom. */
export const SECTIONS: readonly Section[] = [
  accountSection,
  rentingSection,
  fillingSection,
  notificationsSection,
  sitesSection,
  pushSection,
  dataSection,
  aboutSection,
];
