import { codePages } from './code-pages.ts';
import { knownFailures } from './known-failures.ts';
import { expect, test } from './support/shipped.ts';
import { temptingPages } from './tempting-pages.ts';
import { worded } from './tempting-pages-worded.ts';

for (const { name, html, code = '012345', state = code } of [...codePages, ...knownFailures]) {
  test(`fills: ${name}`, async ({ shipped }) => {
    await shipped.show(html);
    expect(await shipped.fill(code)).toBe('filled');
    expect(await shipped.state()).toEqual(state);
  });
}

for (const [name, html] of Object.entries({ ...temptingPages, ...worded })) {
  test(`leaves alone: ${name}`, async ({ shipped }) => {
    await shipped.show(html);
    expect(await shipped.fill('123456', true)).toBe('no_field');
  });
}

test('fills: a dialog without a form never rescanned (nginx-ui#1786)', async ({ shipped }) => {
  await shipped.show(
    '<h1>Settings</h1><button id=o>Edit</button><div id=d role=dialog style="display:none"><p>Enter the code from the text message</p><input id=c></div><script>var state = ""; o.onclick = () => { d.style.display = "block"; }; c.oninput = () => { state = c.value; };</script>',
  );
  await shipped.watch();
  expect(await shipped.found()).toBe(0);
  await shipped.page.getByRole('button', { name: 'Edit' }).click();
  await expect.poll(() => shipped.found()).toBe(1);
  expect(await shipped.fill('012345')).toBe('filled');
  expect(await shipped.state()).toBe('012345');
});
