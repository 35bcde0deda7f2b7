import { expect, test } from './support/fixtures.ts';
import { HOSTILE_PAGES } from './support/hostile-pages.ts';
import { seeNotice } from './support/notice.ts';
import { CODE_FIELD, heard, publish, rentOn, valueIn } from './support/odd-pages.ts';
import { until } from './support/until.ts';

const HOST = 'web.whatsapp.com';
const CODE = '482915';

/** What the field holds by the browser's own word, whatever the page made of it. */
const VALUE = `Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').get.call(document.getElementById('code'))`;

test('fills fields of odd pages, gives nothing to lures, and keeps them all quick', async ({ chrome, sandbox }) => {
  test.setTimeout(240_000);
  publish(sandbox, { [`${HOST}/start`]: '<h1>Start</h1>' });
  HOSTILE_PAGES.forEach(({ html }, i) => publish(sandbox, { [`${HOST}/odd${i}`]: html }));
  const { page, rental } = await rentOn(chrome, sandbox, `https://${HOST}/start`);
  sandbox.deliverSms(rental.id, CODE);
  for (const [i, { name, filled }] of HOSTILE_PAGES.entries()) {
    await test.step(name, async () => {
      await page.goto(`https://${HOST}/odd${i}`);
      await chrome.press('alt+shift+f', page);
      if (filled) {
        await expect.poll(() => valueIn<string>(page, 'window.heard'), { message: name }).toBe(CODE);
      } else {
        // The notice comes after the page has been searched in vain.
        await until(() => seeNotice(page).then((seen) => seen?.buttons.some((at) => at.name === 'Copy')), {
          what: `the offer on a page that ${name}`,
        });
        expect(await valueIn(page, VALUE), name).toBe('');
      }
      const started = Date.now();
      const leaks = await valueIn<string[]>(page, 'leaks');
      expect(
        leaks.filter((leak) => leak.includes(CODE)),
        name,
      ).toEqual([]);
      expect(
        leaks.filter((leak) => /^(message|answer|search)/.test(leak)),
        name,
      ).toEqual([]);
      expect(Date.now() - started, `${name}: the tab answers`).toBeLessThan(2000);
    });
  }
});

test('takes no part in what a page does to itself: nothing of the extension is left in it', async ({
  chrome,
  sandbox,
}) => {
  publish(sandbox, {
    [`${HOST}/odd`]: `${CODE_FIELD}<script>window.globals = Object.keys(window).sort().join();
    window.attributes = []; new MutationObserver((all) => { for (const { target, attributeName } of all) attributes.push(target.localName + '.' + attributeName); })
      .observe(document.body, { attributes: true, subtree: true });
    window.types = new Set(); for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change', 'focus', 'blur', 'click', 'paste', 'copy', 'message', 'submit', 'customevent'])
      addEventListener(type, () => types.add(type), true);</script>`,
  });
  const { page, rental } = await rentOn(chrome, sandbox, `https://${HOST}/odd`);
  sandbox.deliverSms(rental.id, CODE);
  await expect.poll(() => heard(page)).toBe(CODE);
  const seen = await page.evaluate(() => {
    const view = window as unknown as { globals: string; attributes: string[]; types: Set<string> };
    return {
      globals: Object.keys(window).filter((key) => !view.globals.split(',').includes(key)),
      attributes: view.attributes,
      types: [...view.types].filter((type) => !/^(key|before|input|change|focus|blur)/.test(type)),
    };
  });
  expect(seen.globals.filter((key) => !['globals', 'attributes', 'types', 'heard'].includes(key))).toEqual([]);
  expect(seen.attributes).toEqual([]);
  expect(seen.types).toEqual([]);
});

test('gives no code to a page that the tab moves to while it is filled, or before the code comes', async ({
  chrome,
  sandbox,
}) => {
  publish(sandbox, {
    [`${HOST}/odd`]: `${CODE_FIELD}<script>document.getElementById('code').addEventListener('focus', () => { location.href = 'https://web.whatsapp.com.evil.example/odd'; });</script>`,
    [`${HOST}/plain`]: '<h1>Wait</h1>',
    [`${HOST}/moved`]: { html: '', headers: { refresh: '0; url=https://web.whatsapp.com.evil.example/odd' } },
    'web.whatsapp.com.evil.example/odd': CODE_FIELD,
  });
  const { page, rental } = await rentOn(chrome, sandbox, `https://${HOST}/odd`);
  sandbox.deliverSms(rental.id, CODE);
  await page.waitForURL(/evil/);
  await chrome.press('alt+shift+f', page);
  let popup = await chrome.openPopup(page);
  await popup.getByRole('button', { name: 'Fill code' }).click();
  await expect(popup.getByRole('dialog')).toContainText('evil.example');
  expect(await heard(page)).toBe('');
  await popup.getByRole('button', { name: 'Not now' }).click();
  await chrome.closePopup();

  await page.goto(`https://${HOST}/moved`);
  await page.waitForURL(/evil/);
  sandbox.deliverSms(rental.id, '771203');
  popup = await chrome.openPopup(page);
  await expect(popup.getByText('771203', { exact: true })).toBeVisible({ timeout: 20_000 });
  expect(await heard(page)).toBe('');
  await chrome.closePopup();

  // The address alone makes no difference: the same document, under a path that looks like another site.
  publish(sandbox, {
    [`${HOST}/pushed`]: `${CODE_FIELD}<script>history.pushState(null, '', '/https://evil.example/odd');</script>`,
  });
  await page.goto(`https://${HOST}/pushed`);
  await chrome.press('alt+shift+f', page);
  await expect.poll(() => heard(page)).toBe('771203');
});
