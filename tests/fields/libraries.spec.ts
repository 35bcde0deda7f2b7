import { codeLibraries, phoneLibraries } from './libraries/list.ts';
import type { PageState, PhoneState } from './libraries/pages/contract.ts';
import { expect, test } from './support/shipped.ts';

const CODE = '012345';
const NUMBER = '2025550101';

for (const { framework, name, page: path } of codeLibraries) {
  test(`${framework}: ${name} (${path})`, async ({ shipped }) => {
    await shipped.open(path);
    expect(await shipped.fill(CODE)).toBe('filled');
    const state = (): Promise<PageState> =>
      shipped.page.evaluate(() => (window as unknown as { pageState: () => PageState }).pageState());
    // Some libraries tell their page a moment later.
    await expect.poll(async () => (await state()).code).toBe(CODE);
    await shipped.settled();
    expect((await state()).code).toBe(CODE);
    expect((await state()).submits).toBeLessThanOrEqual(1);
  });
}

for (const { framework, name, page: path, country } of phoneLibraries) {
  test(`phone, ${framework}: ${name} (${path})`, async ({ shipped }) => {
    await shipped.open(path);
    expect(await shipped.fillPhone(NUMBER)).toBe('filled');
    const state = await shipped.page.evaluate(() =>
      (window as unknown as { phoneState: () => PhoneState }).phoneState(),
    );
    expect(state.number.replace(/\D/g, '')).toMatch(new RegExp(`^1?${NUMBER}$`));
    if (country) expect(state.country).toBe('US');
  });
}
