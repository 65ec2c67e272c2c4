import { ask } from '../model/evidence.ts';
import { absolute, presentSet } from '../model/present.ts';
import { publishedIn } from '../record/line.ts';
import { textsOf } from '../record/txt.ts';
import { defineCheck, fail, pass, skipped } from './check.ts';
import { usableKeyIn } from './key.ts';

export default defineCheck({
  id: 'dkim-cname',
  area: 'dkim',
  title: 'The DKIM record sig1._domainkey is a CNAME',
  severity: 'error',
  since: '0.1.0',
  cites: ['Apple 102374', 'RFC 6376 §3.6.2'],
  docs: {
    why: 'iCloud signs every message for the domain, whether or not the key can be found. Without this record the signature cannot be verified, DMARC rests on SPF alone, and forwarded mail fails. Apple asks for it before it verifies the domain.',
    fix: "Publish Apple's CNAME record. Where the DNS host offers to proxy it, choose DNS only.",
    good: 'sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
    bad: 'sig1._domainkey TXT "sig1.dkim.example.com.at.icloudmailadmin.com"',
  },
  needs: ({ required }) => ({ cname: ask(required.dkim.owner, 'CNAME') }),
  hints: (_, { required }) => ({
    txt: ask(required.dkim.owner, 'TXT'),
    address: ask(required.dkim.owner, 'A'),
    apple: ask(required.dkim.target, 'TXT'),
  }),
  judge({ cname }, { required }, { txt, address, apple }) {
    if (cname.kind === 'found') return pass(...presentSet(cname.set));
    const { owner, target } = required.dkim;
    const copy = usableKeyIn(txt);
    const original = usableKeyIn(apple);
    if (copy && (original === undefined || original.material === copy.material))
      return skipped('the key itself is published in its place: see dkim-copy');
    const lines = [txt, address].flatMap((answer) => (answer ? publishedIn(answer) : []));
    const misplaced =
      txt !== undefined && textsOf(txt).some((text) => /icloudmailadmin/i.test(text));
    const complaint = copy
      ? `${owner} holds a key that is not the one Apple publishes: no signature of iCloud verifies`
      : misplaced
        ? `${owner} is a TXT record with the name that a CNAME should point to`
        : address?.kind === 'found'
          ? `${owner} is an address record: a proxy answers in place of the CNAME`
          : `${owner} has no CNAME record: the DKIM signatures of iCloud cannot be verified`;
    return fail({
      message: complaint,
      subject: { name: owner, type: 'CNAME' },
      expected: [absolute(target)],
      observed: lines.map(({ type, rdata }) => `${absolute(owner)} ${type} ${rdata}`),
      fix: {
        text: [
          address?.kind === 'found'
            ? 'Publish the CNAME record without the proxy of your DNS host ("DNS only").'
            : 'Publish this CNAME record.',
          ...(apple === undefined || original
            ? []
            : [
                "Apple publishes no key for the domain yet: see that iCloud's settings have it too.",
              ]),
        ].join(' '),
        publish: [{ owner, type: 'CNAME', rdata: absolute(target) }],
        remove: address?.kind === 'found' ? [] : lines,
      },
    });
  },
});
