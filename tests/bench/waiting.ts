/** What a number that waits for its code costs the machine: the extension's CPU time, its heap, and its questions. */
import { readdir, readFile } from 'node:fs/promises';
import { launchChromium, type Chromium } from '../e2e/support/chromium.ts';
import type { Display } from '../e2e/support/display.ts';
import { startPushServer } from '../e2e/support/nginx.ts';
import { appState, listenAt, settle } from '../e2e/support/person.ts';
import { until } from '../e2e/support/until.ts';
import { certificate } from '../sandbox/certificate.ts';
import { startSandbox } from '../sandbox/sandbox.ts';

/** What was measured while one number waited. */
export interface WaitingCost {
  /** Milliseconds of CPU time that the extension's process took per minute. */
  cpuPerMinute: number;
  /** Bytes of JavaScript that its background held at the end. */
  heap: number;
  /** Status questions per minute. */
  questionsPerMinute: number;
}

/** Linux counts CPU time in hundredths of a second. */
const MS_PER_TICK = 10;

/** Milliseconds of CPU time that a browser's extension processes have taken so far. */
async function extensionCpu(group: number): Promise<number> {
  let ticks = 0;
  for (const pid of await readdir('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    // A process may end while it is looked at.
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (!command.includes('--extension-process')) continue;
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    // The name before the parenthesis may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (Number(fields[2]) === group) ticks += Number(fields[11]) + Number(fields[12]);
  }
  return ticks * MS_PER_TICK;
}

/** Bytes of the background's heap that are in use; its worker runs when this is called. */
async function heapOf(chrome: Chromium): Promise<number> {
  const answer = await fetch(`${chrome.endpoint}/json/list`);
  const targets = (await answer.json()) as { url: string; webSocketDebuggerUrl: string }[];
  const worker = targets.find(({ url }) => url === chrome.extensionUrl('background.js'));
  if (!worker) throw new Error('No background runs');
  const socket = new WebSocket(worker.webSocketDebuggerUrl);
  return new Promise((resolve, reject) => {
    socket.onopen = () => socket.send(JSON.stringify({ id: 1, method: 'Runtime.getHeapUsage' }));
    socket.onerror = () => reject(new Error('The background has no debugger'));
    socket.onmessage = ({ data }) => {
      const { result } = JSON.parse(String(data)) as { result?: { usedSize: number } };
      // It tells of itself before it answers.
      if (!result) return;
      socket.close();
      resolve(result.usedSize);
    };
  });
}

/** Rents a number and lets it wait for some minutes, with or without a push channel. */
export async function measureWaiting(
  build: string,
  display: Display,
  { minutes, push }: { minutes: number; push: boolean },
): Promise<WaitingCost> {
  const channel = push ? await startPushServer(await certificate()) : null;
  const sandbox = await startSandbox({ balance: '500.00' });
  const chrome = await launchChromium({ extensionDir: build, sandboxPort: sandbox.port, display });
  try {
    const page = await settle(chrome, sandbox, 'https://web.whatsapp.com/signup');
    const options = await chrome.extensionPage('options.html');
    if (channel) {
      sandbox.options.webhookUrl = channel.publishUrl;
      await listenAt(chrome, channel.listenUrl);
      await options.getByRole('button', { name: 'Test' }).click();
      await options
        .getByText(/^Connected/)
        .first()
        .waitFor();
    }
    await options.close();
    await page.bringToFront();
    const popup = await chrome.openPopup(page);
    await popup.getByRole('button', { name: /^Rent number/ }).click();
    await until(async () => (await appState(page)).phone !== '', { what: 'the number' });
    await chrome.closePopup();

    const asked = (): number => sandbox.requests.filter(({ path }) => path.endsWith('/rental-status')).length;
    const [cpu, questions, begun] = [await extensionCpu(chrome.processGroup), asked(), Date.now()];
    await new Promise((resolve) => setTimeout(resolve, minutes * 60_000));
    const passed = (Date.now() - begun) / 60_000;
    const cost = {
      cpuPerMinute: ((await extensionCpu(chrome.processGroup)) - cpu) / passed,
      questionsPerMinute: (asked() - questions) / passed,
    };
    return { ...cost, heap: await heapOf(chrome) };
  } finally {
    await chrome.close();
    await sandbox.close();
    await channel?.stop();
  }
}
