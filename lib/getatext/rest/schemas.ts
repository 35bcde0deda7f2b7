import * as z from 'zod/mini';
import {
  codeField,
  countField,
  dayField,
  flagField,
  idField,
  minutesField,
  moneyField,
  optionalPriceField,
  phoneField,
  priceField,
  softly,
  softMoneyField,
  softPhoneField,
  softTextField,
  stateField,
  textField,
  timeField,
} from './field-schemas.ts';

/** One entry of `GET /api/v1/prices-info`. */
export const ServiceAnswer = z.object({
  service_name: softTextField,
  api_name: textField,
  multiple_sms: flagField,
  price: priceField,
  ttl: minutesField,
  stock: countField,
});

/** `GET /api/v1/balance`. */
export const BalanceAnswer = z.object({ balance: moneyField });

/**
 * `rent-a-number`, `rent-specific-number`, `re-rent`, and one of the rentals of `rent-multiple-services`: the id alone
 * is enough to ask for the rest, and to cancel.
 */
export const RentedAnswer = z.object({
  id: idField,
  number: softly(phoneField),
  service_name: softTextField,
  price: softly(priceField),
  end_time: softly(timeField),
  new_balance: softMoneyField,
});

/** What stands beside the rentals of `POST /api/v1/rent-multiple-services`. */
export const GroupAnswer = z.object({ new_balance: softMoneyField, total_cost: softMoneyField });

/** `POST /api/v1/rental-status` and `POST /api/v1/cancel-rental`. */
export const StatusAnswer = z.object({
  id: z.optional(idField),
  number: softPhoneField,
  service_name: softTextField,
  status: stateField,
  code: codeField,
  end_time: timeField,
  cost: softMoneyField,
  balance: softMoneyField,
});

/** `POST /api/v1/rental-status/{id}/completed`; the balance stands in `rental`. */
export const CompletedAnswer = z.object({ new_balance: softMoneyField });

/** A long rental of the list. */
export const LongRentalAnswer = z.object({
  id: idField,
  number: phoneField,
  rented_at: dayField,
  end_time: dayField,
  price: priceField,
  status: softTextField,
  period: softTextField,
  auto_renew: flagField,
});

/** A long rental that was rented or changed just now. */
export const ChangedLongRentalAnswer = z.object({
  id: idField,
  number: softly(phoneField),
  rented_at: softly(dayField),
  end_time: softly(dayField),
  price: softly(priceField),
  status: softTextField,
  period: softTextField,
  auto_renew: softly(flagField),
});

/** One SMS of `GET /api/v1/long-rentals/{id}/messages`. */
export const MessageAnswer = z.object({
  message: textField,
  number: softTextField,
  sender: softTextField,
  rented_at: timeField,
});

/** One entry of `GET /api/v1/auctions`. */
export const AuctionAnswer = z.object({
  id: idField,
  service_name: textField,
  current_bid: priceField,
  end_time: timeField,
  amount: countField,
});

/** `POST /api/v1/auctions/{id}/bid`. */
export const BidAnswer = z.object({ message: softTextField, new_current_bid: optionalPriceField });
