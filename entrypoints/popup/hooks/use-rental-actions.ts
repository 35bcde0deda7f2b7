import { useMemo } from 'preact/hooks';
import type { RentalActions } from '../../../components/rental/rental-actions.ts';
import { fail } from '../../../lib/core/errors.ts';
import { call } from '../../../lib/messaging/client.ts';
import { requestSite } from '../../../lib/platform/permissions.ts';
import { patternFor } from '../../../lib/rentals/delivery/match-pattern.ts';

/**
 * What can be done with rentals from the tab in front of the user and the host that it shows. `onDismissed` is called
 * when a rental was dismissed; the first one given is kept.
 */
export function useRentalActions(tabId: number | null, host: string | null, onDismissed?: () => void): RentalActions {
  return useMemo(() => bindRentalActions(tabId, host, onDismissed), [tabId, host]);
}

function bindRentalActions(tabId: number | null, host: string | null, onDismissed?: () => void): RentalActions {
  const noPage = fail({ kind: 'permission' });
  return {
    copy: (text) =>
      navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      ),
    copied: ({ key }) => call('copied', { key }),
    fillNumber: async ({ key }) => (tabId === null ? noPage : call('fillNumber', { key, tabId })),
    fillCode: async ({ key }) => (tabId === null ? noPage : call('fillCode', { key, tabId })),
    pickCode: ({ key }, code) => call('pickCode', { key, code }),
    async linkAndFill({ key }, other) {
      if (tabId === null) return noPage;
      const linking = call('linkSite', { key, host: other.host, tabId });
      // In the same click: the browser's question may close the popup, and the link must be on its way by then.
      if (other.host !== host) await requestSite(patternFor(other.host, null));
      const linked = await linking;
      return linked.ok ? call('fillCode', { key, tabId }) : linked;
    },
    allow: ({ site }, wanted) => requestSite(patternFor(wanted, site)),
    cancel: ({ key }) => call('cancel', { key }),
    keep: ({ key }) => call('keep', { key }),
    complete: ({ key }) => call('complete', { key }),
    rentAgain: ({ key }, agreed) => call('rentAgain', { key, ...agreed, tabId }),
    rentSpecific: ({ key }, { apiName }, maxPrice) => call('rentSpecific', { key, service: apiName, maxPrice, tabId }),
    tryAnother: ({ key }, maxPrice) => call('tryAnother', { key, maxPrice }),
    dismiss: async ({ key }) => {
      const result = await call('dismiss', { key });
      if (result.ok) onDismissed?.();
      return result;
    },
  };
}
