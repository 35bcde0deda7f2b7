// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { StorageNotice } from '../../../../../components/ui/notices/storage-notice.tsx';
import { rental } from '../../samples.ts';

afterEach(cleanup);

describe('StorageNotice', () => {
  it('says nothing where all is well', () => {
    render(<StorageNotice troubles={[]} unsaved={[]} />);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says who wrote what can’t be read, what to do, and that nothing was changed', () => {
    render(<StorageNotice troubles={[{ item: 'rentals', reason: 'newer' }]} unsaved={[]} />);
    expect(screen.getByRole('alert').textContent).toBe(
      'Saved data can’t be used (rentals). It was written by a newer version of GetAText Autofill. Update the extension. Nothing was changed.' +
        'Until then, you can’t rent numbers here.',
    );
  });

  it('names the rented numbers that are kept by the open browser alone, and no code', () => {
    const lost = rental({ key: 'k2', state: 'failed', number: null });
    render(<StorageNotice troubles={[]} unsaved={[rental({ code: '012345' }), lost]} />);
    const text = screen.getByRole('alert').textContent ?? '';
    expect(text).toContain('Free up some space');
    expect(text).toContain('WhatsApp: (202) 555-0101');
    expect(text).not.toContain('012345');
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
  });
});
