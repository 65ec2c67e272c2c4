/**
 * The root zone's trust anchors: digests of the keys that IANA publishes, as Debian's dns-root-data
 * 2024071801 and BIND 9.18 have them too. Both are valid: the second begins to sign in late 2026.
 */
import type { RData } from '../model/dns/dns.ts';
import { pagesRead, type Source } from '../model/source/source.ts';

export const trustAnchorsSource: Source = pagesRead('2026-11-30')(
  'https://data.iana.org/root-anchors/root-anchors.xml',
);

export const trustAnchors: readonly RData['DS'][] = [
  // KSK-2017.
  {
    keyTag: 20_326,
    algorithm: 8,
    digestType: 2,
    digest: 'E06D44B80B8F1D39A95C0B0D7C65D08458E880409BBC683457104237C7F8EC8D',
  },
  // KSK-2024.
  {
    keyTag: 38_696,
    algorithm: 8,
    digestType: 2,
    digest: '683D2D0ACB8C9B712A1948B27F741219298D0A450D612C483AF444A4C0FB2B16',
  },
];
