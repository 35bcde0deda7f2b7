/** Starts the sandbox for people: `node tests/sandbox/cli.ts [--port 8443] [--auto-sms [ms]] [--http2]`. */
import { parseArgs } from 'node:util';
import { startSandbox } from './sandbox.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    port: { type: 'string' },
    balance: { type: 'string' },
    'auto-sms': { type: 'boolean' },
    http2: { type: 'boolean' },
  },
});

const port = values.port === undefined ? 0 : Number(values.port);
const sandbox = await startSandbox({
  ...(port > 0 ? { port, plainPort: port + 1, proxyPort: port + 2 } : {}),
  ...(values.balance === undefined ? {} : { balance: values.balance }),
  ...(values['auto-sms'] ? { autoSmsDelayMs: Number(positionals[0] ?? 5000) } : {}),
  http2: values.http2 ?? false,
});

process.stdout.write(`GetAText sandbox, balance $${sandbox.balance()}
  API key      ${sandbox.key}
  TLS          127.0.0.1:${sandbox.port}  (getatext.com is the API, every other host a site)
  plain HTTP   ${sandbox.apiUrl}
  CONNECT      127.0.0.1:${sandbox.proxyPort}

Chromium:
  chromium --user-data-dir="$(mktemp -d)" --ignore-certificate-errors \\
    --host-resolver-rules="MAP * 127.0.0.1:${sandbox.port}, EXCLUDE 127.0.0.1" https://web.whatsapp.com/signup
Sites: /  /signup  /signup?boxes=6  /signup-pages  /late
Ctrl+C ends it.
`);

process.once('SIGINT', () => {
  void sandbox.close().then(() => process.exit(0));
});
