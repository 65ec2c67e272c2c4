/**
 * The root zone's trust anchors: digests of the keys that IANA publishes for it. Both are valid;
 * the second takes over in October 2026.
 */
import type { RData } from '../model/dns/dns.ts';

/** Where IANA publishes them; read on 2026-11-30 in Debian's dns-root-data, which checks the file's signature. */
export const trustAnchorsPage = 'https://data.iana.org/root-anchors/root-anchors.xml';

export const trustAnchors: readonly RData['DS'][] = [
  // KSK-2017, valid since 2017-02-02.
  {
    keyTag: 20_326,
    algorithm: 8,
    digestType: 2,
    digest: 'E06D44B80B8F1D39A95C0B0D7C65D08458E880409BBC683457104237C7F8EC8D',
  },
  // KSK-2024, valid since 2024-07-18.
  {
    keyTag: 38_696,
    algorithm: 8,
    digestType: 2,
    digest: '683D2D0ACB8C9B712A1948B27F741219298D0A450D612C483AF444A4C0FB2B16',
  },
];
