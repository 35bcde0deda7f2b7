import { asFields } from '../answer-body.ts';
import type { CallDeps } from '../call.ts';
import { toDecimal } from '../../core/money.ts';
import type { Provider } from '../provider.ts';
import { parseList, parseWith } from './parse.ts';
import { redactDetail } from '../redact.ts';
import { AuctionAnswer, BidAnswer } from './schemas.ts';
import { callFree, callSpending } from './rest-call.ts';

/** The calls about auctions; a bid costs money. Source: `GET /api/v1/auctions`, `POST /api/v1/auctions/{id}/bid`. */
export function createAuctionCalls(deps: CallDeps): Pick<Provider, 'auctions' | 'bid'> {
  return {
    auctions: () =>
      callFree(deps, {
        name: 'auctions',
        method: 'GET',
        path: '/api/v1/auctions',
        read: (answer) =>
          parseList(AuctionAnswer, answer, 'auctions', (auction) => ({
            id: auction.id,
            serviceName: auction.service_name,
            currentBid: auction.current_bid,
            endsAt: deps.clock.read(auction.end_time),
            quantity: auction.amount,
          })),
      }),
    bid: (id, amount) =>
      callSpending(deps, {
        name: 'auctions.bid',
        method: 'POST',
        path: `/api/v1/auctions/${encodeURIComponent(id)}/bid`,
        body: { bid_amount: Number(toDecimal(amount)) },
        read(answer) {
          const parsed = parseWith(BidAnswer, answer);
          if (!parsed.ok) return parsed;
          const { message, new_current_bid: currentBid } = parsed.value;
          const status = asFields(answer)?.['status'];
          const confirmed = currentBid !== null || (typeof status === 'string' && /^(success|ok)$/i.test(status));
          if (!confirmed) return { ok: false, path: ['new_current_bid'], detail: 'expected an amount' };
          return { ok: true, value: { currentBid, message: redactDetail(message, null) ?? '' } };
        },
      }),
  };
}
