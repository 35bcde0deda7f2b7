import { asFields } from '../answer.ts';
import { callFree, type CallDeps } from '../call.ts';
import { toDecimal } from '../../core/money.ts';
import type { Provider } from '../provider.ts';
import { listIn, readList, readWith } from '../reading.ts';
import { cleanDetail } from '../redact.ts';
import { AuctionAnswer, BidAnswer } from './schemas.ts';
import { callSpending } from '../spending-call.ts';

/** The calls about auctions; a bid costs money. Source: `GET /api/v1/auctions`, `POST /api/v1/auctions/{id}/bid`. */
export function createAuctionCalls(deps: CallDeps): Pick<Provider, 'auctions' | 'bid'> {
  return {
    auctions: () =>
      callFree(deps, {
        name: 'auctions',
        method: 'GET',
        path: '/api/v1/auctions',
        read(answer) {
          const list = listIn(answer, 'auctions');
          if (!list) return { ok: false, path: ['auctions'], detail: 'expected a list' };
          const reading = readList(AuctionAnswer, list);
          if (!reading.ok) return reading;
          const auctions = reading.value.map((auction) => ({
            id: auction.id,
            serviceName: auction.service_name,
            currentBid: auction.current_bid,
            endsAt: deps.clock.read(auction.end_time),
            quantity: auction.amount,
          }));
          return { ok: true, value: auctions };
        },
      }),
    bid: (id, amount) =>
      callSpending(deps, {
        name: 'auctions.bid',
        method: 'POST',
        path: `/api/v1/auctions/${encodeURIComponent(id)}/bid`,
        body: { bid_amount: Number(toDecimal(amount)) },
        read(answer) {
          const reading = readWith(BidAnswer, answer);
          if (!reading.ok) return reading;
          const { message, new_current_bid: currentBid } = reading.value;
          const status = asFields(answer)?.['status'];
          const confirmed = currentBid !== null || (typeof status === 'string' && /^(success|ok)$/i.test(status));
          if (!confirmed) return { ok: false, path: ['new_current_bid'], detail: 'expected an amount' };
          return { ok: true, value: { currentBid, message: cleanDetail(message, null) ?? '' } };
        },
      }),
  };
}
