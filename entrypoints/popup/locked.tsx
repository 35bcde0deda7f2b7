import { Unlock } from '../../components/lock/unlock.tsx';
import { call } from '../../lib/messaging/client.ts';

/** Asks for the passphrase. */
export const Locked = () => (
  <Unlock level={1} unlock={(passphrase) => call('unlock', { passphrase })} startOver={() => call('startOver', {})} />
);
