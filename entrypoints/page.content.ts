import { defineContentScript } from 'wxt/utils/define-content-script';
import { SerialQueue } from '../lib/core/async.ts';
import type { CodeField } from '../lib/fields/code-field.ts';
import { fieldRect } from '../lib/fields/find/field-rect.ts';
import { blockedFrames } from '../lib/fields/find/blocked-frames.ts';
import { deepActive, isSearchedByParent, scan, type Scan } from '../lib/fields/dom.ts';
import { fillCode, makeReady } from '../lib/fields/fill/fill-code.ts';
import { keepFocus } from '../lib/fields/fill/focus-keeper.ts';
import type { fillPhone } from '../lib/fields/phone/fill-phone.ts';
import { codeFieldAt, findCodeField } from '../lib/fields/find/find-code.ts';
import type { findPhoneField, phoneFieldAt, PhoneField } from '../lib/fields/phone/find-phone.ts';
import type { describeField, findDescribed } from '../lib/fields/pointed/describe-field.ts';
import type { isMeant } from '../lib/fields/pointed/doubt.ts';
import type { submitForm } from '../lib/fields/fill/submit.ts';
import { keepUndo, type Undoable } from '../lib/fields/fill/undo.ts';
import { readClosedShadows } from '../lib/fields/native.ts';
import { followTyping, pauseInTyping } from '../lib/fields/person.ts';
import { watchForCodeField } from '../lib/fields/find/field-watcher.ts';
import {
  isPageRequest,
  type PageEvent,
  type PageReply,
  type PageRequest,
  type Pointing,
} from '../lib/messaging/page-protocol.ts';
import type { Notice, NoticeOptions } from '../lib/notice/notice.ts';
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
  pagePart('phone') as
    | { findPhoneField: typeof findPhoneField; phoneFieldAt: typeof phoneFieldAt; fillPhone: typeof fillPhone }
    | undefined;

/** What pointed.content.ts adds where the user points at a field, or has on that site. */
const pointedPart = () =>
  pagePart('pointed') as
    { describeField: typeof describeField; findDescribed: typeof findDescribed; isMeant: typeof isMeant } | undefined;

/** Finds the field that the user pointed at before; undefined where they didn't. */
const knownBy = (at: Pointing['at']) =>
  typeof at === 'object' ? (page: Scan) => pointedPart()?.findDescribed(page, at) ?? null : undefined;

/** Gives the field that an element belongs to. */
type FieldAt<F> = (document: Document, element: Element) => { field: F; isRuledOut: boolean } | null;

function focusedField<F>(fieldAt: FieldAt<F>) {
  const element = deepActive(document);
  const there = element && fieldAt(document, element);
  return there && { ...there, element };
}

/** The field that the user points at, and what to remember of it. `isDoubtful`: it's filled if they point at it again. */
function pointedField<F>(fieldAt: FieldAt<F>) {
  const there = focusedField(fieldAt);
  if (!there) return null;
  const { field, isRuledOut, element } = there;
  // Filling may change the page: it's described as it is now.
  return { field, isDoubtful: isRuledOut && !pointedPart()?.isMeant(element), at: describe(there) };
}

/** What is to be remembered of a field that the user points at: nothing where it seems to be for something else. */
const describe = ({ isRuledOut, element }: { isRuledOut: boolean; element: HTMLElement }) =>
  isRuledOut ? undefined : pointedPart()?.describeField(element, scan(document));

let notice: Notice | undefined;
/** What notice.content.ts adds where one is to be shown. */
const makeNotice = (): Notice | undefined =>
  (pagePart('notice') as ((document: Document, options: NoticeOptions) => Notice) | undefined)?.(document, {
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
    askSettings: (key, change) => send({ from: 'page', type: 'site-settings', key, change }),
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
      stopWatching = watchForCodeField(document, {
        until: request.until,
        onFound: reportField,
        onFrame: reportField,
        known: knownBy(request.at),
      });
      return { status: 'done' };
    case 'notice':
      return showNotice(request);
    case 'undo':
      return { status: (await lastFill?.undo()) ? 'done' : 'no_field' };
    case 'find':
      return find(request);
    case 'fill-phone': {
      const phone = phonePart();
      if (!phone) return { status: 'no_field' };
      const pointed = request.at === 'focus' ? pointedField(phone.phoneFieldAt) : null;
      if (pointed?.isDoubtful) return { status: 'doubtful' };
      const known = knownBy(request.at);
      const field = request.at === 'focus' ? pointed?.field : phone.findPhoneField(document, { ...request, known });
      if (!field) return { status: 'no_field' };
      beside = field.elements;
      const { status, country } = await phone.fillPhone(field, request.number, request.over);
      return { status, ...(country && { country }), ...(pointed?.at && { at: pointed.at }) };
    }
    case 'fill-code':
      return fill(request);
  }
}

/** Looks for the field that would be filled. */
function find({ what, explicit, over, at }: Extract<PageRequest, { type: 'find' }>): PageReply {
  const phone = phonePart();
  let field: CodeField | PhoneField | null | undefined;
  let pointed: PageReply['at'];
  if (at === 'focus') {
    const there = what === 'code' ? focusedField(codeFieldAt) : phone && focusedField(phone.phoneFieldAt);
    field = there?.field;
    pointed = there ? describe(there) : undefined;
  } else {
    const search = { explicit, over, known: knownBy(at) };
    field = what === 'code' ? findCodeField(document, search) : phone?.findPhoneField(document, search);
  }
  if (!field) return { status: 'no_field' };
  const score = 'score' in field ? field.score : 0;
  return { status: 'found', score, focused: document.hasFocus(), ...(pointed && { at: pointed }) };
}

async function fill({
  code,
  submit,
  explicit,
  key,
  at,
}: Extract<PageRequest, { type: 'fill-code' }>): Promise<PageReply> {
  // What the user types meanwhile isn't disturbed.
  if (!explicit) await pauseInTyping(3000);
  const pointed = at === 'focus' ? pointedField(codeFieldAt) : null;
  if (pointed?.isDoubtful) return { status: 'doubtful' };
  const search = (): CodeField | null => findCodeField(document, { explicit, known: knownBy(at) });
  let field = at === 'focus' ? pointed?.field : search();
  if (field && !explicit) field.keeper = keepFocus(field.elements);
  if (field && !(await makeReady(field)) && !pointed) field = search();
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
  return {
    status,
    submitted: submit && press !== undefined && (await press(field)),
    ...(pointed?.at && { at: pointed.at }),
  };
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
