/** The throwaway certificate. */
import { generate } from 'selfsigned';

/** Key and certificate, PEM. */
export interface Certificate {
  key: string;
  cert: string;
}

let made: Promise<Certificate> | undefined;

/** One certificate per process: the clients here are told to accept any. */
export async function certificate(): Promise<Certificate> {
  made ??= generate([{ name: 'commonName', value: 'getatext.com' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      {
        name: 'subjectAltName',
        altNames: ['getatext.com', '*.getatext.com', 'localhost', '*.com', '*.org', '*.net', '*.test'].map((value) => ({
          type: 2,
          value,
        })),
      },
    ],
  }).then((pems) => ({ key: pems.private, cert: pems.cert }));
  return made;
}
