// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { RentCard, type RentCardProps } from '../../../../components/rent-form/rent-card.tsx';
import type { Service } from '../../../../lib/core/service.ts';
import { NO_FILTERS } from '../../../../lib/settings/filters.ts';
import { picker, service } from '../samples.ts';

afterEach(cleanup);

const SITE = { host: 'web.whatsapp.com', hasRental: false, fillsNumber: true };
const CHOICE = { service: service(), matching: false, guess: false };
const OFFERS = { services: [service()], unlisted: null, picker: picker(), rentals: { live: [], history: [] } };
const BUDGET = { balance: 10_000_000, maximumPrice: 2_000_000 };
const RENTING = { busy: false, error: null, refused: null };
const FILTERS = { ...NO_FILTERS, carrier: 'tmobile' as const, areaCodes: '212' };
const choice = (changes: Partial<Service>) => ({ ...CHOICE, service: service(changes) });

function show(changes: Partial<RentCardProps> = {}) {
  const actions = {
    choose: vi.fn(),
    sort: vi.fn(),
    setFavorite: vi.fn(),
    setFilters: vi.fn(),
    rent: vi.fn(),
    refuseRise: vi.fn(),
    checkBalance: vi.fn(),
  };
  const props: RentCardProps = {
    site: SITE,
    choice: CHOICE,
    offers: OFFERS,
    budget: BUDGET,
    cancelLockMs: 0,
    renting: RENTING,
    filters: NO_FILTERS,
    focus: null,
    actions,
    ...changes,
  };
  const { rerender } = render(<RentCard {...props} />);
  const update = (more: Partial<RentCardProps>): void => rerender(<RentCard {...props} {...more} />);
  return {
    actions,
    onRent: actions.rent,
    update,
    get button() {
      return screen.getByRole<HTMLButtonElement>('button', { name: /^Rent number/ });
    },
  };
}

describe('RentCard', () => {
  it('names the service, its price and stock, and rents at once below the cap', () => {
    const { onRent, button } = show();
    expect(screen.getByRole('heading', { name: 'WhatsApp' })).toBeTruthy();
    expect(screen.getByText('$0.55')).toBeTruthy();
    expect(screen.getByText('66 available')).toBeTruthy();
    expect(button.textContent).toBe('Rent number · $0.55');
    fireEvent.click(button);
    expect(onRent).toHaveBeenCalledTimes(1);
  });

  it.each([
    [300_000, 5, 'lasts 5 min', 'probably can’t be canceled'],
    [300_000, 20, 'lasts 20 min', 'can be canceled after 5 min'],
    [30_000, 315, 'lasts 5 hr 15 min', 'can be canceled after 1 min'],
    [0, 60, 'lasts 1 hr', 'can be canceled anytime'],
  ])('says before renting how long it lasts, and when it can be given back: %i ms, %i minutes', (...terms) => {
    const [cancelLockMs, ttlMinutes, lasts, cancel] = terms;
    show({ cancelLockMs, choice: choice({ ttlMinutes }) });
    expect(screen.getByText(lasts)).toBeTruthy();
    expect(screen.getByText(cancel)).toBeTruthy();
  });

  it('says nothing of how long it lasts where that isn’t known', () => {
    show({ choice: choice({ ttlMinutes: 0 }) });
    expect(screen.queryByText(/^lasts|cancel/)).toBeNull();
  });

  it('asks above the cap, naming the total, and rents only after Confirm', async () => {
    const { onRent, button } = show({ choice: choice({ price: 2_500_000 }) });
    fireEvent.click(button);
    expect(onRent).not.toHaveBeenCalled();
    expect((await screen.findByRole('dialog')).textContent).toContain('$2.50');
    fireEvent.click(screen.getByRole('button', { name: 'Not now' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    fireEvent.click(button);
    fireEvent.click(screen.getByRole('button', { name: 'Confirm' }));
    expect(onRent).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('asks without a price, naming the cap, and offers nothing where there is no cap', async () => {
    const { onRent, button, update } = show({ choice: choice({ price: 0, unpriced: true }) });
    expect(button.textContent).toBe('Rent number');
    fireEvent.click(button);
    expect(onRent).not.toHaveBeenCalled();
    expect((await screen.findByRole('dialog')).textContent).toContain('most you can be charged is $2.00');
    fireEvent.click(screen.getByRole('button', { name: 'Confirm' }));
    expect(onRent).toHaveBeenCalledTimes(1);
    update({ budget: { ...BUDGET, maximumPrice: null } });
    expect(button.disabled).toBe(true);
  });

  it('asks before every rental while the maximum price can’t be read', async () => {
    const { onRent, button } = show({ budget: { balance: null, maximumPrice: null } });
    fireEvent.click(button);
    expect(onRent).not.toHaveBeenCalled();
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('$0.55');
    expect(dialog.textContent).not.toContain('maximum price');
    fireEvent.click(screen.getByRole('button', { name: 'Confirm' }));
    expect(onRent).toHaveBeenCalledTimes(1);
  });

  it('closes the question with Escape', async () => {
    const { onRent, button } = show({ choice: choice({ price: 2_500_000 }) });
    fireEvent.click(button);
    expect(fireEvent.keyDown(await screen.findByRole('dialog'), { key: 'Escape' })).toBe(false);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(onRent).not.toHaveBeenCalled();
  });

  it('does not take the second click of a double click for a yes', () => {
    const { onRent, button } = show({ choice: choice({ price: 2_500_000 }) });
    fireEvent.click(button);
    fireEvent.click(screen.getByRole('button', { name: 'Confirm' }), { detail: 2 });
    expect(onRent).not.toHaveBeenCalled();
  });

  it('asks before renting for a guess', async () => {
    const { onRent, button } = show({ choice: { ...CHOICE, guess: true } });
    expect(screen.getByText('Looks like WhatsApp. Is that right?')).toBeTruthy();
    fireEvent.click(button);
    expect(onRent).not.toHaveBeenCalled();
    expect((await screen.findByRole('dialog')).textContent).toContain('$0.55');
  });

  it('asks again where the price rose, naming both, and rents at the new one only after a yes', async () => {
    const { onRent, actions } = show({
      choice: choice({ price: 600_000 }),
      renting: { ...RENTING, refused: { service: service({ price: 600_000 }), agreed: 550_000, isRise: true } },
    });
    const dialog = await screen.findByRole('dialog', { name: 'Rent for $0.60?' });
    expect(dialog.textContent).toContain('went up from $0.55 to $0.60');
    expect(dialog.textContent).not.toContain('maximum price');
    expect(onRent).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Not now' }));
    expect(actions.refuseRise).toHaveBeenCalledTimes(1);
    expect(onRent).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Confirm' }));
    expect(onRent).toHaveBeenCalledWith(service({ price: 600_000 }), 600_000);
  });

  it('says so where the new price is above the cap too', async () => {
    const dearer = service({ price: 2_600_000 });
    show({ renting: { ...RENTING, refused: { service: dearer, agreed: 1_900_000, isRise: true } } });
    expect((await screen.findByRole('dialog')).textContent).toContain('more than your maximum price of $2.00');
  });

  it('asks how much a number may cost that is refused with its filters, and takes no yes to the whole cap', async () => {
    const refused = { service: service(), agreed: 770_000 };
    const { onRent, update } = show({ filters: FILTERS, renting: { ...RENTING, refused } });
    expect((await screen.findByRole('dialog')).textContent).toContain('more than $0.77');
    fireEvent.click(screen.getByRole('button', { name: 'Confirm' }));
    expect(onRent).not.toHaveBeenCalled();
    fireEvent.input(screen.getByRole('spinbutton'), { target: { value: '0.90' } });
    fireEvent.click(screen.getByRole('button', { name: 'Confirm' }));
    expect(onRent).toHaveBeenCalledExactlyOnceWith(service(), 900_000);
    update({ filters: FILTERS, renting: { ...RENTING, refused: { ...refused, agreed: 2_100_000 } } });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByText(/more than \$2\.10, and your maximum price is \$2\.00/)).toBeTruthy();
  });

  describe('with filters', () => {
    it('shows the most that a number can cost, and rents for up to that', () => {
      const { onRent, button } = show({ filters: FILTERS });
      expect(button.textContent).toBe('Rent number · $0.55, up to $0.77');
      expect(screen.getByText('$0.55')).toBeTruthy();
      expect(screen.getByText('up to $0.77 with these filters')).toBeTruthy();
      fireEvent.click(button);
      expect(onRent).toHaveBeenCalledExactlyOnceWith(service(), 770_000);
    });

    it('compares the cap with the most, and names both prices and the cap', async () => {
      const { onRent, button } = show({ filters: FILTERS, budget: { ...BUDGET, maximumPrice: 700_000 } });
      fireEvent.click(button);
      expect(onRent).not.toHaveBeenCalled();
      const { textContent } = await screen.findByRole('dialog');
      expect(textContent).toContain('costs $0.55, or up to $0.77 with these filters');
      expect(textContent).toContain('more than your maximum price of $0.70');
      fireEvent.click(screen.getByRole('button', { name: 'Confirm' }));
      expect(onRent).toHaveBeenCalledExactlyOnceWith(service(), 770_000);
    });

    it('asks again where the most has risen, naming both', async () => {
      const refused = { service: service({ price: 600_000 }), agreed: 770_000, isRise: true };
      const { onRent } = show({ filters: FILTERS, renting: { ...RENTING, refused } });
      const dialog = await screen.findByRole('dialog', { name: 'Rent for up to $0.84?' });
      expect(dialog.textContent).toContain('can cost went up from $0.77 to $0.84');
      fireEvent.click(screen.getByRole('button', { name: 'Confirm' }));
      expect(onRent).toHaveBeenCalledExactlyOnceWith(service({ price: 600_000 }), 840_000);
    });
  });

  describe('while a question is open', () => {
    const DEARER = service({ price: 9_000_000 });

    it.each<[string, Partial<RentCardProps>, number]>([
      ['above the cap', { choice: choice({ price: 2_500_000 }) }, 2_500_000],
      ['for a guess', { choice: { ...CHOICE, guess: true } }, 550_000],
      ['with filters', { choice: { ...CHOICE, guess: true }, filters: FILTERS }, 770_000],
      ['without a price', { choice: choice({ price: 0, unpriced: true }) }, 2_000_000],
    ])('means by Confirm what was read, whatever the list and the cap have become: %s', async (_, first, upTo) => {
      const { onRent, update, button } = show(first);
      fireEvent.click(button);
      const dialog = await screen.findByRole('dialog');
      const read = dialog.textContent;
      update({ ...first, choice: { ...CHOICE, service: DEARER }, budget: { ...BUDGET, maximumPrice: 9_500_000 } });
      expect(dialog.textContent).toBe(read);
      fireEvent.click(screen.getByRole('button', { name: 'Confirm' }));
      expect(onRent).toHaveBeenCalledExactlyOnceWith(first.choice?.service, upTo);
    });

    it('does so after a rise, and asks anew where that is not enough either', async () => {
      const refusedAt = (price: number, agreed: number) => ({
        renting: { ...RENTING, refused: { service: service({ price }), agreed, isRise: true } },
      });
      const { onRent, update } = show(refusedAt(600_000, 550_000));
      expect((await screen.findByRole('dialog')).textContent).toContain('from $0.55 to $0.60');
      update({ ...refusedAt(600_000, 550_000), choice: { ...CHOICE, service: DEARER } });
      fireEvent.click(screen.getByRole('button', { name: 'Confirm' }));
      expect(onRent).toHaveBeenCalledExactlyOnceWith(service({ price: 600_000 }), 600_000);
      update({ renting: RENTING });
      expect(screen.queryByRole('dialog')).toBeNull();
      update(refusedAt(9_000_000, 600_000));
      expect(screen.getByRole('dialog').textContent).toContain('from $0.60 to $9.00');
    });
  });

  it('rents nothing with area codes that are none', () => {
    const { onRent, button } = show({ filters: { ...NO_FILTERS, areaCodes: '21' } });
    fireEvent.click(button);
    expect(onRent).not.toHaveBeenCalled();
  });

  it('does not take a click for the price that came under it a moment ago', async () => {
    const { onRent, update, button } = show();
    update({ choice: choice({ price: 700_000 }) });
    fireEvent.click(button);
    expect(onRent).not.toHaveBeenCalled();
    expect((await screen.findByRole('dialog')).textContent).toContain('went up from $0.55 to $0.70');
    fireEvent.click(screen.getByRole('button', { name: 'Confirm' }));
    expect(onRent).toHaveBeenCalledWith(service({ price: 700_000 }), 700_000);
  });

  it('takes a click for a price that fell', () => {
    const { onRent, update, button } = show();
    update({ choice: choice({ price: 500_000 }) });
    fireEvent.click(button);
    expect(onRent).toHaveBeenCalledTimes(1);
  });

  it('makes the service a favorite, and none', () => {
    const { actions, update } = show();
    const star = screen.getByRole('button', { name: 'Favorite' });
    expect(star.getAttribute('aria-pressed')).toBe('false');
    fireEvent.click(star);
    expect(actions.setFavorite).toHaveBeenCalledWith(service(), true);
    update({ offers: { ...OFFERS, picker: picker({ favourites: ['whatsapp'] }) } });
    expect(star.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(star);
    expect(actions.setFavorite).toHaveBeenLastCalledWith(service(), false);
  });

  it('rents nothing while it rents', () => {
    const { onRent, button } = show({ renting: { ...RENTING, busy: true } });
    expect(screen.getByRole('status').textContent).toBe('Renting a number…');
    expect(button.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(button);
    expect(onRent).not.toHaveBeenCalled();
  });

  it('does not take the second click of a double click on something that closed above it', () => {
    const { onRent, button } = show();
    fireEvent.click(button, { detail: 2 });
    expect(onRent).not.toHaveBeenCalled();
  });

  it('is disabled out of stock and before a choice', () => {
    expect(show({ choice: choice({ stock: 0 }) }).button.disabled).toBe(true);
    expect(screen.getByRole('button', { name: 'Rent number · Out of stock' })).toBeTruthy();
    cleanup();
    expect(show({ choice: { ...CHOICE, service: null }, focus: 'search' }).button.disabled).toBe(true);
    expect(document.activeElement?.getAttribute('role')).toBe('combobox');
  });

  it('leaves adding funds as the one step where the balance is too low, until it no longer is', () => {
    const poor = { budget: { ...BUDGET, balance: 100_000 } };
    const { actions, update } = show({ ...poor, focus: 'rent' });
    const link = screen.getByRole('link', { name: 'Add funds at GetAText' });
    expect(link.getAttribute('href')).toBe('https://getatext.com/');
    expect(document.activeElement).toBe(link);
    expect(screen.getByText(/Your balance of \$0\.10 is less than this price/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Rent number/ })).toBeNull();
    const check = screen.getByRole('button', { name: 'Check balance again' });
    check.focus();
    fireEvent.click(check);
    expect(actions.checkBalance).toHaveBeenCalledTimes(1);
    update({ budget: BUDGET });
    expect(document.activeElement?.textContent).toBe('Rent number · $0.55');
    // What is being rented, can't be rented, or has no price or balance to compare is no matter of funds.
    for (const other of [
      { ...poor, renting: { ...RENTING, busy: true } },
      { ...poor, choice: choice({ stock: 0 }) },
      { ...poor, choice: choice({ unpriced: true }) },
      { budget: { ...BUDGET, balance: null } },
      { budget: { ...BUDGET, balance: 550_000 } },
    ]) {
      update(other);
      expect(screen.getByRole('button', { name: /^Rent number/ })).toBeTruthy();
      expect(screen.queryByRole('link')).toBeNull();
    }
  });

  it('shows an error with its remedy', async () => {
    show({ renting: { ...RENTING, error: { kind: 'insufficient_funds' } } });
    expect((await screen.findByRole('alert')).textContent).toMatch(/Insufficient funds/);
    expect(screen.getByRole('link', { name: 'Add funds at GetAText' }).getAttribute('href')).toBe(
      'https://getatext.com/',
    );
  });
});
