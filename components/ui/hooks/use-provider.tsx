import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { serverName } from '../../../lib/settings/connection.ts';
import { GETATEXT_SERVER } from '../../../lib/core/server.ts';

/** What to call a provider, and its site, where a balance is topped up and rented numbers are listed. */
interface ProviderInfo {
  name: string;
  url: string;
}

/** The provider of a server, by its origin. */
export const providerAt = (server: string): ProviderInfo => ({ name: serverName(server), url: `${server}/` });

/** The provider in use, or the one that a part of the screen is about. */
export const ProviderContext = createContext(providerAt(GETATEXT_SERVER));

export const useProvider = (): ProviderInfo => useContext(ProviderContext);

/** A link to the provider's site, in a tab of its own. */
export function ProviderLink({ children }: { children: ComponentChildren }) {
  const { url } = useProvider();
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
