/** A host as addresses write it, never the name of a property that every object has. */
export const HOST = /^[a-z0-9[][a-z0-9._:\]-]{0,252}$/;
