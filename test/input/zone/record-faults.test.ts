import { describe, expect, it } from 'vitest';
import { parseBind } from '../../../src/input/zone/bind.ts';
import { assembleZones } from '../../../src/input/zone/assemble-zones.ts';
import { example, source } from './show.ts';

/** `line code` of every fault of the zone that these lines make. */
const faultsOf = (...lines: string[]): readonly string[] =>
  assembleZones([parseBind(source(lines.join('\n')), { origin: example })]).zones.flatMap(
    ({ faults }) => faults.map(({ line, code }) => `${line} ${code}`),
  );

const proxied = '; cf_tags=cf-proxied:true';

describe('faults that the file alone shows', () => {
  it.each<[string, string[], string[]]>([
    ['a proxied DKIM record', [`sig1._domainkey CNAME a. ${proxied}`], ['1 proxied-dkim']],
    ['a proxied web site is none', [`www CNAME a. ${proxied}`, `@ A 192.0.2.1 ${proxied}`], []],
    ['type SPF', ['@ SPF "v=spf1 -all"'], ['1 rr-type-spf']],
    ['CNAME beside TXT', ['a TXT x', 'a CNAME b.'], ['2 cname-beside-other-data']],
    [
      'CNAME beside a type that is not read',
      ['a CNAME b.', 'a CAA 0 issue "x"'],
      ['1 cname-beside-other-data'],
    ],
    ['CNAME at the apex', ['@ CNAME b.', '@ MX 0 .'], ['1 cname-beside-other-data']],
    [
      'CNAME at the apex that Cloudflare flattens',
      [`@ CNAME b. ; cf_tags=cf-proxied:false`, '@ MX 0 .'],
      [],
    ],
    ['two CNAMEs', ['a CNAME b.', 'a CNAME c.'], ['1 cname-beside-other-data']],
    ['CNAME beside its signature', ['a CNAME b.', 'a RRSIG x', 'a NSEC x'], []],
    ['no dot at the end of a target', ['@ MX 10 mx01.mail.icloud.com'], ['1 missing-trailing-dot']],
    ['a target of the zone needs none', ['@ MX 10 mx.mail', 'mx.mail A 192.0.2.1'], []],
    ['a target between names of the zone', ['@ MX 10 b.c', 'a.b.c A 192.0.2.1'], []],
    ['a target of one label', ['a CNAME b'], []],
    ['a target that a wildcard covers', ['*.k8s A 192.0.2.1', 'a CNAME b.k8s'], []],
    ['a target below what a wildcard covers', ['*.k8s A 192.0.2.1', 'a CNAME b.c.k8s'], []],
    [
      'a name hides the wildcard from what is below it',
      ['*.k8s A 192.0.2.1', 'c.k8s A 192.0.2.1', 'a CNAME b.c.k8s'],
      ['3 missing-trailing-dot'],
    ],
    ['a target below a delegation', ['lab NS ns1.example.net.', 'a CNAME wiki.lab'], []],
    ['a delegated target', ['x.lab NS ns1.example.net.', 'a CNAME x.lab'], []],
    [
      "the zone's own NS records delegate nothing",
      ['@ NS ns1.example.net.', 'a CNAME wiki.lab'],
      ['2 missing-trailing-dot'],
    ],
    ['a target below a DNAME', ['old DNAME new.example.net.', 'a CNAME b.old'], []],
    [
      'a DNAME leaves its own name alone',
      ['b.old DNAME new.example.net.', 'a DNAME c.old'],
      ['2 missing-trailing-dot'],
    ],
    ['below the root a name needs no dot', ['$ORIGIN .', 'a.example.com MX 10 b.example.net'], []],
    ['above the zone a name may lead out of it', ['$ORIGIN com.', 'a.example NS ns1.other'], []],
    [
      'above the zone the end is there twice',
      ['$ORIGIN com.', 'a.example NS ns1.other.com'],
      ['2 missing-trailing-dot'],
    ],
    ['the zone twice in the owner', ['_dmarc.example.com TXT x'], ['1 missing-trailing-dot']],
    ['the owner is the zone without its dot', ['example.com TXT x'], ['1 missing-trailing-dot']],
    ['text without quotes', ['@ TXT v=spf1 include:icloud.com ~all'], ['1 txt-unquoted-words']],
    ['a word without quotes', ['@ TXT apple-domain=x'], []],
    ['some words in quotes', ['@ TXT "v=spf1 " ~all'], []],
    ['a string that is too long', [`@ TXT "${'x'.repeat(256)}"`], ['1 txt-unsplit-over-255']],
    ['a string of 255 octets', [`@ TXT "${'x'.repeat(255)}" "y"`], []],
    ['escapes count as the octet that they are', [`@ TXT "${'\\120'.repeat(255)}"`], []],
    ['the same record twice', ['a TXT x', 'b TXT x', 'a TXT x'], ['3 duplicate-record']],
    ['the same text, divided otherwise', ['a TXT "xy"', 'a TXT "x" "y"'], ['2 duplicate-record']],
    ['the same name in another case', ['a MX 0 B.', 'A MX 0 b.'], ['2 duplicate-record']],
    ['the same CNAME twice', ['a CNAME b.', 'a CNAME b.'], ['2 duplicate-record']],
    ['a record of another zone', ['@ TXT x', 'example.org. TXT x'], ['2 out-of-zone']],
    [
      'in the order of lines',
      ['a NOPE', 'a SPF x', 'b ('],
      ['1 syntax', '2 rr-type-spf', '3 syntax'],
    ],
  ])('%s', (_, lines, faults) => expect(faultsOf(...lines)).toEqual(faults));
});
