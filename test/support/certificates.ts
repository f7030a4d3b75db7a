import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether `openssl` is on PATH; without it, tests over TLS are left out by name. */
export const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

export interface Certificates {
  /** A folder with nothing but the CA's certificate, and that file. */
  caFolder: string;
  caFile: string;
  certificateFile: string;
  keyFile: string;
}

const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'ignore' });

/** Makes a CA, and a certificate of it for 127.0.0.1, good for two days. */
export function makeCertificates(folder: string): Certificates {
  const file = (name: string) => join(folder, name);
  const caFolder = file('ca');
  mkdirSync(caFolder, { recursive: true });
  const caFile = join(caFolder, 'ca.pem');
  const newKey = ['-newkey', 'rsa:2048', '-nodes'];
  openssl(
    ...[
      'req',
      '-x509',
      ...newKey,
      '-days',
      '2',
      '-keyout',
      file('ca.key'),
      '-out',
      caFile,
      '-subj',
      '/CN=parley test CA',
    ],
    ...['-addext', 'basicConstraints=critical,CA:TRUE', '-addext', 'keyUsage=critical,keyCertSign,cRLSign'],
  );
  // The name that the server expects of its nodes.
  openssl(
    'req',
    ...newKey,
    '-keyout',
    file('node.key'),
    '-out',
    file('node.csr'),
    '-subj',
    '/CN=eventstoredb-node',
  );
  writeFileSync(
    file('node.ext'),
    'subjectAltName=IP:127.0.0.1\nkeyUsage=digitalSignature,keyEncipherment\nextendedKeyUsage=serverAuth,clientAuth\n',
  );
  openssl(
    ...[
      'x509',
      '-req',
      '-in',
      file('node.csr'),
      '-CA',
      caFile,
      '-CAkey',
      file('ca.key'),
      '-CAcreateserial',
      '-days',
      '2',
    ],
    ...['-out', file('node.pem'), '-extfile', file('node.ext')],
  );
  return { caFolder, caFile, certificateFile: file('node.pem'), keyFile: file('node.key') };
}
