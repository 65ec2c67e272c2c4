/** A certificate authority of OpenSSL's making, thrown away with its folder. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './process.ts';

export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

export interface Authority {
  /** The root certificate's file. */
  readonly ca: string;
  issue(name: string, hosts: readonly string[], days?: number): Certificate;
}

const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];

export const makeAuthority = (folder: string): Authority => {
  const file = (name: string) => join(folder, name);
  const root = ['-keyout', file('ca.key'), '-out', file('ca.pem'), '-days', '30'];
  const ca = ['-addext', 'basicConstraints=critical,CA:true', '-subj', '/O=Real Servers/CN=Root'];
  run('openssl', ['req', '-x509', ...newKey, ...root, ...ca]);
  return {
    ca: file('ca.pem'),
    issue(name, hosts, days = 90) {
      const [request, key, certificate] = [`${name}.csr`, `${name}.key`, `${name}.pem`].map(file);
      const extensions = file(`${name}.ext`);
      writeFileSync(extensions, `subjectAltName=${hosts.map((h) => `DNS:${h}`).join(',')}\n`);
      const subject = ['-subj', `/CN=${hosts[0]}`];
      run('openssl', ['req', '-new', ...newKey, '-keyout', key!, '-out', request!, ...subject]);
      const signer = ['-CA', file('ca.pem'), '-CAkey', file('ca.key'), '-CAcreateserial'];
      const span = ['-days', String(days), '-extfile', extensions];
      run('openssl', ['x509', '-req', '-in', request!, '-out', certificate!, ...signer, ...span]);
      return { certificate: certificate!, key: key! };
    },
  };
};
