import { useEffect, useState } from 'preact/hooks';
import { useStored } from '../../components/use-stored.ts';
import { call } from '../../lib/messaging/client.ts';
import { grantedSites, patternOf, revokeSite, watchGrants } from '../../lib/platform/permissions.ts';
import { linkedDomainsItem } from '../../lib/rentals/linked-domains.ts';
import { siteOfPattern } from '../../lib/rentals/match-pattern.ts';

/** What {@link Sites} needs. `server` is the one in use: it is allowed too, but no site that codes go into. */
interface SitesProps {
  server: string;
  announce: (text: string) => void;
  children: preact.ComponentChildren;
}

/** The sites that the person chose services for (`children`), allowed or linked, each with a way back. */
export function Sites({ server, announce, children }: SitesProps) {
  const links = useStored(linkedDomainsItem) ?? [];
  const [allowed, setAllowed] = useState<string[]>([]);
  const granted = allowed.filter((pattern) => pattern !== patternOf(server));
  useEffect(() => {
    const read = (): void => void grantedSites().then(setAllowed, () => undefined);
    read();
    return watchGrants(read);
  }, []);
  const revoke = async (name: string, task: () => Promise<boolean>): Promise<void> => {
    announce('');
    announce((await task()) ? `Revoked for ${name}` : `The browser kept the access to ${name}`);
  };
  return (
    <section aria-labelledby="sites">
      <h2 id="sites">Sites</h2>
      {children}
      {granted.length + links.length === 0 && (
        <p class="hint">You have allowed no site for good. Where it would help, the popup offers it.</p>
      )}
      <ul class="sites">
        {granted.map((pattern) => {
          const name = siteOfPattern(pattern);
          return (
            <Entry key={pattern} name={name} onRevoke={() => void revoke(name, () => revokeSite(pattern))}>
              <strong>{name}</strong> <span class="hint">codes and numbers may be filled at any time</span>
            </Entry>
          );
        })}
        {links.map((link) => (
          <Entry
            key={`${link.site} ${link.domain}`}
            name={link.domain}
            onRevoke={() => void revoke(link.domain, async () => (await call('unlinkSite', link)).ok)}
          >
            <strong>{link.domain}</strong> <span class="hint">gets codes that were rented for {link.site}</span>
          </Entry>
        ))}
      </ul>
    </section>
  );
}

interface EntryProps {
  name: string;
  onRevoke: () => void;
  children: preact.ComponentChildren;
}

function Entry({ name, onRevoke, children }: EntryProps) {
  return (
    <li>
      <p>{children}</p>
      <button type="button" aria-label={`Revoke ${name}`} onClick={onRevoke}>
        Revoke
      </button>
    </li>
  );
}
