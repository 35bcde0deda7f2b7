/** Which call answers which method and path. */
import { json, type Ask, type Reply } from '../http.ts';
import { Refusal, requireKey, World } from '../world.ts';
import { refusalReply, withMoney } from './answers.ts';
import { bid, listAuctions } from './auctions.ts';
import { handlerApi } from './handler.ts';
import { createLong, listLong, longMessages, updateLong } from './long.ts';
import {
  balance,
  cancelRental,
  completed,
  pricesInfo,
  rentalStatus,
  rentANumber,
  rentMultiple,
  rentSpecificNumber,
  reRent,
} from './short.ts';

interface Route {
  method: 'GET' | 'POST';
  path: RegExp;
  handle: (world: World, ask: Ask, id: string) => Reply;
  /** Calls of one kind share a limit of one a second. */
  limit?: 'rent' | 'cancel';
}

const routes: Route[] = [
  { method: 'GET', path: /^\/api\/v1\/prices-info$/, handle: pricesInfo },
  { method: 'GET', path: /^\/api\/v1\/balance$/, handle: balance },
  { method: 'POST', path: /^\/api\/v1\/rent-a-number$/, handle: rentANumber, limit: 'rent' },
  { method: 'POST', path: /^\/api\/v1\/rent-specific-number$/, handle: rentSpecificNumber, limit: 'rent' },
  { method: 'POST', path: /^\/api\/v1\/rent-multiple-services$/, handle: rentMultiple, limit: 'rent' },
  { method: 'POST', path: /^\/api\/v1\/rental-status$/, handle: rentalStatus },
  { method: 'POST', path: /^\/api\/v1\/rental-status\/(\d+)\/completed$/, handle: completed },
  { method: 'POST', path: /^\/api\/v1\/cancel-rental$/, handle: cancelRental, limit: 'cancel' },
  { method: 'POST', path: /^\/api\/v1\/re-rent$/, handle: reRent },
  { method: 'GET', path: /^\/api\/v1\/long-rentals$/, handle: listLong },
  { method: 'POST', path: /^\/api\/v1\/long-rentals$/, handle: createLong },
  { method: 'POST', path: /^\/api\/v1\/long-rentals\/(\d+)\/update$/, handle: updateLong },
  { method: 'GET', path: /^\/api\/v1\/long-rentals\/(\d+)\/messages$/, handle: longMessages },
  { method: 'GET', path: /^\/api\/v1\/auctions$/, handle: listAuctions },
  { method: 'POST', path: /^\/api\/v1\/auctions\/(\d+)\/bid$/, handle: bid },
];

/** Whether a path belongs to the API on any host. */
export function isApiPath(path: string): boolean {
  return path.startsWith('/api/') || path.startsWith('/stubs/');
}

/** Answers a request to the API. */
export function answerApi(world: World, ask: Ask): Reply {
  if (World.isSecond(ask.rawAuth) && !World.isSecond(world.key)) return answerApi(world.second, ask);
  if (world.options.maintenance) {
    return refusalReply(world, ask.path, new Refusal(503, 'Service is under maintenance', 'ERROR', 'service'));
  }
  const asksHandler = ask.method === 'GET' || (ask.method === 'POST' && world.options.handlerPost);
  if (ask.path === '/stubs/handler_api.php' && asksHandler) return handlerApi(world, ask);
  const known = routes.filter((route) => route.path.test(ask.path));
  const route = known.find((one) => one.method === ask.method);
  if (!route)
    return json(known.length > 0 ? 405 : 404, { message: known.length > 0 ? 'Method not allowed' : 'Not found' });
  try {
    if (ask.auth === 'stranger') return answerStranger(world, ask);
    requireKey(world, ask.auth);
    if (route.limit) world.limit(route.limit, ask.at);
    return withMoney(world, route.handle(world, ask, route.path.exec(ask.path)?.[1] ?? ''));
  } catch (error) {
    if (error instanceof Refusal) return refusalReply(world, ask.path, error);
    throw error;
  }
}

/** What the other account gets: the prices, an empty purse, and no rental of anybody else's. */
function answerStranger(world: World, ask: Ask): Reply {
  if (ask.path === '/api/v1/prices-info') return pricesInfo(world);
  if (ask.path === '/api/v1/balance') return json(200, { status: 'success', balance: '0.00', errors: null });
  if (/\/rent-/.test(ask.path)) throw new Refusal(400, 'Insufficient funds', 'NO_BALANCE', 'balance');
  throw new Refusal(404, 'Rental not found', 'NO_ACTIVATION', 'id');
}
