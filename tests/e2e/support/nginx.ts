import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AddressInfo } from 'node:net';
import { findExecutable, startGroup, stopGroup } from './processes.ts';
import { until } from './until.ts';

/** A running nginx with a push channel, set up by the very text that the documentation gives. */
export interface PushServer {
  /** Where the webhook is posted to. */
  readonly publishUrl: string;
  /** What the user puts into the options. */
  readonly listenUrl: string;
  /** Ends nginx at once, with all its connections. */
  kill(): Promise<void>;
  /** Starts it again on the same ports. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

const SECRET = 'f3a1c09b7d2e4f56a8b0c1d2e3f40516';
const DOCUMENTED = fileURLToPath(new URL('../../../docs/push/nginx-nchan.conf', import.meta.url));
const MODULES = ['/usr/lib/nginx/modules/ngx_nchan_module.so', '/usr/lib64/nginx/modules/ngx_nchan_module.so'];

/** Starts nginx with the Nchan module; `cert` and `key` are PEM. */
export async function startPushServer({ cert, key }: { cert: string; key: string }): Promise<PushServer> {
  const program = findExecutable(['nginx', '/usr/sbin/nginx']);
  if (!program) throw new Error('nginx is missing (Debian: apt-get install nginx libnginx-mod-nchan)');
  const folder = await mkdtemp(join(tmpdir(), 'gat-nginx-'));
  const [tls, plain] = [await freePort(), await freePort()];
  await Promise.all([writeFile(join(folder, 'cert.pem'), cert), writeFile(join(folder, 'key.pem'), key)]);
  const conf = join(folder, 'nginx.conf');
  await writeFile(conf, configuration(await readFile(DOCUMENTED, 'utf8'), { folder, tls, plain }));

  const server: PushServer & { child: ReturnType<typeof startGroup> | null } = {
    child: null,
    // The sandbox posts plainly; nginx takes it on a port of its own.
    publishUrl: `http://127.0.0.1:${plain}/publish/${SECRET}`,
    listenUrl: `wss://127.0.0.1:${tls}/listen/${SECRET}`,
    async start() {
      server.child = startGroup(program, ['-p', folder, '-c', conf]);
      await until(() => answers(plain), { what: 'nginx to answer' });
    },
    async kill() {
      if (server.child) await stopGroup(server.child, { patience: 0 });
      server.child = null;
    },
    async stop() {
      await server.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

function configuration(
  documented: string,
  { folder, tls, plain }: { folder: string; tls: number; plain: number },
): string {
  const site = documented
    .replaceAll('SECRET', SECRET)
    .replace('listen 443 ssl;', `listen 127.0.0.1:${tls} ssl;\n    listen 127.0.0.1:${plain};`)
    .replace(/ssl_certificate .*;/, `ssl_certificate ${folder}/cert.pem;`)
    .replace(/ssl_certificate_key .*;/, `ssl_certificate_key ${folder}/key.pem;`)
    .replace('allow 104.198.170.54;', 'allow 127.0.0.1;');
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  return [
    `load_module ${MODULES.find((path) => existsSync(path)) ?? 'ngx_nchan_module.so'};`,
    `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; worker_processes 1;`,
    process.getuid?.() === 0 ? 'user root;' : '',
    'events {}',
    `http { access_log off; ${temp.join(' ')}`,
    site,
    '}',
  ].join('\n');
}

async function answers(port: number): Promise<boolean> {
  return (await fetch(`http://127.0.0.1:${port}/`)).status > 0;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
