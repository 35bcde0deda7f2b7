import { fail, type Result } from '../../../lib/core/errors.ts';
import { refusalFor } from '../../../lib/rentals/model/ownership.ts';
import type { Services } from '../services.ts';

/** Acts on a rental unless another account's key is stored: under that, its ids could be somebody else's. */
export async function withOwnKey<T>(
  { repository, account }: Services,
  key: string,
  act: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const [rental, current] = await Promise.all([repository.find(key), account.id()]);
  const refusal = rental && refusalFor(rental, current);
  return refusal ? fail(refusal) : act();
}
