/** Signs zones with BIND's tools, well or badly. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './process.ts';
import type { Signing } from './zones.ts';

/** A zone file as it is to be served, and the DS records for the zone above. */
export interface Signed {
  readonly text: string;
  readonly ds: readonly string[];
}

const makeKey = (
  zone: string,
  { folder, algorithm }: { folder: string; algorithm: string },
  flags: readonly string[],
): string => run('dnssec-keygen', ['-q', '-K', folder, '-a', algorithm, ...flags, zone]).trim();

/** The DS records of a key file; `digest` as `dnssec-dsfromkey` takes it. */
export const dsOf = (
  zone: string,
  { folder, key, digest = 'SHA-256' }: { folder: string; key: string; digest?: string },
): readonly string[] =>
  run('dnssec-dsfromkey', ['-a', digest, join(folder, `${key}.key`)])
    .trim()
    .split('\n')
    .map((line) => line.replace(/^\S+/, zone === '.' ? '.' : `${zone}.`));

/** YYYYMMDDHHMMSS, so many days from now. */
export const day = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().replace(/\.\d+|[-:TZ]/g, '');

export interface SigningManner {
  readonly folder: string;
  readonly text: string;
  /** Of `dnssec-signzone`. */
  readonly options: readonly string[];
  /** As `dnssec-keygen` calls it. */
  readonly algorithm?: string;
}

/** Signs with new keys, or again with those that it made before. */
export const signWith = (
  zone: string,
  { folder, text, options, algorithm = 'ECDSAP256SHA256' }: SigningManner,
  made?: { readonly key: string; readonly zoneKey: string },
): Signed & { readonly key: string; readonly zoneKey: string } => {
  const by = { folder, algorithm };
  const { key, zoneKey } = made ?? {
    key: makeKey(zone, by, ['-f', 'KSK']),
    zoneKey: makeKey(zone, by, []),
  };
  const base = zone === '.' ? 'root' : zone;
  const [plain, signed] = [join(folder, base), join(folder, `${base}.signed`)];
  const keys = [key, zoneKey].map((name) => readFileSync(join(folder, `${name}.key`), 'utf8'));
  writeFileSync(plain, `${text}\n${keys.join('\n')}\n`);
  const all = ['-q', '-K', folder, '-d', folder, '-N', 'keep', '-o', zone, '-f', signed];
  run('dnssec-signzone', [...all, ...options, plain], folder);
  return { text: readFileSync(signed, 'utf8'), ds: dsOf(zone, { folder, key }), key, zoneKey };
};

export const inForce: readonly string[] = ['-s', day(-2), '-e', day(20)];

export const sign = (zone: string, text: string, folder: string): Signed =>
  signWith(zone, { folder, text, options: inForce });

/** The public key's record as the trust anchor of validating resolvers. */
export const anchorOf = ({ ds }: Signed): string => `${ds.join('\n')}\n`;

/** Keys that BIND finds and signs with by itself. */
export const makePolicyKey = (zone: string, folder: string): readonly string[] => {
  const config = join(folder, 'policy.conf');
  writeFileSync(config, '');
  run('dnssec-keygen', ['-q', '-K', folder, '-k', 'default', '-l', config, zone]);
  const key = readdirSync(folder).find((f) => f.startsWith(`K${zone}.`) && f.endsWith('.key'));
  if (key === undefined) throw new Error(`no key was made for ${zone}`);
  return dsOf(zone, { folder, key: key.slice(0, -4) });
};

/** Signed, and then spoilt as `signing` says. */
export const signAs = (
  signing: Exclude<Signing, 'online'>,
  zone: string,
  { text, folder }: { readonly text: string; readonly folder: string },
): Signed => {
  switch (signing) {
    case 'good':
      return sign(zone, text, folder);
    case 'expired':
      return signWith(zone, { folder, text, options: ['-P', '-s', day(-40), '-e', day(-10)] });
    case 'bogus': {
      const { ds, text: signed } = sign(zone, text, folder);
      // Changed behind the signer's back.
      return { ds, text: signed.replaceAll('10 mx02', '11 mx02') };
    }
    case 'ds-left-behind':
      return { ds: sign(zone, text, folder).ds, text };
  }
};
