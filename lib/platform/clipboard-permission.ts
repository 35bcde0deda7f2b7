import { browser, isFirefox } from './browser.ts';
import { watchGrants } from './permissions.ts';

type Wanted = Parameters<typeof browser.permissions.request>[0];

/** All that the manifest names as optional, besides sites, is for copying from the background. Safari's names nothing. */
const wanted = (): Wanted => ({ permissions: (browser.runtime.getManifest().optional_permissions ?? []) as never });

/** Whether this browser has a way to copy from the background at all. */
const isOffered = (): boolean => wanted().permissions?.length !== 0;

/** Whether the user has allowed it. */
const isAllowed = (): Promise<boolean> => browser.permissions.contains(wanted());

/** Has the browser ask the user. Must be called within their click; false where they or the browser refuse. */
const ask = (): Promise<boolean> => browser.permissions.request(wanted()).catch(() => false);

/** Gives back what {@link ask} got. */
const giveBack = (): Promise<boolean> => browser.permissions.remove(wanted()).catch(() => false);

/** Whether this browser's notifications have buttons: Firefox has none. */
const hasButtons = (): boolean => !isFirefox();

/** What the options need to have the user asked whether the background may copy. */
export const clipboardAccess = { isOffered, hasButtons, isAllowed, ask, giveBack, watchGrants };
