import { defineContentScript } from 'wxt/utils/define-content-script';
import { fillCode } from '../lib/fields/fill-code.ts';
import { fillPhone } from '../lib/fields/fill-phone.ts';
import { findCodeField } from '../lib/fields/find-code.ts';
import { findPhoneField } from '../lib/fields/find-phone.ts';
import { submitForm } from '../lib/fields/submit.ts';
import { watchForCodeField } from '../lib/fields/watch.ts';
import { isPageRequest, type PageEvent, type PageReply, type PageRequest } from '../lib/messaging/page-protocol.ts';
import { pageRuntime } from '../lib/platform/page-runtime.ts';

const FOUND: PageEvent = { from: 'page', type: 'code-field' };

let stopWatching: () => void = () => undefined;
/** One fill at a time: the next waits for the one before. */
let last: Promise<unknown> = Promise.resolve();

async function tell(): Promise<void> {
  try {
    await pageRuntime().sendMessage(FOUND);
  } catch {
    // The extension was reloaded or removed meanwhile: nobody waits for this field any more.
  }
}

async function answer(request: PageRequest): Promise<PageReply> {
  if (request.type === 'stop-watching') {
    stopWatching();
    return { status: 'done' };
  }
  if (request.origin !== location.origin) return { status: 'wrong_origin' };
  if (request.type === 'watch-code-field') {
    stopWatching();
    stopWatching = watchForCodeField(document, { until: request.until, onFound: () => void tell() });
    return { status: 'done' };
  }
  if (request.type === 'fill-phone') {
    const field = findPhoneField(document, request);
    return field ? { status: (await fillPhone(field, request.number)).status } : { status: 'no_field' };
  }
  const field = findCodeField(document, request);
  if (!field) return { status: 'no_field' };
  const { status } = await fillCode(field, request.code);
  return { status, submitted: status === 'filled' && request.submit && (await submitForm(field)) };
}

export default defineContentScript({
  // Without `matches`: WXT would turn them into a host permission for every site.
  registration: 'runtime',
  main() {
    const runtime = pageRuntime();
    // Injected again into the same page: the first one answers. After a reload of the extension its runtime is
    // dead (or its world another), and this one takes its place.
    const world = globalThis as { getatextPage?: typeof runtime };
    if (world.getatextPage?.id === runtime.id) return;
    world.getatextPage = runtime;
    runtime.onMessage.addListener((message, sender, respond) => {
      if (sender.id !== runtime.id || sender.tab || !isPageRequest(message)) return false;
      const reply = last.then(() => answer(message));
      last = reply.catch(() => undefined);
      reply.then(respond, () => respond({ status: 'no_field' } satisfies PageReply));
      return true;
    });
  },
});
