/** Calls 13 and 14: auctions. A bid is checked against the balance and takes nothing from it. */
import { fieldsOf, json, type Ask, type Reply } from '../http.ts';
import { amountOfNumber, formatAmount, parseAmount } from '../money.ts';
import { localTime } from '../times.ts';
import { Refusal, type World } from '../world.ts';

/** `GET /api/v1/auctions`: those that have not ended. */
export function listAuctions(world: World): Reply {
  const open = [...world.auctions.values()].filter((auction) => auction.endsAt > Date.now());
  return json(200, {
    status: 'success',
    auctions: open.map((auction) => ({
      id: auction.id,
      service_name: auction.serviceName,
      current_bid: auction.currentBid,
      end_time: localTime(auction.endsAt, world.options.endTimeZone),
      amount: auction.amount,
    })),
  });
}

/** `POST /api/v1/auctions/{id}/bid`. */
export function bid(world: World, ask: Ask, id: string): Reply {
  const auction = world.auctions.get(Number(id));
  if (!auction || auction.endsAt <= Date.now()) {
    throw new Refusal(404, 'Auction not found or is no longer active', 'NO_ACTIVATION', 'id');
  }
  const amount = amountOfNumber(fieldsOf(ask)['bid_amount']);
  if (amount === null) throw new Refusal(400, 'The bid_amount field must be a number.', 'BAD_ACTION', 'bid_amount');
  if (amount <= parseAmount(auction.currentBid)) {
    throw new Refusal(400, 'Your bid must be higher than the current bid', 'BAD_ACTION', 'bid_amount');
  }
  if (amount * auction.amount > world.amount) {
    throw new Refusal(400, 'Insufficient funds for this bid', 'NO_BALANCE', 'bid_amount');
  }
  auction.currentBid = formatAmount(amount);
  auction.bids.push({ amount: auction.currentBid, at: Date.now() });
  return json(200, { status: 'success', message: 'Bid placed successfully.', new_current_bid: auction.currentBid });
}
