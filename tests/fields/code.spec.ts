import { codePages } from './code-pages.ts';
import { expect, test } from './support/fields-page.ts';
import { temptingPages } from './tempting-pages.ts';

for (const { name, html, code = '123456', state = code } of codePages) {
  test(`fills: ${name}`, async ({ fieldsPage }) => {
    await fieldsPage.show(html);
    expect(await fieldsPage.fill(code)).toBe('filled');
    expect(await fieldsPage.state()).toEqual(state);
  });
}

for (const [name, html] of Object.entries(temptingPages)) {
  test(`leaves alone: ${name}`, async ({ fieldsPage }) => {
    await fieldsPage.show(html);
    expect(await fieldsPage.fill('123456', true)).toBe('no_field');
  });
}
