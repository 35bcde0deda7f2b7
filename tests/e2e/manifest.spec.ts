import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtExtension, expect, test } from './support/fixtures.ts';

const manifestOf = (name: 'chrome-mv3' | 'firefox-mv3') =>
  JSON.parse(readFileSync(join(builtExtension(name), 'manifest.json'), 'utf8')) as Record<string, unknown>;

for (const name of ['chrome-mv3', 'firefox-mv3'] as const) {
  test(`${name} asks for exactly what the design names`, () => {
    const manifest = manifestOf(name);
    expect(manifest['manifest_version']).toBe(3);
    expect([...(manifest['permissions'] as string[])].sort()).toEqual([
      'activeTab',
      'alarms',
      'contextMenus',
      'notifications',
      'scripting',
      ...(name === 'chrome-mv3' ? ['sidePanel'] : []),
      'storage',
    ]);
    expect(manifest['host_permissions']).toEqual(['https://getatext.com/*']);
    expect(manifest['optional_host_permissions']).toEqual(['https://*/*']);
    expect(manifest['optional_permissions']).toEqual([
      'clipboardWrite',
      ...(name === 'chrome-mv3' ? ['offscreen'] : []),
    ]);
    expect(manifest['content_scripts']).toBeUndefined();
    expect(manifest['web_accessible_resources']).toBeUndefined();
    expect(manifest['externally_connectable']).toBeUndefined();
    expect(manifest['content_security_policy']).toBeUndefined();
  });
}
