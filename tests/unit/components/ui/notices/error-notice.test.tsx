// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { ErrorNotice } from '../../../../../components/ui/notices/error-notice.tsx';
import { ProviderContext, providerAt } from '../../../../../components/ui/hooks/use-provider.tsx';

afterEach(cleanup);

const show = (host: string) =>
  render(
    <ProviderContext.Provider value={providerAt('https://getatext.com')}>
      <ErrorNotice error={{ kind: 'permission', host }} />
    </ProviderContext.Provider>,
  );

it('leaves the provider’s own site to ProviderAccess, and names other sites', () => {
  show('getatext.com');
  expect(screen.queryByRole('alert')).toBeNull();
  show('web.whatsapp.com');
  expect(screen.getByRole('alert').textContent).toContain('web.whatsapp.com');
});
