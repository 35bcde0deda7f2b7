// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SettingCheckbox } from '../../../../components/settings/setting-checkbox.tsx';

afterEach(cleanup);

describe('SettingCheckbox', () => {
  it('is named by its label alone and reports its new state', () => {
    const onChange = vi.fn();
    render(<SettingCheckbox label="Fill codes automatically" hint="A hint." checked={false} onChange={onChange} />);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Fill codes automatically' }));
    expect(onChange).toHaveBeenCalledWith(true);
  });
});
