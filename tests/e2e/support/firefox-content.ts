/** A text to look for: as it is, or a regular expression's parts. */
export type Sought = string | { source: string; flags: string };

/** One step from some elements to others. */
export type Step =
  | { by: 'role'; role: string; name?: Sought; exact?: boolean; level?: number; pressed?: boolean }
  | { by: 'text' | 'label'; text: Sought; exact?: boolean }
  | { by: 'css'; css: string }
  | { by: 'has'; text: Sought }
  | { by: 'nth'; index: number };

/** What to do with the elements that the steps lead to. */
export type Order =
  | { act: 'look'; steps: readonly Step[]; attribute?: string }
  | { act: 'aim'; steps: readonly Step[] }
  | { act: 'run'; steps: readonly Step[] | null; script: string; arg: string };

/** An element as a user or a screen reader has it. */
export interface Seen {
  visible: boolean;
  enabled: boolean;
  focused: boolean;
  checked: boolean;
  inView: boolean;
  text: string;
  value: string | null;
  /** By the browser's own accessibility engine. */
  name: string;
  attribute: string | null;
}

/** Where to click on the screen, in pixels; `clear` is false while something else lies above. */
export interface Aim {
  x: number;
  y: number;
  clear: boolean;
}

/** What a frame script of Firefox has around it, as far as it is used here. */
interface Privileged {
  content: Window & { wrappedJSObject: unknown };
  Cc: Record<string, { getService(of: unknown): AccessibilityService }>;
  Ci: { nsIAccessibilityService: unknown };
  Cu: {
    Sandbox: new (of: unknown, options: object) => Record<string, unknown>;
    evalInSandbox(script: string, box: object): unknown;
  };
}

interface AccessibilityService {
  getAccessibleFor(node: Node): { computedARIARole: string; name: string | null } | null;
}

/**
 * Obeys an order in a document. It is sent as text into the process that shows the document and runs there with the
 * browser's own rights, so it must be self-contained. Roles and names are those of the browser's accessibility tree.
 */
export async function obey(order: Order, { content, Cc, Ci, Cu }: Privileged): Promise<unknown> {
  const { document } = content;
  const service = Cc['@mozilla.org/accessibilityService;1']?.getService(Ci.nsIAccessibilityService);
  const tidy = (text: string | null | undefined): string => (text ?? '').replaceAll(/\s+/g, ' ').trim();
  const matches = (text: string, sought: Sought, exact = false): boolean => {
    if (typeof sought !== 'string') return new RegExp(sought.source, sought.flags).test(text);
    return exact ? text === tidy(sought) : text.toLowerCase().includes(tidy(sought).toLowerCase());
  };
  const accessible = (element: Element): { computedARIARole: string; name: string | null } | null => {
    try {
      return service?.getAccessibleFor(element) ?? null;
    } catch {
      return null;
    }
  };
  const labelOf = (element: Element): string =>
    tidy(
      element.ariaLabel ??
        [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent).join(' '),
    );
  const hasText = (element: Element, sought: Sought, exact?: boolean): boolean =>
    !/^(script|style|head|title)$/.test(element.localName) && matches(tidy(element.textContent), sought, exact);

  const passes = (element: Element, step: Exclude<Step, { by: 'css' | 'nth' }>): boolean => {
    switch (step.by) {
      case 'role': {
        if (step.level !== undefined && element.localName !== `h${step.level}`) return false;
        if (step.pressed !== undefined && (element.ariaPressed === 'true') !== step.pressed) return false;
        const found = accessible(element);
        return (
          found?.computedARIARole === step.role &&
          (step.name === undefined || matches(tidy(found.name), step.name, step.exact))
        );
      }
      case 'text':
        return (
          hasText(element, step.text, step.exact) &&
          ![...element.children].some((child) => hasText(child, step.text, step.exact))
        );
      case 'label':
        return labelOf(element) !== '' && matches(labelOf(element), step.text, step.exact);
      case 'has':
        return matches(tidy(element.textContent), step.text);
    }
  };
  const follow = (steps: readonly Step[]): Element[] => {
    let found: (Element | Document)[] = [document];
    for (const step of steps) {
      if (step.by === 'nth') found = found.slice(step.index, step.index + 1 || undefined);
      else if (step.by === 'has') found = found.filter((element) => passes(element as Element, step));
      else {
        const inside = found.flatMap((root) => [...root.querySelectorAll(step.by === 'css' ? step.css : '*')]);
        found = [...new Set(inside)].filter((element) => step.by === 'css' || passes(element, step));
      }
    }
    return found as Element[];
  };
  const single = (steps: readonly Step[]): Element => {
    const [element, ...others] = follow(steps);
    if (!element || others.length > 0) throw new Error(`${element ? others.length + 1 : 'no'} elements`);
    return element;
  };
  const isVisible = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return element.checkVisibility({ visibilityProperty: true }) && width > 0 && height > 0;
  };
  const isEnabled = (element: Element): boolean =>
    !element.matches(':disabled') && element.closest('[aria-disabled=true]') === null;

  if (order.act === 'look') {
    return follow(order.steps).map((element): Seen => {
      const box = element.getBoundingClientRect();
      return {
        visible: isVisible(element),
        enabled: isEnabled(element),
        focused: document.hasFocus() && document.activeElement === element,
        checked: (element as HTMLInputElement).checked ?? element.ariaChecked === 'true',
        inView: box.bottom > 0 && box.right > 0 && box.top < content.innerHeight && box.left < content.innerWidth,
        text: tidy(element.textContent),
        value: (element as HTMLInputElement).value ?? null,
        name: tidy(accessible(element)?.name),
        attribute: order.attribute === undefined ? null : element.getAttribute(order.attribute),
      };
    });
  }
  if (order.act === 'aim') {
    const element = single(order.steps);
    if (!isVisible(element) || !isEnabled(element)) throw new Error('not visible and enabled');
    const middle = (): { x: number; y: number } => {
      const box = element.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    const isClear = ({ x, y }: { x: number; y: number }): boolean => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (element.contains(hit) || hit.closest('label')?.control === element);
    };
    element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    if (!isClear(middle())) element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y } = middle();
    const { mozInnerScreenX, mozInnerScreenY, devicePixelRatio } = content as unknown as Record<string, number>;
    const onScreen = (at: number, origin = 0): number => Math.round((origin + at) * (devicePixelRatio ?? 1));
    return { x: onScreen(x, mozInnerScreenX), y: onScreen(y, mozInnerScreenY), clear: isClear({ x, y }) } satisfies Aim;
  }
  // Without wrappers: the script finds what the page's own scripts have defined, and the extension's API.
  const box = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
  if (order.steps) box['element'] = single(order.steps);
  box['arg'] = order.arg;
  const json = await Cu.evalInSandbox(
    `(async (of) => JSON.stringify(await (${order.script})(...of)))([...(globalThis.element ? [element] : []), JSON.parse(arg)])`,
    box,
  );
  return json === undefined ? undefined : (JSON.parse(json as string) as unknown);
}
