import { frameDocument, scan } from '../dom.ts';

/** A visible frame of another origin: what it holds can't be seen from here. */
export interface BlockedFrame {
  host: string;
  /** The focus is in it, or its address or name speaks of codes or accounts. */
  likely: boolean;
}

const LIKELY =
  /verif|otp|one.?time|2fa|mfa|auth|login|log-in|signin|sign-in|signup|sign-up|account|identity|challenge|\bsso\b|\bid\b|phone|sms/i;
/** Frames that never hold a code field, whatever they are called. */
const NEVER =
  /captcha|challenges\.cloudflare|doubleclick|googlesyndication|adservice|youtube|vimeo|googletagmanager|stripe|paypal/i;

/** The frames of the page where a field may be out of sight, in the order of the page. */
export function blockedFrames(document: Document): BlockedFrame[] {
  const found: BlockedFrame[] = [];
  for (const scope of scan(document).scopes) {
    for (const frame of scope.querySelectorAll<HTMLIFrameElement>('iframe')) {
      const { src, title, name } = frame;
      if (!URL.canParse(src) || !/^https?:/.test(src) || NEVER.test(src) || frameDocument(frame)) continue;
      const { width, height } = frame.getBoundingClientRect();
      if (width < 120 || height < 30 || !frame.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        continue;
      found.push({
        host: new URL(src).hostname,
        likely: scope.activeElement === frame || LIKELY.test(`${src} ${title} ${name}`),
      });
    }
  }
  return found;
}
