import { once } from 'node:events';
import { connect, constants } from 'node:http2';
import { expect, it } from 'vitest';
import { startSandbox } from '../sandbox.ts';

it('resets one request after it was charged, and keeps the connection', async () => {
  const sandbox = await startSandbox({ http2: true });
  const session = connect(`https://127.0.0.1:${sandbox.port}`, { rejectUnauthorized: false });
  const ask = (method: string, path: string) =>
    session.request({
      ':authority': 'getatext.com',
      ':method': method,
      ':path': path,
      auth: sandbox.key,
      'content-type': 'application/json',
    });
  sandbox.fault({ path: '/api/v1/rent-a-number' }, 'reset-after');
  const rent = ask('POST', '/api/v1/rent-a-number');
  rent.on('error', () => undefined);
  rent.end(JSON.stringify({ service: 'whatsapp' }));
  await new Promise((resolve) => rent.on('close', resolve));
  expect(rent.rstCode).toBe(constants.NGHTTP2_INTERNAL_ERROR);
  expect(sandbox.ledger).toHaveLength(1);
  const [headers] = (await once(ask('GET', '/api/v1/balance').resume(), 'response')) as [Record<string, unknown>];
  expect(headers[':status']).toBe(200);
  session.destroy();
  await sandbox.close();
});
