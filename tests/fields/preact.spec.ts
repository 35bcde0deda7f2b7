import { bundle, expect, test } from './support/fields-page.ts';

test('controlled Preact boxes keep the code and send it once', async ({ fieldsPage, page }) => {
  const script = await bundle('./preact-page.ts', 'app');
  await fieldsPage.show(`<body><script>${script}</script></body>`);
  expect(await fieldsPage.fill('012345')).toBe('filled');
  expect(await page.evaluate('[state, submits]')).toEqual(['012345', ['012345']]);
});
