import { useProvider } from './use-provider.tsx';

/** The server (its origin) of the provider in use, or of the one that a part of the screen is about. */
export const useServer = (): string => new URL(useProvider().url).origin;
