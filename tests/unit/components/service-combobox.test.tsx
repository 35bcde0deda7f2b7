// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ServiceCombobox } from '../../../components/service-combobox.tsx';
import type { Service } from '../../../lib/catalogue/service.ts';
import { service } from './samples.ts';

afterEach(cleanup);

const services = [
  service(),
  service({ name: 'Telegram', apiName: 'telegram', price: 600_000, multipleSms: true }),
  service({ name: 'Tinder', apiName: 'tinder', stock: 0 }),
];

function show(list: Service[] = services) {
  const onChoose = vi.fn();
  render(<ServiceCombobox services={list} chosen={list[0] ?? null} onChoose={onChoose} focus={false} />);
  return { onChoose, box: screen.getByRole<HTMLInputElement>('combobox', { name: 'Service' }) };
}
const press = (box: HTMLElement, key: string): void => void fireEvent.keyDown(box, { key });
const type = (box: HTMLElement, value: string): void => void fireEvent.input(box, { target: { value } });

describe('ServiceCombobox', () => {
  it('shows the choice and stays closed until it is used', () => {
    const { box } = show();
    expect(box.value).toBe('WhatsApp');
    expect(box.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByRole('option')).toBeNull();
  });

  it('finds while typing and chooses with Enter', () => {
    const { box, onChoose } = show();
    type(box, 'tele');
    const option = screen.getByRole('option', { name: /Telegram \$0\.60 66 in stock · several SMS/ });
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

  it('marks what is out of stock and does not choose it', () => {
    const { box, onChoose } = show();
    type(box, 'tinder');
    const option = screen.getByRole('option', { name: /Tinder .*Out of stock/ });
    expect(option.getAttribute('aria-disabled')).toBe('true');
    press(box, 'Enter');
    fireEvent.click(option);
    expect(onChoose).not.toHaveBeenCalled();
  });

  it('takes typing back with Escape, and leaves an Escape alone that it has no use for', () => {
    const { box } = show();
    type(box, 'x');
    expect(fireEvent.keyDown(box, { key: 'Escape' })).toBe(false);
    expect(box.value).toBe('WhatsApp');
    expect(fireEvent.keyDown(box, { key: 'Escape' })).toBe(true);
  });

  it('draws 50 of 2,000', () => {
    const many = Array.from({ length: 2000 }, (_, i) => service({ name: `S${i}`, apiName: `s${i}` }));
    const { box } = show(many);
    fireEvent.click(box);
    expect(screen.getAllByRole('option')).toHaveLength(50);
    expect(screen.getByRole('status').textContent).toContain('50 of 2,000');
  });
});
