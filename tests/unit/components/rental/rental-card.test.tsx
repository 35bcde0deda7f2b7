// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { RentalCard, type RentalFacts } from '../../../../components/rental/rental-card.tsx';
import { fail, ok } from '../../../../lib/core/errors.ts';
import type { Rental } from '../../../../lib/rentals/model/rental.ts';
import { NO_FILTERS } from '../../../../lib/settings/filters.ts';
import { actions as makeActions, facts, rental, service } from '../samples.ts';

afterEach(cleanup);

function show(of: Rental, actions = makeActions(), known: Partial<RentalFacts> = {}) {
  const card = (next: Rental) => (
    <RentalCard
      rental={next}
      host="web.whatsapp.com"
      services={[service()]}
      facts={facts(known)}
      actions={actions}
      focus={null}
    />
  );
  const { rerender } = render(card(of));
  return {
    actions,
    region: screen.getByRole('region', { name: 'WhatsApp' }),
    update: (next: Rental) => rerender(card(next)),
  };
}
const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const status = (): string | null => screen.getByRole('status').textContent;
const withCode = (changes: Partial<Rental> = {}): Rental =>
  rental({ state: 'received', code: '012345', codeAt: 1, ...changes });

describe('RentalCard, with a text in which no code was read', () => {
  const TEXT = 'Your word of the day\nis 4821, not 77123';
  const withText = (changes: Partial<Rental> = {}): Rental => rental({ text: TEXT, textAt: 1, ...changes });

  it('shows it as it is, to be copied, and offers its numbers as the code', async () => {
    const { actions } = show(withText());
    const text = await screen.findByText((_, element) => element?.textContent === TEXT && element.localName === 'p');
    expect(text.getAttribute('dir')).toBe('auto');
    expect(status()).toBe('A text arrived, but no code was found in it');
    fireEvent.click(button('Copy'));
    expect(actions.copy).toHaveBeenCalledWith(TEXT);
    await waitFor(() => expect(status()).toBe('Copied'));
    const picks = within(screen.getByRole('group', { name: 'Which one is the code?' })).getAllByRole('button');
    expect(picks.map((pick) => pick.textContent)).toEqual(['Use 4821', 'Use 77123']);
    fireEvent.click(picks[0] as HTMLElement);
    expect(actions.pickCode).toHaveBeenCalledWith(expect.objectContaining({ text: TEXT }), '4821');
  });

  it('can be finished or cancelled while no code is picked', async () => {
    const { actions } = show(withText());
    fireEvent.click(await screen.findByRole('button', { name: 'Done' }));
    expect(actions.complete).toHaveBeenCalledTimes(1);
    expect(button('Cancel rental')).toBeTruthy();
  });

  it('keeps the other numbers at hand once one is picked, and nothing to pick once it is over', async () => {
    const { update } = show(withText({ state: 'received', code: '4821', codeAt: 2 }));
    expect(await screen.findByRole('button', { name: 'Use 77123' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Use 4821' })).toBeNull();
    expect(screen.getAllByRole('button', { name: 'Done' })).toHaveLength(1);
    expect(button('Fill code')).toBeTruthy();
    update(withText({ state: 'completed', endedAt: Date.now() }));
    expect(screen.queryByRole('group')).toBeNull();
    expect(button('Copy')).toBeTruthy();
  });
});

describe('RentalCard, waiting', () => {
  it('shows the number, the time left and the next step', () => {
    const { region } = show(rental());
    expect(within(region).getByText('(202) 555-0101')).toBeTruthy();
    expect(screen.getByRole('timer').textContent).toMatch(/^4:\d\d left$/);
    expect(status()).toMatch(/^Paste it/);
  });

  it('names the other server where the number was rented, not the key of this one', () => {
    show(rental({ error: { kind: 'auth', missing: true } }), makeActions(), { elsewhere: true });
    expect(screen.getByRole('alert').textContent).toContain('rented with a different key or server');
  });

  it('copies the bare number and says so', async () => {
    const { actions } = show(rental());
    fireEvent.click(button('Copy number'));
    expect(actions.copy).toHaveBeenCalledWith('2025550101');
    await waitFor(() => expect(status()).toBe('Copied'));
    expect(actions.copied).not.toHaveBeenCalled();
  });

  it('takes an older success away when something is refused', async () => {
    const actions = makeActions();
    actions.fillNumber = vi.fn(async () => fail({ kind: 'no_field', what: 'phone' }));
    show(rental(), actions);
    fireEvent.click(button('Copy number'));
    await waitFor(() => expect(status()).toBe('Copied'));
    fireEvent.click(button('Fill number'));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(status()).not.toBe('Copied');
  });

  it('says when cancelling becomes possible, and takes a scheduled one back', () => {
    const { actions, update } = show(rental());
    const cancel = button('Cancel rental');
    expect(document.getElementById(cancel.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(
      /^takes effect in 0:/,
    );
    fireEvent.click(cancel);
    expect(actions.cancel).toHaveBeenCalledTimes(1);
    update(rental({ cancelWanted: true }));
    expect(screen.getByText(/^Cancels in 0:/)).toBeTruthy();
  });

  it('keeps a rental whose cancel was scheduled', () => {
    const { actions } = show(rental({ cancelWanted: true }));
    fireEvent.click(button('Keep number'));
    expect(actions.keep).toHaveBeenCalledTimes(1);
  });

  it('takes a cancel back while something else is still going on', async () => {
    const actions = makeActions();
    actions.fillNumber = vi.fn(() => new Promise<never>(() => undefined));
    show(rental({ cancelWanted: true }), actions);
    fireEvent.click(button('Fill number'));
    fireEvent.click(button('Keep number'));
    await waitFor(() => expect(actions.keep).toHaveBeenCalledTimes(1));
  });

  it('says what GetAText has left out of its answer, and lets it be cancelled all the same', () => {
    const { region, update } = show(rental({ number: null, price: null }));
    expect(within(region).getByText(/as soon as GetAText sends it/)).toBeTruthy();
    expect(within(region).getByText('Price not known yet')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Copy number' })).toBeNull();
    expect(button('Cancel rental')).toBeTruthy();
    update(rental());
    expect(button('Copy number')).toBeTruthy();
    expect(within(region).queryByText('Price not known yet')).toBeNull();
  });

  it('offers no cancelling that could never work', () => {
    const endsAt = Date.now() + 100_000;
    show(rental({ endsAt, providerEndsAt: endsAt, cancellableAt: endsAt }));
    expect(screen.queryByRole('button', { name: 'Cancel rental' })).toBeNull();
    expect(
      screen.getByText(/can’t cancel this number, because its time will be up before GetAText allows it/),
    ).toBeTruthy();
  });

  it('says what went wrong meanwhile', () => {
    show(rental({ error: { kind: 'network', offline: true }, overcharged: 100_000 }));
    const alerts = screen.getAllByRole('alert').map((alert) => alert.textContent);
    expect(alerts[0]).toMatch(/You’re offline/);
    expect(alerts[1]).toMatch(/\$0\.10 more than the price/);
  });

  it('lets the person copy by hand where the clipboard is closed', async () => {
    show(rental(), makeActions({ copy: vi.fn(async () => false) }));
    fireEvent.click(button('Copy number'));
    expect((await screen.findByRole('alert')).textContent).toMatch(/copy it yourself/);
  });

  it('warns of a number that brought no code before', () => {
    show(rental(), makeActions(), { failedBefore: true });
    expect(screen.getByText('This number didn’t receive a code last time.')).toBeTruthy();
  });

  it('says so where more was charged than agreed', () => {
    show(rental({ price: 750_000 }));
    expect(screen.getByRole('alert').textContent).toBe(
      'GetAText charged $0.75, but you had agreed to $0.55. Check your GetAText account.',
    );
  });

  it('tries another number after a yes to the total', async () => {
    const { actions } = show(rental());
    fireEvent.click(button('Try another number'));
    expect((await screen.findByRole('dialog')).textContent).toContain('up to $0.55');
    expect(actions.tryAnother).not.toHaveBeenCalled();
    fireEvent.click(button('Confirm'));
    expect(actions.tryAnother).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ key: 'key-1' }), 550_000);
  });

  it('names the most that another number can cost now, with the filters of this one', async () => {
    const filters = { ...NO_FILTERS, carrier: 'verizon' as const, areaCodes: '212' };
    const { actions } = show(rental({ price: 550_000, filters }));
    fireEvent.click(button('Try another number'));
    expect((await screen.findByRole('dialog')).textContent).toContain('up to $0.77');
    fireEvent.click(button('Confirm'));
    expect(actions.tryAnother).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ key: 'key-1' }), 770_000);
  });

  it('announces another number while the first is cancelled', () => {
    show(rental({ cancelWanted: true, tryAnother: { state: 'wanted', maxPrice: 550_000 } }));
    expect(screen.getByText(/^Cancels in 0:\d\d, then rents another number$/)).toBeTruthy();
  });
});

describe('RentalCard, with a code', () => {
  it('shows exactly the code and announces it', () => {
    const { update } = show(rental());
    const live = screen.getByRole('status');
    update(withCode());
    expect(screen.getByText('012345').textContent).toBe('012345');
    expect(screen.getByRole('status')).toBe(live);
    expect(live.textContent).toContain('012345');
  });

  it('copies the code and notes it', async () => {
    const { actions } = show(withCode());
    fireEvent.click(button('Copy code'));
    await waitFor(() => expect(actions.copied).toHaveBeenCalledTimes(1));
    expect(actions.copy).toHaveBeenCalledWith('012345');
  });

  it('fills once for a double click and says where', async () => {
    const { actions } = show(withCode());
    fireEvent.click(button('Fill code'));
    fireEvent.click(button('Fill code'));
    await waitFor(() => expect(status()).toContain('Code filled in on web.whatsapp.com'));
    expect(actions.fillCode).toHaveBeenCalledTimes(1);
  });

  it('says that it watches for a field, and reports an error', async () => {
    show(withCode(), makeActions({ fillCode: vi.fn(async () => ok({ status: 'watching' as const })) }));
    fireEvent.click(button('Fill code'));
    await waitFor(() => expect(status()).toContain('No code field yet'));
    cleanup();
    show(withCode(), makeActions({ fillCode: vi.fn(async () => fail({ kind: 'no_field', what: 'code' })) }));
    fireEvent.click(button('Fill code'));
    expect((await screen.findByRole('alert')).textContent).toMatch(/Couldn’t find the code field/);
  });

  it('is done on request, and rents again only after a yes to the total', async () => {
    const { actions } = show(withCode());
    fireEvent.click(button('Rent again'));
    expect((await screen.findByRole('dialog')).textContent).toContain(
      '$0.55. GetAText may add a surcharge for a specific number, up to $0.77',
    );
    expect(actions.rentAgain).not.toHaveBeenCalled();
    fireEvent.click(button('Confirm'));
    expect(actions.rentAgain).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ key: 'key-1' }), {
      maxPrice: 770_000,
      unlimited: false,
    });
  });

  it('completes', () => {
    const { actions } = show(withCode());
    fireEvent.click(button('Done'));
    expect(actions.complete).toHaveBeenCalledTimes(1);
  });
});

describe('RentalCard, with a usual time', () => {
  const USUAL = { usualMs: 12_000, slowMs: 30_000 };
  const SLOW = 'This one takes longer than most. Try another number?';
  const wait = (usual: RentalFacts['usual'], changes: Partial<Rental> = {}, known: Partial<RentalFacts> = {}) =>
    show(rental(changes), makeActions(), { usual, ...known });
  const late = { rentedAt: Date.now() - 31_000 };

  it('says while it waits how long codes take, and past nearly all of them what to try', () => {
    vi.useFakeTimers();
    try {
      wait(USUAL);
      expect(screen.getByText('Codes for WhatsApp usually take 12 sec.').role).toBe('status');
      expect(screen.queryByText(SLOW)).toBeNull();
      void act(() => void vi.advanceTimersByTime(9000));
      expect(screen.queryByText(SLOW)).toBeNull();
      void act(() => void vi.advanceTimersByTime(3000));
      expect(screen.getByText(SLOW)).toBeTruthy();
      expect(screen.queryByText(/usually take/)).toBeNull();
      expect(button('Try another number')).toBeTruthy();
    } finally {
      vi.useRealTimers();
    }
  });

  it.each<[why: string, usual: RentalFacts['usual'], changes: Partial<Rental>, known: Partial<RentalFacts>]>([
    ['too few codes have shown what is slow', { ...USUAL, slowMs: null }, late, {}],
    ['it came from another server', USUAL, late, { elsewhere: true }],
    ['it can never be cancelled', USUAL, { ...late, cancellableAt: Date.now() + 400_000 }, {}],
    ['nobody knows when it was rented', USUAL, { rentedAt: null }, {}],
    ['the clock was put back', USUAL, { rentedAt: Date.now() + 60_000 }, {}],
  ])('suggests nothing where %s', (_, usual, changes, known) => {
    wait(usual, changes, known);
    expect(screen.getByText('Codes for WhatsApp usually take 12 sec.')).toBeTruthy();
    expect(screen.queryByText(SLOW)).toBeNull();
  });

  it.each<[when: string, usual: RentalFacts['usual'], changes: Partial<Rental>]>([
    ['nothing is known', null, late],
    ['a text has arrived', USUAL, { ...late, text: 'Hello', textAt: 1 }],
    ['it is being given back', USUAL, { ...late, cancelWanted: true }],
    ['the code is there', USUAL, { ...late, state: 'received', code: '012345', codeAt: 1 }],
    ['it is over', USUAL, { ...late, state: 'expired' }],
  ])('says nothing of it where %s', (_, usual, changes) => {
    wait(usual, changes);
    expect(screen.queryByText(/usually take|longer than most/)).toBeNull();
  });
});

describe('RentalCard, ended', () => {
  it('says how it ended and can be dismissed', () => {
    const { actions } = show(rental({ state: 'cancelled', refunded: 550_000 }));
    expect(status()).toBe('Canceled. $0.55 was refunded.');
    fireEvent.click(button('Dismiss'));
    expect(actions.dismiss).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole('timer')).toBeNull();
  });

  it('reports a lost answer as an alert with the way to the provider', () => {
    show(rental({ state: 'unknown', number: null, outcome: { balanceAfter: 1, charged: 550_000, checkedAt: 1 } }));
    expect(screen.getByRole('alert').textContent).toMatch(/^\$0\.55 was charged/);
    expect(screen.getByRole('link', { name: 'Open GetAText' })).toBeTruthy();
    const byId = { name: 'Follow it by its rental ID' };
    expect(screen.getByRole('link', byId).getAttribute('href')).toBe('/dashboard.html?follow#rentals');
    cleanup();
    const free = { balanceAfter: 1, charged: 0, checkedAt: 1 };
    show(rental({ state: 'unknown', number: null, outcome: free }));
    expect(screen.queryByRole('link', byId)).toBeNull();
    cleanup();
    const charged = { ...free, charged: 550_000 };
    show(rental({ state: 'unknown', number: null, outcome: charged }), makeActions(), { canFollow: false });
    expect(screen.queryByRole('link', byId)).toBeNull();
  });

  it('rents the number for another service', async () => {
    const { actions } = show(rental({ state: 'completed' }));
    fireEvent.click(button('Use for another service'));
    await screen.findByRole('dialog');
    fireEvent.click(button('Confirm'));
    expect(actions.rentSpecific).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ key: 'key-1' }),
      service(),
      770_000,
    );
  });

  it('offers no number again where the provider does not do that', () => {
    show(rental({ state: 'completed' }), makeActions(), { canRentAgain: false });
    expect(screen.queryByRole('button', { name: /^Rent/ })).toBeNull();
    cleanup();
    show(rental(), makeActions(), { canRentAgain: false, elsewhere: true });
    expect(screen.queryByRole('button', { name: 'Try another number' })).toBeNull();
    expect(button('Cancel rental')).toBeTruthy();
  });

  it('keeps the focus when the pressed button goes', async () => {
    const { region, update } = show(rental());
    const cancel = button('Cancel rental');
    cancel.focus();
    fireEvent.click(cancel);
    update(rental({ state: 'cancelled' }));
    await waitFor(() => expect(document.activeElement).toBe(region));
  });
});
