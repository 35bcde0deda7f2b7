import type { FieldDescription } from '../../core/field-description.ts';
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

/** A frame, and the field in it that the user points at, as it is before anything is filled. */
export type PointedFrame = AllowedFrame & { at?: FieldDescription | undefined };

/**
 * Remembers the field that was filled, where the user pointed at it. A page that went on by itself as soon as the value was
 * in has taken its answer along; what it said before counts then. A private window leaves nothing behind; a full disk
 * costs the memory, and not what else is to be said of the fill.
 */
export async function rememberPointed(
  { pointed }: PointedDeps,
  { incognito }: Rental,
  { domain, what, frame, reply }: { domain: string; what: Pointed; frame: PointedFrame; reply: PageReply | null },
): Promise<void> {
  const field = (reply ?? frame).at;
  if (field && incognito !== true) {
    await pointed.add(domain, what, { host: frame.host, field }).catch(() => undefined);
  }
}
