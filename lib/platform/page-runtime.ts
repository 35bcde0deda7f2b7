/** The one part of the browser's API that the page script needs; the polyfill would triple its size. */
interface PageRuntime {
  id: string;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: {
    addListener(
      listener: (
        message: unknown,
        sender: { id?: string; tab?: unknown },
        respond: (reply: unknown) => void,
      ) => boolean,
    ): void;
  };
}

/** The extension's messages as a page script sees them; the same in Chrome and Firefox. */
export function pageRuntime(): PageRuntime {
  const world = globalThis as unknown as Record<'browser' | 'chrome', { runtime: PageRuntime } | undefined>;
  const api = world.browser ?? world.chrome;
  if (!api) throw new Error('Not an extension');
  return api.runtime;
}
