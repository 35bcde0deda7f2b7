import { beforeEach, expect, test, vi } from 'vitest';
import * as files from '../package-files.ts';

const reading = vi.hoisted(() => vi.fn<(path: string) => Promise<string>>());
vi.mock(import('../../../lib/platform/package-file.ts'), () => ({ readPackageFile: reading }));

beforeEach(() => {
  vi.resetModules();
  reading.mockReset().mockImplementation(files.readPackageFile);
});

test('reads nothing before it is asked, and each file once however many ask', async () => {
  const { matchBasis, siteRules } = await import('../../../lib/catalogue/site-data.ts');
  expect(reading).not.toHaveBeenCalled();
  await Promise.all([siteRules(), matchBasis(), siteRules()]);
  await matchBasis();
  expect(reading.mock.calls.map(([path]) => path).sort()).toEqual(['data/known.txt', 'data/suffixes.txt']);
});

test('keeps to the host while the list can’t be read, and reads it again for who asks next', async () => {
  const { matchBasis, siteRules } = await import('../../../lib/catalogue/site-data.ts');
  const { matchService } = await import('../../../lib/catalogue/match-service.ts');
  const services = [{ name: 'WhatsApp', apiName: 'whatsapp' }];
  const url = 'https://web.whatsapp.com/';
  reading.mockRejectedValueOnce(new Error('gone'));
  expect((await siteRules()).siteOf(url)?.domain).toBe('web.whatsapp.com');
  reading.mockImplementation(async (path) => (path === 'data/suffixes.txt' ? '2\ncom' : files.readPackageFile(path)));
  expect(matchService(await matchBasis(), url, services)).toBeNull();
  reading.mockImplementation(files.readPackageFile);
  expect((await siteRules()).siteOf(url)?.domain).toBe('whatsapp.com');
  expect(matchService(await matchBasis(), url, services)?.confidence).toBe('known');
});
