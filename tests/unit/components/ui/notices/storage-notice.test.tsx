// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { RentCard } from '../../../../../components/rent-form/rent-card.tsx';
import { StorageNotice } from '../../../../../components/ui/notices/storage-notice.tsx';
import { NO_FILTERS } from '../../../../../lib/settings/filters.ts';
import { picker, rental, service } from '../../samples.ts';

afterEach(cleanup);

describe('StorageNotice', () => {
  it('says nothing where all is well', () => {
    render(<StorageNotice troubles={[]} unsaved={[]} />);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says who wrote what can’t be read, what to do, and that nothing was changed', () => {
    render(<StorageNotice troubles={[{ item: 'rentals', reason: 'newer' }]} unsaved={[]} />);
    expect(screen.getByRole('alert').textContent).toBe(
      'The stored rentals were written by a newer version of GetAText Autofill. Update the extension; nothing was changed.' +
        'Until then no number can be rented here.',
    );
  });

  it('names the rented numbers that are kept by the open browser alone, and no code', () => {
    const lost = rental({ key: 'k2', state: 'failed', number: null });
    render(<StorageNotice troubles={[]} unsaved={[rental({ code: '012345' }), lost]} />);
    const text = screen.getByRole('alert').textContent ?? '';
    expect(text).toContain('Free some disk space');
    expect(text).toContain('WhatsApp: (202) 555-0101');
    expect(text).not.toContain('012345');
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
  });
});

it('asks before every rental while the maximum price can’t be read', async () => {
  const onRent = vi.fn();
  render(
    <RentCard
      host="web.whatsapp.com"
      matching={false}
      service={service()}
      guess={false}
      services={[]}
      balance={null}
      maximumPrice={null}
      renting={false}
      error={null}
      second={false}
      focus={null}
      unlisted={null}
      picker={picker()}
      risenFrom={null}
      filters={NO_FILTERS}
      surchargeOver={null}
      onFilters={vi.fn()}
      onSort={vi.fn()}
      onFavorite={vi.fn()}
      onRiseRefused={vi.fn()}
      onChoose={vi.fn()}
      onRent={onRent}
    />,
  );
  fireEvent.click(screen.getByRole('button', { name: /^Rent number/ }));
  expect(onRent).not.toHaveBeenCalled();
  expect((await screen.findByRole('dialog')).textContent).toContain('$0.55');
  expect((await screen.findByRole('dialog')).textContent).not.toContain('maximum price');
  fireEvent.click(screen.getByRole('button', { name: 'Confirm' }));
  expect(onRent).toHaveBeenCalledTimes(1);
});
