/** Tells a listener about SMS, as the provider's webhook does. */
import { request } from 'node:http';
import type { WebhookEntry } from './types.ts';
import type { World } from './world.ts';

/** Posts the body to `webhookUrl`, where there is one. A receiver that fails is noted, never thrown. */
export function announce(world: World, body: Record<string, unknown>): void {
  const { webhookUrl } = world.options;
  if (webhookUrl === null) return;
  const entry: WebhookEntry = { at: Date.now(), body, status: null };
  world.webhooks.push(entry);
  const call = request(webhookUrl, {
    method: 'POST',
    agent: false,
    timeout: 5000,
    headers: { 'content-type': 'application/json' },
  });
  call.on('response', (answer) => {
    entry.status = answer.statusCode ?? null;
    answer.resume();
  });
  call.on('error', () => undefined);
  call.on('timeout', () => call.destroy());
  call.end(JSON.stringify(body));
}
