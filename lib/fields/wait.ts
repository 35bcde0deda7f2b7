const timeout = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A turn of the event loop that browsers don't slow down in background tabs. */
function hop(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Lets the page draw a frame, or waits about as long where it doesn't draw because nobody sees it. */
export async function nextFrame(): Promise<void> {
  if (document.visibilityState === 'visible') {
    await Promise.race([new Promise((resolve) => requestAnimationFrame(resolve)), timeout(40)]);
    return hop();
  }
  return sleep(16);
}

/** Waits at least `ms` milliseconds, in a background tab too. */
export async function sleep(ms: number): Promise<void> {
  if (document.visibilityState === 'visible') return timeout(ms);
  const end = performance.now() + ms;
  while (performance.now() < end) await hop();
}
