import { execFile, spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { promisify } from 'node:util';
import { until } from './until.ts';

const execFileAsync = promisify(execFile);

/** Groups still running; ended with the test process, however that one ends. */
const running = new Set<number>();

process.once('exit', endAll);
for (const name of ['SIGTERM', 'SIGHUP', 'SIGINT'] as const) {
  process.once(name, () => {
    endAll();
    // Someone else who listens (the test runner) decides when to leave.
    if (process.listenerCount(name) === 0) {
      process.exit(1);
    }
  });
}

/** The first of `names` that is an executable: an absolute path, or a name on PATH. */
export function findExecutable(names: readonly (string | undefined)[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  for (const name of names) {
    if (!name) {
      continue;
    }
    const candidates = isAbsolute(name) ? [name] : folders.map((folder) => join(folder, name));
    const found = candidates.find(isExecutable);
    if (found) {
      return found;
    }
  }
  return undefined;
}

/** Where a program runs, and for how many milliseconds at most. */
export interface RunOptions {
  cwd?: string;
  timeout?: number;
}

/** Runs a program to its end and returns what it printed; throws with that, where it fails. */
export async function run(
  program: string,
  args: readonly string[],
  env?: NodeJS.ProcessEnv,
  { cwd, timeout = 15_000 }: RunOptions = {},
): Promise<string> {
  const { stdout } = await execFileAsync(program, args, {
    env: { ...process.env, ...env },
    timeout,
    maxBuffer: 64 * 1024 * 1024,
    ...(cwd === undefined ? {} : { cwd }),
  });
  return stdout;
}

/** Starts a program as the leader of its own process group, so that all its children can be ended with it. */
export function startGroup(program: string, args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  const child = spawn(program, args, { stdio: 'ignore', ...options, detached: true });
  const group = child.pid;
  if (group !== undefined) {
    running.add(group);
  }
  // Without a listener a missing program would end the whole test process.
  child.once('error', () => undefined);
  return child;
}

/** Ends a group started by {@link startGroup}: politely, then by force; returns when nothing of it is left. */
export async function stopGroup(child: ChildProcess, { patience = 3_000 } = {}): Promise<void> {
  const group = child.pid;
  if (group === undefined) {
    return;
  }
  const gone = (): boolean => !signal(group, 0) || !hasLiving(group);
  signal(group, 'SIGTERM');
  await until(gone, { timeout: patience, what: `process group ${group} to end` }).catch(async () => {
    signal(group, 'SIGKILL');
    await until(gone, { timeout: 2_000, interval: 20 }).catch(() => undefined);
  });
  running.delete(group);
}

/**
 * Whether a process of the group still runs. One that has ended answers to signals until its parent, which may be slow,
 * has collected it; it holds nothing any more.
 */
function hasLiving(group: number): boolean {
  if (!existsSync('/proc/self/stat')) return true;
  return readdirSync('/proc').some((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      // The name before the parenthesis may hold anything.
      const [state, , ofGroup] = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      return Number(ofGroup) === group && state !== 'Z' && state !== 'X';
    } catch {
      return false;
    }
  });
}

function endAll(): void {
  for (const group of running) {
    signal(group, 'SIGKILL');
  }
}

function signal(group: number, name: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-group, name);
    return true;
  } catch {
    return false;
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
