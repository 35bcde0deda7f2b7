import { defineContentScript } from 'wxt/utils/define-content-script';
import { SerialQueue } from '../lib/core/async.ts';
import { fieldRect } from '../lib/fields/find/field-rect.ts';
import { blockedFrames } from '../lib/fields/find/blocked-frames.ts';
import { deepActive, isSearchedByParent } from '../lib/fields/dom.ts';
import { fillCode, makeReady } from '../lib/fields/fill/fill-code.ts';
import { keepFocus } from '../lib/fields/fill/focus-keeper.ts';
import type { fillPhone } from '../lib/fields/phone/fill-phone.ts';
import { findCodeField } from '../lib/fields/find/find-code.ts';
import type { findPhoneField } from '../lib/fields/phone/find-phone.ts';
import type { submitForm } from '../lib/fields/fill/submit.ts';
import { keepUndo, type Undoable } from '../lib/fields/fill/undo.ts';
import { readClosedShadows } from '../lib/fields/native.ts';
import { followTyping, pauseInTyping } from '../lib/fields/person.ts';
import { watchForCodeField } from '../lib/fields/find/field-watcher.ts';
import { isPageRequest, type PageEvent, type PageReply, type PageRequest } from '../lib/messaging/page-protocol.ts';
import type { createNotice, Notice } from '../lib/notice/notice.ts';
import { claimPage, closedShadowReader, pagePart, pageRuntime } from '../lib/platform/page-runtime.ts';

let stopWatching: () => void = () => undefined;
let stopLooking: () => void = () => undefined;
/** One request at a time: the next waits for the one before. */
const requests = new SerialQueue();
let lastFill: Undoable | null = null;
/** What the notice stands beside: the field filled last, or one that waits for the code. */
let beside: readonly HTMLElement[] = [];

async function send(event: PageEvent): Promise<unknown> {
  try {
    return await pageRuntime().sendMessage(event);
  } catch {
    // The extension was reloaded or removed meanwhile: nobody listens to this page any more.
    return null;
  }
}

const reportField = (): void => void send({ from: 'page', type: 'code-field' });

/** What phone.content.ts adds where a number is to be filled. */
const phonePart = () =>
  pagePart('phone') as { findPhoneField: typeof findPhoneField; fillPhone: typeof fillPhone } | undefined;

let notice: Notice | undefined;
/** What notice.content.ts adds where one is to be shown. */
const makeNotice = (): Notice | undefined =>
  (pagePart('notice') as typeof createNotice | undefined)?.(document, {
    anchor() {
      const active = deepActive(document);
      // A field in another origin's frame: that frame has the focus.
      const elements = fieldRect(beside) === null && active?.localName === 'iframe' ? [active] : beside;
      const rect = fieldRect(elements);
      return rect && elements[0] ? { rect, element: elements[0] } : null;
    },
    onUndo: (key, frameId) => void send({ from: 'page', type: 'undo', key, frameId }),
    async askCode(key) {
      const code = await send({ from: 'page', type: 'copy', key });
      return typeof code === 'string' ? code : null;
    },
    onCopied: (key) => void send({ from: 'page', type: 'copied', key }),
    onDismissed: (key) => void send({ from: 'page', type: 'dismissed', key }),
  });

async function answer(request: PageRequest): Promise<PageReply> {
  if (request.type === 'stop-watching') stopWatching();
  else if (request.type === 'end-notice') notice?.end(request.key);
  else if (request.origin !== self.origin) return { status: 'wrong_origin' };
  else return act(request);
  return { status: 'done' };
}

async function act(request: Extract<PageRequest, { origin: string }>): Promise<PageReply> {
  switch (request.type) {
    case 'watch-code-field':
      stopWatching();
      stopWatching = watchForCodeField(document, { until: request.until, onFound: reportField, onFrame: reportField });
      return { status: 'done' };
    case 'notice':
      return showNotice(request);
    case 'undo':
      return { status: (await lastFill?.undo()) ? 'done' : 'no_field' };
    case 'find': {
      const field =
        request.what === 'code' ? findCodeField(document, request) : phonePart()?.findPhoneField(document, request);
      return field
        ? { status: 'found', score: 'score' in field ? field.score : 0, focused: document.hasFocus() }
        : { status: 'no_field' };
    }
    case 'fill-phone': {
      const phone = phonePart();
      const field = phone?.findPhoneField(document, request);
      if (!phone || !field) return { status: 'no_field' };
      beside = field.elements;
      const { status, country } = await phone.fillPhone(field, request.number, request.over);
      return { status, ...(country && { country }) };
    }
    case 'fill-code':
      return fill(request);
  }
}

async function fill({ code, submit, explicit, key }: Extract<PageRequest, { type: 'fill-code' }>): Promise<PageReply> {
  // What the user types meanwhile isn't disturbed.
  if (!explicit) await pauseInTyping(3000);
  let field = findCodeField(document, { explicit });
  if (field && !explicit) field.keeper = keepFocus(field.elements);
  if (field && !(await makeReady(field))) field = findCodeField(document, { explicit });
  if (!field) return { status: 'no_field', frames: blockedFrames(document) };
  if (!lastFill?.isIn(field, code)) {
    lastFill?.end();
    lastFill = null;
  }
  beside = field.elements;
  const { status, undo } = await fillCode(field, code);
  if (status !== 'filled') return { status };
  // Without it the code stood there already: by the fill before, or by the user's own hand.
  if (undo) {
    lastFill = keepUndo(field, code, undo, () => key !== undefined && void send({ from: 'page', type: 'undone', key }));
  }
  // What submit.content.ts adds where the user has forms sent.
  const press = pagePart('submit') as typeof submitForm | undefined;
  return { status, submitted: submit && press !== undefined && (await press(field)) };
}

function showNotice({ notice: next }: Extract<PageRequest, { type: 'notice' }>): PageReply {
  stopLooking();
  if (next.kind === 'waiting') {
    stopLooking = watchForCodeField(document, { until: next.until, onFound: (field) => (beside = field.elements) });
  }
  notice ??= makeNotice();
  notice?.show(next);
  return { status: 'done' };
}

export default defineContentScript({
  // Without `matches`: WXT would turn them into a host permission for every site.
  registration: 'runtime',
  main(): string | null {
    if (isSearchedByParent(window)) return null;
    // Injected again into the same page: the first one answers.
    if (!claimPage()) return self.origin;
    const runtime = pageRuntime();
    readClosedShadows(closedShadowReader());
    followTyping(window);
    runtime.onMessage.addListener((message, sender, respond) => {
      if (sender.id !== runtime.id || sender.tab || !isPageRequest(message)) return false;
      requests.run(() => answer(message)).then(respond, () => respond({ status: 'no_field' } satisfies PageReply));
      return true;
    });
    return self.origin;
  },
});
