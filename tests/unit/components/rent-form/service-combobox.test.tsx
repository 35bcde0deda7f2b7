// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ServiceCombobox, ServiceList } from '../../../../components/rent-form/service-combobox.tsx';
import type { Service } from '../../../../lib/core/service.ts';
import type { KeptRentals } from '../../../../lib/rentals/model/track-record.ts';
import { picker, rental, service } from '../samples.ts';
import type { Picker } from '../../../../lib/catalogue/picker.ts';

beforeAll(() => ServiceList.load());
afterEach(cleanup);

const services = [
  service(),
  service({ name: 'Telegram', apiName: 'telegram', price: 600_000, multipleSms: true }),
  service({ name: 'Tinder', apiName: 'tinder', stock: 0 }),
];

const NO_RENTALS = { live: [], history: [] };

function show(
  list: Service[] = services,
  used: Partial<Picker> = {},
  unlisted: Service | null = null,
  rentals: KeptRentals = NO_RENTALS,
) {
  const onChoose = vi.fn();
  const onSort = vi.fn();
  const onFavorite = vi.fn();
  render(
    <ServiceCombobox
      offers={{ services: list, unlisted, picker: picker(used), rentals }}
      chosen={list[0] ?? null}
      focus={false}
      actions={{ choose: onChoose, sort: onSort, setFavorite: onFavorite }}
    />,
  );
  return { onChoose, onSort, onFavorite, box: screen.getByRole<HTMLInputElement>('combobox', { name: 'Service' }) };
}
const press = (box: HTMLElement, key: string): void => void fireEvent.keyDown(box, { key });
const type = (box: HTMLElement, value: string): void => void fireEvent.input(box, { target: { value } });

describe('ServiceCombobox', () => {
  it('leaves naming the choice to the heading, and stays closed until it is used', () => {
    const { box } = show();
    expect(box.value).toBe('');
    expect(box.placeholder).toBe('Choose another service');
    expect(box.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByRole('option')).toBeNull();
  });

  it('makes no id, selector or path of a service’s name', () => {
    const slashed = service({ name: 'Instagram / Threads', apiName: 'instagram/threads' });
    const { box, onChoose } = show([slashed, ...services], {
      favourites: ['instagram/threads'],
      recent: ['instagram/threads'],
    });
    type(box, 'threads');
    const option = screen.getByRole('option', { name: /Instagram \/ Threads/ });
    press(box, 'ArrowDown');
    expect(box.getAttribute('aria-activedescendant')).toBe(option.id);
    const names = ['id', 'for', 'name', 'href', 'aria-controls', 'aria-labelledby', 'aria-describedby', 'aria-owns'];
    const values = [...document.querySelectorAll('*')].flatMap((one) =>
      names.map((name) => one.getAttribute(name) ?? ''),
    );
    expect(values.filter((value) => value.includes('/'))).toEqual([]);
    press(box, 'Enter');
    expect(onChoose).toHaveBeenCalledWith(slashed);
  });

  it('finds while typing and chooses with Enter', () => {
    const { box, onChoose } = show();
    type(box, 'tele');
    const option = screen.getByRole('option', { name: /Telegram \$0\.60 66 available · several texts/ });
    expect(box.getAttribute('aria-activedescendant')).toBe(option.id);
    press(box, 'Enter');
    expect(onChoose).toHaveBeenCalledWith(services[1]);
    expect(box.getAttribute('aria-expanded')).toBe('false');
  });

  it('goes up and down, to the first and the last', () => {
    const { box } = show();
    const active = (): string | undefined =>
      document.getElementById(box.getAttribute('aria-activedescendant') ?? '')?.querySelector('span')?.textContent ??
      undefined;
    press(box, 'ArrowDown');
    expect(active()).toBe('Telegram');
    press(box, 'ArrowDown');
    expect(active()).toBe('WhatsApp');
    press(box, 'End');
    expect(active()).toBe('Tinder');
    press(box, 'ArrowUp');
    expect(active()).toBe('WhatsApp');
    press(box, 'Home');
    expect(active()).toBe('Telegram');
  });

  it('marks what is out of stock, and chooses it all the same: it can be waited for', () => {
    const { box, onChoose } = show();
    type(box, 'tinder');
    const option = screen.getByRole('option', { name: /Tinder .*Out of stock/ });
    expect(option.hasAttribute('data-sold-out')).toBe(true);
    press(box, 'Enter');
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ apiName: 'tinder' }));
  });

  it('takes typing back with Escape, and leaves an Escape alone that it has no use for', () => {
    const { box } = show();
    type(box, 'x');
    expect(fireEvent.keyDown(box, { key: 'Escape' })).toBe(false);
    expect(box.value).toBe('');
    expect(fireEvent.keyDown(box, { key: 'Escape' })).toBe(true);
  });

  it('draws of 2,000 what can be seen, says how many there are, and reaches the last with the keyboard', () => {
    const many = Array.from({ length: 2000 }, (_, i) =>
      service({ name: `S${String(i).padStart(4, '0')}`, apiName: `s${i}` }),
    );
    const { box, onChoose } = show(many);
    fireEvent.click(box);
    expect(screen.getAllByRole('option').length).toBeLessThan(40);
    expect(screen.getByRole('status').textContent).toBe('2,000 services');
    press(box, 'End');
    const last = document.getElementById(box.getAttribute('aria-activedescendant') ?? '');
    expect(last?.textContent).toContain('S1999');
    expect(last?.getAttribute('aria-posinset')).toBe('2000');
    expect(last?.getAttribute('aria-setsize')).toBe('2000');
    press(box, 'ArrowUp');
    press(box, 'PageUp');
    press(box, 'Enter');
    expect(onChoose).toHaveBeenCalledWith(many[1993]);
  });

  it('is found with typing errors by the keyboard alone', async () => {
    const { box, onChoose } = show();
    type(box, 'telegarm');
    await screen.findByRole('option', { name: /Telegram/ });
    press(box, 'Enter');
    expect(onChoose).toHaveBeenCalledWith(services[1]);
  });

  it('lists favorites and recent services first, and says so', () => {
    const { box } = show(services, { favourites: ['whatsapp'], recent: ['tinder'] });
    fireEvent.click(box);
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
      expect.stringMatching(/^WhatsApp .*favorite/),
      expect.stringMatching(/^Tinder .*used recently/),
      expect.stringMatching(/^Telegram /),
    ]);
  });

  it('makes a favorite with the star of a row, without choosing it', () => {
    const { box, onChoose, onFavorite } = show();
    fireEvent.click(box);
    const star = screen.getByRole('option', { name: /Telegram/ }).querySelector('.option-star') as HTMLElement;
    fireEvent.click(star);
    expect(onFavorite).toHaveBeenCalledWith(services[1], true);
    expect(onChoose).not.toHaveBeenCalled();
  });

  it('sorts by price when asked to', () => {
    const { box, onSort } = show(services, { sort: 'price' });
    fireEvent.click(box);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Price' }).checked).toBe(true);
    expect(screen.getAllByRole('option')[0]?.textContent).toContain('WhatsApp');
    fireEvent.click(screen.getByRole('radio', { name: 'Stock' }));
    expect(onSort).toHaveBeenCalledWith('stock');
  });

  it('says of each service how its last numbers did, and sorts by that when asked to', () => {
    const now = Date.now();
    const history = [1, 2, 3].map((hours) => {
      const rentedAt = now - hours * 3_600_000;
      const codeAt = hours === 3 ? null : rentedAt + 12_000;
      const state = codeAt === null ? ('expired' as const) : ('completed' as const);
      const of = { apiName: 'telegram', name: 'Telegram', ttlMinutes: 5, multipleSms: false };
      return rental({
        key: `${hours}`,
        service: of,
        state,
        rentedAt,
        endsAt: rentedAt + 300_000,
        endedAt: rentedAt + 300_000,
        codeAt,
      });
    });
    const { box } = show(services, { sort: 'works' }, null, { live: [], history });
    fireEvent.click(box);
    const [first, second] = screen.getAllByRole('option');
    expect(first?.textContent).toMatch(
      /^Telegram .* · 2 of your last 3 numbers got a code, in 12 sec · last code 59 minutes ago/,
    );
    expect(second?.textContent).toMatch(/^WhatsApp/);
    expect(second?.textContent).not.toMatch(/last/);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Works best' }).checked).toBe(true);
    cleanup();
    const unsorted = show();
    fireEvent.click(unsorted.box);
    fireEvent.click(screen.getByRole('radio', { name: 'Works best' }));
    expect(unsorted.onSort).toHaveBeenCalledWith('works');
  });

  it('stays open while the focus is in its own controls, and closes when it leaves', () => {
    const { box } = show();
    fireEvent.click(box);
    fireEvent.focusOut(box, { relatedTarget: screen.getByRole('radio', { name: 'Price' }) });
    expect(box.getAttribute('aria-expanded')).toBe('true');
    fireEvent.focusOut(box, { relatedTarget: document.body });
    expect(box.getAttribute('aria-expanded')).toBe('false');
  });

  it('offers the service for unlisted sites, and never before the others', () => {
    const other = service({ name: 'Not listed', apiName: 'other', price: 750_000 });
    const { box, onChoose } = show([other, ...services], {}, other);
    fireEvent.click(box);
    expect(screen.getAllByRole('option').at(-1)?.textContent).toContain('Not listed');
    fireEvent.click(screen.getByRole('button', { name: 'Site not listed? Use “Not listed” · $0.75' }));
    expect(onChoose).toHaveBeenCalledWith(other);
  });

  it('offers a typed short name where the provider lists nothing, and only there', () => {
    const nameless = [service({ unpriced: true }), service({ name: 'Telegram', apiName: 'telegram', unpriced: true })];
    const { box, onChoose } = show(nameless);
    type(box, ' wa-2 ');
    press(box, 'Enter');
    expect(onChoose).toHaveBeenCalledWith(expect.objectContaining({ apiName: 'wa-2', name: 'wa-2', unpriced: true }));
    for (const typed of ['telegram', 'no name & sign']) {
      type(box, typed);
      expect(screen.queryByRole('option', { name: typed })).toBeNull();
    }
    cleanup();
    type(show().box, 'wa-2');
    expect(screen.queryByRole('option')).toBeNull();
  });
});
