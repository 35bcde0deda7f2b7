import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { serverName } from '../../../lib/settings/connection.ts';

/** The provider's site, where a balance is topped up and rented numbers are listed. */
export const PROVIDER_URL = 'https://getatext.com/';

/** The provider in use: what to call it, and its site. */
export const ProviderContext = createContext({ name: 'GetAText', url: PROVIDER_URL });

/** The context's value for a server, by its origin. */
export const providerAt = (server: string): { name: string; url: string } => ({
  name: serverName(server),
  url: `${server}/`,
});

/** A link to the provider's site, in a tab of its own. */
export function ProviderLink({ children }: { children: ComponentChildren }) {
  const { url } = useContext(ProviderContext);
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
