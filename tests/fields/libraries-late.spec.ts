import type { PageState } from './libraries/pages/contract.ts';
import { expect, test, type ShippedPage } from './support/shipped.ts';

const CODE = '908172';
const PAGES = [
  'react/input-otp.ts',
  'react/antd.ts',
  'react/mui-text-field.ts',
  'vue/primevue.ts',
  'angular/ng-otp-input.ts',
  'svelte/bits-ui.svelte',
  'lit/shoelace.ts',
  'stencil/ionic.ts',
  'jquery/jquery-pinlogin.ts',
];

async function fillsWhenFound(shipped: ShippedPage, show: () => Promise<unknown>): Promise<void> {
  await shipped.watch();
  expect(await shipped.found()).toBe(0);
  await show();
  await expect.poll(() => shipped.found(), { timeout: 15_000 }).toBe(1);
  await shipped.mounted();
  expect(await shipped.fill(CODE)).toBe('filled');
  const state = (): Promise<PageState> =>
    shipped.page.evaluate(() => (window as unknown as { pageState: () => PageState }).pageState());
  await expect.poll(async () => (await state()).code).toBe(CODE);
  await shipped.settled();
  expect((await state()).code).toBe(CODE);
  expect((await state()).submits).toBeLessThanOrEqual(1);
  expect(await shipped.found()).toBe(1);
}

for (const path of PAGES) {
  test(`${path} that renders late`, async ({ shipped }) => {
    await shipped.open(path, 'late');
    await fillsWhenFound(shipped, async () => undefined);
  });

  for (const when of ['step', 'dialog'] as const) {
    test(`${path} in a ${when} that a click opens`, async ({ shipped }) => {
      await shipped.open(path, when);
      await fillsWhenFound(shipped, () => shipped.page.getByRole('button', { name: 'Send code' }).click());
    });
  }

  test(`${path} that takes the place of boxes which were there before`, async ({ shipped }) => {
    await shipped.open(path, 'replaced');
    const takeOver = (): Promise<unknown> => shipped.page.evaluate('takeOver()');
    const early = shipped.fill(CODE);
    await takeOver();
    await shipped.mounted();
    // Filling had begun in boxes that are gone: the next try finds the new ones.
    await early;
    expect(await shipped.fill(CODE)).toBe('filled');
    await expect
      .poll(
        async () =>
          (await shipped.page.evaluate(() => (window as unknown as { pageState: () => PageState }).pageState())).code,
      )
      .toBe(CODE);
  });
}
