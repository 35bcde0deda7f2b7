import { Held } from '../chaos/held.ts';
import { expect, test } from './support/fixtures.ts';
import { expectCharges, rentRequests, settle } from './support/person.ts';
import { until } from './support/until.ts';

test(
  'tells in the open popup what was charged when the background is ended before the answer, and asks for no second try',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    const page = await settle(session, sandbox, 'https://web.whatsapp.com/signup');
    const popup = await session.openPopup(page);
    const held = new Held();
    const lift = sandbox.fault({ path: '/api/v1/rent-a-number' }, { hold: held, handled: 'before' });
    await popup.getByRole('button', { name: /^Rent number/ }).click();
    await until(() => held.isThere, { what: 'the renting request' });
    await session.stopBackground();
    held.release();
    lift();
    // Nobody does anything, and the next alarm would be half a minute away.
    await expect(popup.getByText('$0.55 was charged')).toBeVisible();
    await expect(popup.getByText('Something went wrong')).toHaveCount(0);
    await expect(popup.getByText('isn’t clear')).toHaveCount(0);
    expect(rentRequests(sandbox)).toHaveLength(1);
    expectCharges(sandbox, 1);
  },
);
