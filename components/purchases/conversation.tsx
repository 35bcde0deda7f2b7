import type { LongRental } from '../../lib/getatext/provider.ts';
import { isolated } from '../../lib/i18n/plain-text.ts';
import { t } from '../../lib/i18n/t.ts';
import { formatPhoneNumber } from '../../lib/i18n/format.ts';
import type { Conversation as Messages } from '../../lib/purchases/long-rental-messages.ts';
import { ListStatus } from './list-status.tsx';
import type { LongRentalActions } from './long-rental-actions.ts';
import { TextMessage } from './text-message.tsx';
import { useAction } from '../ui/hooks/use-action.ts';
import { useWhileVisible } from '../ui/hooks/use-while-visible.ts';

/** How often an open conversation is fetched. */
const EVERY_MS = 60_000;

/** `messages` is undefined before they were ever fetched. */
interface ConversationProps {
  id: string;
  rental: LongRental;
  messages: Messages | undefined;
  actions: LongRentalActions;
  announce: (text: string) => void;
}

/** The messages of a long rental, oldest first; fetched every minute while they're in sight. */
export function Conversation({ id, rental, messages, actions, announce }: ConversationProps) {
  const action = useAction();
  const refresh = (): void => void action.run(() => actions.refreshMessages(rental));
  useWhileVisible(EVERY_MS, refresh);
  const fetchedAt = messages?.fetchedAt ?? 0;
  const error = messages?.error ?? action.error;
  const list = messages?.messages ?? [];
  return (
    <div id={id} class="conversation">
      <ListStatus
        fetchedAt={fetchedAt}
        unread={messages?.unread ?? 0}
        error={error}
        busy={action.busy}
        onRefresh={refresh}
      />
      <div role="log" aria-label={t('long_messages_of', { number: isolated(formatPhoneNumber(rental.number)) })}>
        {fetchedAt === 0 && !error && <span class="skeleton bubble" aria-hidden="true" />}
        {fetchedAt > 0 && list.length === 0 && (
          <p class="hint">
            {t('long_no_messages')} {t('long_no_messages_text')}
          </p>
        )}
        {list.length > 0 && (
          <ol>
            {list.map((message) => (
              <TextMessage key={message.key} rental={rental} message={message} actions={actions} announce={announce} />
            ))}
          </ol>
        )}
      </div>
    </div>
  );
}
