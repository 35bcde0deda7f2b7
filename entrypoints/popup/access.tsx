import { ProviderAccess } from '../../components/settings/provider-access.tsx';
import { hostAccess } from '../../lib/platform/permissions.ts';

/** Offers to have the browser let us reach the server in use, where it doesn't. */
export const Access = ({ server }: { server: string }) => <ProviderAccess server={server} {...hostAccess} />;
