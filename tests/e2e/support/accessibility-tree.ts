// What a screen reader gets of a screen, from each browser's own accessibility engine.
import type { Page } from '@playwright/test';
import { FirefoxScreen } from './firefox-screen.ts';
import type { Screen } from './session.ts';

/** A node as both browsers say it. */
interface Spoken {
  role: string;
  name: string;
  /** Such as `disabled`, `expanded`, `pressed`. */
  states: string[];
  children: Spoken[];
}

/** Roles that a user of a screen reader goes through; what merely groups or decorates is left out. */
const SPOKEN: ReadonlySet<string> = new Set(
  'heading button link combobox textbox checkbox switch radio spinbutton tab region dialog alert status'.split(' '),
);

/** What a screen reader goes through on a screen, in order, a line each: `button “Copy number”`. */
export async function spokenLines(screen: Screen): Promise<string[]> {
  return linesOf(screen instanceof FirefoxScreen ? await inFirefox(screen) : await inChromium(screen as Page));
}

function linesOf({ role, name, states, children }: Spoken): string[] {
  const inside = children.flatMap(linesOf);
  if (!SPOKEN.has(role)) return inside;
  // These are read out with what they hold.
  const said = role === 'status' || role === 'alert' ? textOf({ role, name, states, children }) : tidy(name);
  const isEmpty = said === '' && ['region', 'status', 'alert'].includes(role);
  return isEmpty ? inside : [[role, `“${said}”`, ...states.toSorted()].join(' '), ...inside];
}

const textOf = ({ name, children }: Spoken): string =>
  tidy(children.length === 0 ? name : children.map(textOf).join(' '));

const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

interface ChromiumNode {
  nodeId: string;
  childIds?: string[];
  role?: { value: string };
  name?: { value: string };
  properties?: { name: string; value: { value?: unknown } }[];
}

async function inChromium(page: Page): Promise<Spoken> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: ChromiumNode[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const spoken = ({ role, name, properties = [], childIds = [] }: ChromiumNode): Spoken => ({
    role: role?.value === 'DisclosureTriangle' ? 'button' : (role?.value ?? ''),
    name: name?.value ?? '',
    states: properties.flatMap(({ name: state, value: { value } }) =>
      ['disabled', 'expanded', 'pressed'].includes(state) && (value === true || value === 'true') ? [state] : [],
    ),
    // A line of text has parts of its own, by how it is broken.
    children: role?.value === 'StaticText' ? [] : childIds.flatMap((id) => byId.get(id) ?? []).map(spoken),
  });
  return spoken(nodes[0]!);
}

const inFirefox = (screen: FirefoxScreen): Promise<Spoken> =>
  screen.privileged(`(${walk.toString()})(content.document, Cc, Ci)`);

interface FirefoxNode {
  computedARIARole: string;
  name: string | null;
  firstChild: FirefoxNode | null;
  nextSibling: FirefoxNode | null;
  getState(state: { value?: number }, more: object): void;
}

/** Sent as text into the process that shows the document, so it must be self-contained. */
function walk(
  document: Document,
  Cc: Record<string, { getService(of: unknown): { getAccessibleFor(of: Node): FirefoxNode } }>,
  Ci: Record<string, Record<string, number>>,
): Spoken {
  const bits = Ci['nsIAccessibleStates']!;
  const spoken = (node: FirefoxNode): Spoken => {
    const state: { value?: number } = {};
    node.getState(state, {});
    const has = (bit: string): boolean => ((state.value ?? 0) & bits[bit]!) !== 0;
    const children: Spoken[] = [];
    for (let child = node.firstChild; child; child = child.nextSibling) children.push(spoken(child));
    return {
      role: node.computedARIARole,
      name: node.name ?? '',
      states: [
        ...(has('STATE_UNAVAILABLE') ? ['disabled'] : []),
        ...(has('STATE_EXPANDED') ? ['expanded'] : []),
        ...(has('STATE_PRESSED') ? ['pressed'] : []),
      ],
      children,
    };
  };
  const service = Cc['@mozilla.org/accessibilityService;1']!.getService(Ci['nsIAccessibilityService']);
  return spoken(service.getAccessibleFor(document));
}
