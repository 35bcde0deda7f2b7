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

/** Whether the document is in a private window. */
export function isPrivatePage(): boolean {
  const world = globalThis as unknown as Record<
    'browser' | 'chrome',
    { extension?: { inIncognitoContext?: boolean } } | undefined
  >;
  return (world.browser ?? world.chrome)?.extension?.inIncognitoContext !== false;
}

/** What stands in a document's world of ours, which its own scripts don't see. */
interface PageWorld {
  getatextPage?: { runtime: PageRuntime; parts: Record<string, unknown> };
}

/**
 * Whether the page script is to start in this document; false where it has. After a reload of the extension the first
 * one's runtime is dead (or its world another), and the new one takes its place, with parts of its own.
 */
export function claimPage(): boolean {
  const world = globalThis as PageWorld;
  const runtime = pageRuntime();
  if (world.getatextPage?.runtime.id === runtime.id) return false;
  world.getatextPage = { runtime, parts: {} };
  return true;
}

/** Leaves for the page script what it goes without until it is needed; the first to come stays. */
export function addPagePart(name: string, part: unknown): void {
  const { getatextPage: page } = globalThis as PageWorld;
  if (page) page.parts[name] ??= part;
}

/** What {@link addPagePart} left. */
export const pagePart = (name: string): unknown => (globalThis as PageWorld).getatextPage?.parts[name];

/** How the browser shows closed shadow roots to an extension; null for whatever can't have one. */
export function closedShadowReader(): (host: HTMLElement) => ShadowRoot | null {
  const { chrome } = globalThis as unknown as {
    chrome?: { dom?: { openOrClosedShadowRoot(host: HTMLElement): ShadowRoot | null } };
  };
  return (host) => {
    // Firefox gives every element a property of that name.
    if ('openOrClosedShadowRoot' in host) return host.openOrClosedShadowRoot as ShadowRoot | null;
    try {
      return chrome?.dom?.openOrClosedShadowRoot(host) ?? null;
    } catch {
      // Chrome refuses elements that aren't HTML.
      return null;
    }
  };
}
