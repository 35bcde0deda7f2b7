import type { ChildProcess } from 'node:child_process';
import { findExecutable, run, startGroup, stopGroup } from './processes.ts';
import { until } from './until.ts';

/** A screen with a window manager, and the hands that type and click on it. */
export interface Display {
  /** The X display, such as `:99`. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Environment for programs that should appear on this display. */
  readonly env: NodeJS.ProcessEnv;
  /** Presses keys together, in xdotool's names: `alt+shift+g`, `Escape`. */
  key(...combos: string[]): Promise<void>;
  /** Types text into whatever has the focus. */
  type(text: string): Promise<void>;
  /** Moves the mouse to a point of the screen. */
  move(x: number, y: number): Promise<void>;
  /** Clicks at a point of the screen, more than once in a row where told. */
  click(x: number, y: number, times?: number): Promise<void>;
  /** Clicks with the right button at a point of the screen. */
  rightClick(x: number, y: number): Promise<void>;
  /** The visible windows whose class matches, the oldest first. */
  windows(className: string): Promise<string[]>;
  /** Everything that is drawn on the screen by itself: windows, but menus too, which have neither name nor class. */
  surfaces(): Promise<string[]>;
  /** Raises the newest window of a class and waits until it has the keyboard. */
  focusWindow(className: string): Promise<void>;
  /** Saves a picture of the whole screen. */
  screenshot(path: string): Promise<void>;
  /** Ends the window manager and the X server. */
  stop(): Promise<void>;
}

/** How large the screen is; 1280 × 900 unless told. */
export interface DisplayOptions {
  width?: number;
  height?: number;
}

/**
 * Starts an X server of its own with a window manager. With `HEADED=1` the screen in `DISPLAY` is used instead,
 * so that a developer can watch; keys and clicks then go to that screen.
 */
export async function startDisplay({ width = 1280, height = 900 }: DisplayOptions = {}): Promise<Display> {
  const own = process.env['DISPLAY'];
  if (process.env['HEADED'] === '1' && own) {
    return handsOn(own, { width, height }, async () => undefined);
  }
  const server = startServer(width, height);
  let manager: ChildProcess | undefined;
  const stop = async (): Promise<void> => {
    if (manager) {
      await stopGroup(manager);
    }
    await stopGroup(server.process);
  };
  try {
    const name = `:${await server.number}`;
    manager = startGroup(need('openbox'), ['--sm-disable'], { env: { ...process.env, DISPLAY: name } });
    const display = handsOn(name, { width, height }, stop);
    // A window manager that has taken over announces itself on the root window.
    await until(() => xdotool(name, ['get_num_desktops']), { what: 'the window manager' });
    return display;
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Xvfb picks a free display number itself and writes it to a descriptor. */
function startServer(width: number, height: number): { process: ChildProcess; number: Promise<string> } {
  const process_ = startGroup(
    need('Xvfb'),
    ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const number = new Promise<string>((resolve, reject) => {
    let text = '';
    process_.stdio[3]?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.endsWith('\n')) {
        resolve(text.trim());
      }
    });
    process_.once('exit', (code) => reject(new Error(`Xvfb ended at once (${code})`)));
    process_.once('error', reject);
  });
  return { process: process_, number };
}

function handsOn(name: string, size: { width: number; height: number }, stop: () => Promise<void>): Display {
  const env = { ...process.env, DISPLAY: name };
  const hands = (...args: string[]): Promise<string> => xdotool(name, args);
  const search = async (...args: string[]): Promise<string[]> => {
    const found = await hands('search', '--onlyvisible', ...args).catch(() => '');
    return found.split('\n').filter(Boolean);
  };
  const windows = (className: string): Promise<string[]> => search('--class', className);
  return {
    name,
    ...size,
    env,
    windows,
    surfaces: () => search('--maxdepth', '1', '--name', '.*'),
    key: async (...combos) => void (await hands('key', '--clearmodifiers', ...combos)),
    type: async (text) => void (await hands('type', '--clearmodifiers', '--delay', '5', text)),
    move: async (x, y) => void (await hands('mousemove', String(x), String(y))),
    click: async (x, y, times = 1) =>
      void (await hands('mousemove', String(x), String(y), 'click', '--repeat', String(times), '--delay', '60', '1')),
    rightClick: async (x, y) => void (await hands('mousemove', String(x), String(y), 'click', '3')),
    focusWindow: async (className) => {
      await until(
        async () => {
          const id = (await windows(className)).at(-1);
          return id !== undefined && (await hands('windowactivate', '--sync', id, 'getwindowfocus')).trim() !== '';
        },
        { what: `a window of ${className} to have the keyboard` },
      );
    },
    screenshot: async (path) => void (await run(need('import'), ['-window', 'root', path], env)),
    stop,
  };
}

function xdotool(display: string, args: readonly string[]): Promise<string> {
  return run(need('xdotool'), args, { DISPLAY: display });
}

function need(program: string): string {
  const found = findExecutable([program]);
  if (!found) {
    const hint = program === 'import' ? 'imagemagick' : program.toLowerCase();
    throw new Error(`${program} is missing; install it with your package manager (Debian: apt-get install ${hint})`);
  }
  return found;
}
