import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { canHaveCopyButton, copyUnseen } from '../../../lib/platform/clipboard.ts';

const { browser, answer } = vi.hoisted(() => {
  const answer = vi.fn<(message: unknown) => Promise<unknown>>();
  const browser: Record<string, unknown> = { runtime: { sendMessage: answer } };
  return { answer, browser };
});
vi.mock(import('../../../lib/platform/browser.ts'), async () => ({ browser: browser as never, assetUrl: String }));

/** Chromium's: one document at a time. */
function lend(isOpen = false) {
  const log: string[] = [];
  browser['offscreen'] = {
    async createDocument({ url, reasons }: { url: string; reasons: string[] }) {
      if (isOpen) throw new Error('Only a single offscreen document may be created.');
      isOpen = true;
      log.push(`${url} for ${reasons.join()}`);
    },
    async closeDocument() {
      isOpen = false;
      log.push('closed');
    },
  };
  answer.mockImplementation(async (message) => {
    if (!isOpen) throw new Error('Could not establish connection. Receiving end does not exist.');
    log.push(`asked ${JSON.stringify(message)}`);
    return true;
  });
  return log;
}

beforeEach(() => void answer.mockReset());
afterEach(() => {
  delete browser['offscreen'];
  vi.unstubAllGlobals();
});

it('copies in a document that is there for as long as it takes, one text after the other', async () => {
  const log = lend();
  expect(canHaveCopyButton()).toBe(true);
  await Promise.all([copyUnseen('111'), copyUnseen('222')]);
  const one = (text: string): string[] => [
    'clipboard.html for CLIPBOARD',
    `asked {"to":"clipboard","text":"${text}"}`,
    'closed',
  ];
  expect(log).toEqual([...one('111'), ...one('222')]);
});

it('uses the document that a worker left behind as it died', async () => {
  const log = lend(true);
  await copyUnseen('111');
  expect(log).toEqual(['asked {"to":"clipboard","text":"111"}', 'closed']);
});

it.each([false, undefined, null])('says so, and closes the document, where the answer is %s', async (said) => {
  const log = lend();
  answer.mockImplementation(async () => said);
  expect(await copyUnseen('111')).toBe(false);
  expect(log.at(-1)).toBe('closed');
  // The next one isn't held up.
  answer.mockImplementation(async () => true);
  expect(await copyUnseen('222')).toBe(true);
});

it('writes by itself in Firefox, and says so where nobody may', async () => {
  const writeText = vi.fn(async () => undefined);
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  expect(canHaveCopyButton()).toBe(false);
  expect(await copyUnseen('111')).toBe(true);
  expect(writeText).toHaveBeenCalledWith('111');
  vi.stubGlobal('navigator', {});
  expect(await copyUnseen('222')).toBe(false);
});
