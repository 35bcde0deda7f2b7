import { launch, type Browser } from 'puppeteer-core';
import type { Display } from './display.ts';
import { discardProfile, freshProfile } from './firefox-profile.ts';
import type { EvaluateInWindow } from './firefox-screen.ts';
import { findExecutable } from './processes.ts';

/** How a Firefox of its own differs from one that many tests share. */
export interface FirefoxStartOptions {
  /** A profile to use and leave behind; without it a temporary one. */
  profileDir?: string;
  /** Every window is a private one. */
  inPrivate?: boolean;
  /** Further preferences, such as `extensions.background.idle.timeout`. */
  prefs?: Record<string, string | number | boolean>;
}

/** A Firefox that runs, without the extension. */
export interface RunningFirefox {
  readonly browser: Browser;
  readonly display: Display;
  /** Runs an expression in the browser's own window, with the browser's own rights. */
  readonly evaluate: EvaluateInWindow;
  close(): Promise<void>;
}

/** Path of the Firefox that tests use. */
function findFirefox(): string {
  const wanted = process.env['FIREFOX_PATH'];
  const found = findExecutable(wanted ? [wanted] : ['firefox-esr', 'firefox', 'firefox-developer-edition']);
  if (!found) {
    throw new Error(
      wanted
        ? `FIREFOX_PATH is ${wanted}, which can't be run`
        : 'No Firefox found: install one (Debian: apt-get install firefox-esr) or set FIREFOX_PATH',
    );
  }
  return found;
}

/** Starts Firefox, and leads every host to a proxy that {@link leadTo} names. */
export async function startFirefox(
  display: Display,
  { profileDir, inPrivate = false, prefs }: FirefoxStartOptions = {},
): Promise<RunningFirefox> {
  const profile = profileDir ?? (await freshProfile());
  const browser = await launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: false,
    acceptInsecureCerts: true,
    defaultViewport: null,
    userDataDir: profile,
    env: { ...display.env, MOZ_DISABLE_CONTENT_SANDBOX: '1' },
    // The popup is part of the browser's window, and only system access reaches in there.
    args: ['--remote-allow-system-access', `--width=${display.width}`, `--height=${display.height}`],
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.no_proxies_on': '127.0.0.1',
      'browser.translations.automaticallyPopup': false,
      // The list of downloads would cover what is clicked next.
      'browser.download.alwaysOpenPanel': false,
      // Processes for tabs that nobody opens.
      'dom.ipc.processPrelaunch.enabled': false,
      'browser.privatebrowsing.autostart': inPrivate,
      ...prefs,
    },
  });
  const close = async (): Promise<void> => {
    await browser.close();
    if (!profileDir) await discardProfile(profile);
  };
  try {
    const evaluate = await windowEvaluator(browser);
    await evaluate(`{ window.ownPrefs = ${PREFS_SET_BY_USER}; true; }`);
    return { browser, display, evaluate, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Expression for the preferences that aren't as Firefox ships them, with their values. */
const PREFS_SET_BY_USER = `Object.fromEntries(
  Services.prefs.getChildList('').filter((name) => Services.prefs.prefHasUserValue(name)).map((name) => [
    name,
    Services.prefs.getPrefType(name) === Services.prefs.PREF_STRING ? Services.prefs.getStringPref(name)
      : Services.prefs.getPrefType(name) === Services.prefs.PREF_INT ? Services.prefs.getIntPref(name)
      : Services.prefs.getBoolPref(name),
  ]),
)`;

/**
 * Makes a Firefox as new: the add-on gone, one window with one empty tab, nothing stored, preferences and toolbar as they
 * were at the start. Another start would take several times as long.
 */
export async function makeAsNew({ evaluate }: RunningFirefox, id: string): Promise<void> {
  await evaluate(`(async () => {
    for (const other of Services.wm.getEnumerator('navigator:browser')) if (other !== window) other.close();
    document.querySelectorAll('panel').forEach((panel) => panel.hidePopup?.());
    if (window.SidebarController?.isOpen) SidebarController.hide();
    const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    await (await AddonManager.getAddonByID(${JSON.stringify(id)}))?.uninstall();
    const fresh = gBrowser.addTrustedTab('about:blank');
    gBrowser.selectedTab = fresh;
    for (const tab of [...gBrowser.tabs]) if (tab !== fresh) gBrowser.removeTab(tab, { skipPermitUnload: true });
    CustomizableUI.reset();
    await new Promise((done) => Services.clearData.deleteData(Ci.nsIClearDataService.CLEAR_ALL, done));
    const now = ${PREFS_SET_BY_USER};
    const set = (name, value) =>
      typeof value === 'string' ? Services.prefs.setStringPref(name, value)
        : typeof value === 'number' ? Services.prefs.setIntPref(name, value)
        : Services.prefs.setBoolPref(name, value);
    for (const name of Object.keys(now)) if (!(name in ownPrefs)) Services.prefs.clearUserPref(name);
    for (const [name, value] of Object.entries(ownPrefs)) if (now[name] !== value) set(name, value);
    Services.obs.notifyObservers(null, 'net:prune-all-connections');
    return true;
  })()`);
}

/** Sends every host through a CONNECT proxy on 127.0.0.1. */
export async function leadTo({ evaluate }: RunningFirefox, proxyPort: number): Promise<void> {
  await evaluate(`{ Services.prefs.setIntPref('network.proxy.ssl_port', ${proxyPort}); true; }`);
}

/** The part of puppeteer's connection that its types hide. */
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

/** Evaluates in the browser's window: a WebDriver BiDi context of the scope `chrome`, which puppeteer doesn't know. */
async function windowEvaluator(browser: Browser): Promise<EvaluateInWindow> {
  const { connection } = browser as unknown as { connection: BidiConnection };
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as {
    contexts: { context: string }[];
  };
  const context = tree.contexts[0]?.context;
  return async (expression) => {
    const { result } = (await connection.send('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
    })) as {
      result: { type: string; result?: { value?: unknown }; exceptionDetails?: { text: string } };
    };
    if (result.type !== 'success') {
      throw new Error(result.exceptionDetails?.text ?? 'The browser window refused');
    }
    return result.result?.value;
  };
}
