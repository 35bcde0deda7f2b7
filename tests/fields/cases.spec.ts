import type { Case } from './cases/case.ts';
import { elsewhere } from './cases/elsewhere.ts';
import { hidden } from './cases/hidden.ts';
import { honest, settling } from './cases/honest.ts';
import { languages } from './cases/languages.ts';
import { ownWords } from './cases/own-words.ts';
import { structure } from './cases/structure.ts';
import { expect, test, type ShippedPage } from './support/shipped.ts';

const CODE = '048216';

async function show(shipped: ShippedPage, { html, focus }: Case): Promise<void> {
  await shipped.show(html);
  if (focus) await shipped.page.locator(focus).focus();
}

for (const at of [...structure, ...ownWords, ...hidden, ...languages, ...settling]) {
  test(`fills: ${at.name}`, async ({ shipped }) => {
    await show(shipped, at);
    const { code = CODE } = at;
    expect(await shipped.fill(code)).toBe('filled');
    expect(await shipped.state()).toBe(code);
  });
}

for (const at of elsewhere) {
  test(`leaves alone: ${at.name}`, async ({ shipped }) => {
    await show(shipped, at);
    expect(await shipped.fill(CODE)).not.toBe('filled');
    for (const field of await shipped.page.locator('input,textarea').all()) {
      await field.focus();
      expect(await shipped.fill(CODE)).not.toBe('filled');
    }
    expect(await shipped.state()).toBe('');
  });
}

for (const at of honest) {
  for (const explicit of [false, true]) {
    test(`honest${explicit ? ', asked for' : ''}: ${at.name}`, async ({ shipped }) => {
      await show(shipped, at);
      const isFilled = (await shipped.fill(CODE, explicit)) === 'filled';
      expect((await shipped.state()) === CODE).toBe(isFilled);
    });
  }
}
