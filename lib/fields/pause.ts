const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

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

/** Lets the page draw a frame, or as much time pass where it doesn't draw because nobody looks. */
export async function frame(): Promise<void> {
  if (document.visibilityState === 'visible') {
    await Promise.race([new Promise((resolve) => requestAnimationFrame(resolve)), wait(40)]);
    return hop();
  }
  return rest(16);
}

/** At least `ms` milliseconds, also in a background tab. */
export async function rest(ms: number): Promise<void> {
  if (document.visibilityState === 'visible') return wait(ms);
  const end = performance.now() + ms;
  while (performance.now() < end) await hop();
}
