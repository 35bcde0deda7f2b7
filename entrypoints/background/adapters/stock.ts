import type { CatalogueService } from '../../../lib/catalogue/catalogue-service.ts';
import { StockWatcher } from '../../../lib/catalogue/stock-watcher.ts';
import { formatMoney } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/t.ts';
import { stockAlarm } from '../../../lib/platform/alarms.ts';
import { notify } from '../../../lib/platform/notifications.ts';
import { frontTab, openPopup, tabUrl } from '../../../lib/platform/tabs.ts';
import { emptyDraft } from '../../../lib/settings/draft.ts';
import { maxCost } from '../../../lib/settings/surcharges.ts';
import type { Services } from '../services.ts';
import { filtersInUse } from './menu.ts';

/** Notices about a service that is back in stock begin with this, then its `apiName`. */
export const STOCK_NOTICE = 'stock ';

/** Builds what watches the stock: a price is held against the limit with the surcharges of the filters in the settings. */
export const createStockWatcher = (core: {
  catalogue: CatalogueService;
  now(): number;
  account(): Promise<string | null>;
}): StockWatcher =>
  new StockWatcher({
    ...core,
    async costs() {
      const filters = await filtersInUse();
      return (price) => maxCost(price, filters);
    },
    tell: ({ apiName, name, price }) =>
      notify(
        `${STOCK_NOTICE}${apiName}`,
        t('notify_stock_title', { service: name }),
        t('notify_stock', { price: formatMoney(price) }),
      ),
    setAlarm: stockAlarm.set,
    clearAlarm: stockAlarm.clear,
  });

/** Opens the popup for the tab in front, with the service that a notice was about chosen; renting is left to the user. */
export async function openForStock({ drafts }: Services, apiName: string): Promise<void> {
  const tabId = await frontTab();
  const url = tabId === null ? null : await tabUrl(tabId);
  // As the popup sees it.
  const host = url !== null && /^https?:/.test(url) ? new URL(url).hostname : null;
  await drafts.keep({ ...emptyDraft(tabId, host), service: apiName });
  await openPopup(tabId);
}
