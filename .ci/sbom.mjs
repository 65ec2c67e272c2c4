/** The CycloneDX bill of what is bundled: the same octets for the same lock file, so without time and serial number. */
import { readFileSync } from 'node:fs';

const json = (file) => JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'));
const own = json('package.json');
const { packages } = json('package-lock.json');

/** The SHA-512 that the lock file has of the package. */
const hashesOf = ({ name, version }) => {
  const locked = Object.entries(packages).find(
    ([path, one]) => path.endsWith(`node_modules/${name}`) && one.version === version,
  );
  const [, octets] = /^sha512-(.+)$/.exec(locked?.[1].integrity ?? '') ?? [];
  if (octets === undefined) throw new Error(`${name} ${version} is not in the lock file.`);
  return [{ alg: 'SHA-512', content: Buffer.from(octets, 'base64').toString('hex') }];
};

const licenceOf = (license) =>
  /^[\w.-]+$/.test(license) ? { license: { id: license } } : { expression: license };

const purlOf = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

const componentOf = (one) => ({
  type: 'library',
  'bom-ref': purlOf(one),
  name: one.name,
  version: one.version,
  hashes: hashesOf(one),
  licenses: [licenceOf(one.license)],
  purl: purlOf(one),
});

/** `dependencies`: as rollup-plugin-license has them. */
export const billOf = (dependencies) => {
  const components = new Map(dependencies.map((one) => [purlOf(one), componentOf(one)]));
  const root = { ...own, license: own.license };
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': purlOf(root),
        name: own.name,
        version: own.version,
        licenses: [licenceOf(own.license)],
        purl: purlOf(root),
      },
    },
    components: [...components.values()].toSorted((a, b) => (a.purl < b.purl ? -1 : 1)),
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
};
