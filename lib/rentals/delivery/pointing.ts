import type { PageReply, Pointing } from '../../messaging/page-protocol.ts';
import type { Pointed, PointedField, SitePointed } from '../../settings/pointed-fields.ts';
import type { Rental } from '../model/rental.ts';
import type { AllowedFrame } from './fill-target.ts';

/** The port to the fields that the user pointed at before on a site, named by its domain. */
export interface PointedDeps {
  pointed: {
    read(domain: string): Promise<SitePointed>;
    add(domain: string, what: Pointed, field: PointedField): Promise<void>;
  };
}

/** Where in a frame the user says that the field is. */
export type PointingIn = (frame: AllowedFrame) => Pointing;

/** Where the field is, by what the user says `now`, by pointing at it (it has the focus), or said on this site before. */
export async function pointingOn(
  { pointed }: PointedDeps,
  domain: string,
  what: Pointed,
  now = false,
): Promise<PointingIn> {
  if (now) return () => ({ at: 'focus' });
  const known = (await pointed.read(domain))[what];
  return ({ host }) => (known?.host === host ? { at: known.field } : {});
}

/**
 * Remembers the field that was filled, where the user pointed at it. A private window leaves nothing behind; a full disk
 * costs the memory, and not what else is to be said of the fill.
 */
export async function rememberPointed(
  { pointed }: PointedDeps,
  { incognito }: Rental,
  { domain, host, what, reply }: { domain: string; host: string; what: Pointed; reply: PageReply },
): Promise<void> {
  if (reply.at && incognito !== true) {
    await pointed.add(domain, what, { host, field: reply.at }).catch(() => undefined);
  }
}
