import { phoneCountries } from './phone-countries.ts';
import { phoneForms } from './phone-forms.ts';
import { expect, test } from './support/shipped.ts';

for (const { name, html, status, got, country, byItself } of [...phoneCountries, ...phoneForms]) {
  test(`phone page: ${name}`, async ({ shipped }) => {
    await shipped.show(html);
    expect(await shipped.fillNumber('2025550101', !byItself)).toEqual({ status, ...(country && { country }) });
    expect(await shipped.page.evaluate('got()')).toBe(got);
  });
}
