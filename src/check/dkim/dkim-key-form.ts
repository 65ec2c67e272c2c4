import { ask } from '../../model/need.ts';
import { presentRecordSet } from '../../model/dns/presentation.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { readUsableKey } from '../dkim-key.ts';
import { skipped } from '../skipped.ts';

export default defineCheck({
  id: 'dkim-key-form',
  area: 'dkim',
  title: 'The DKIM key has the form that all receivers read',
  severity: 'warning',
  since: '0.1.0',
  cites: ['RFC 6376 §3.6.1', 'RFC 8017', 'RFC 5280 §4.1'],
  docs: {
    why: 'RFC 6376 as printed asks for a bare RSA key (PKCS #1). Its erratum 3017 corrects that to a key inside a SubjectPublicKeyInfo, which nearly everyone publishes. Some receivers read both forms, others only the second one: there the signature fails.',
    fix: "Apple's keys have the usual form. If you published a copy of the key, replace it with Apple's CNAME record.",
    good: 'sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
    bad: 'sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.\nsig1.dkim.example.com.at.icloudmailadmin.com. TXT "v=DKIM1; p=MIGJAoGBANMmw72X9LEct4EYTtO2zawgIGLUXKMqv7IxaUWg2DxiLopYPpJJ+cD/DC/BVIF2JXG2Gte10lJyleJj3FQLQqfyH2Pe3XbzNHAFLil3HXc/RrEL1zyXS4U+fv2Df5Ien02LKamgGuyeeFtuyjErv7fYJFwcQTbCt55CwKl4+vW9AgMBAAE="',
  },
  needs: ({ required }) => ({ txt: ask(required.dkim.owner, 'TXT') }),
  judge({ txt }, { required }) {
    const key = readUsableKey(txt);
    if (key === undefined || txt.kind !== 'found')
      return skipped('there is no usable key', { deferTo: ['dkim-cname', 'dkim-key'] });
    if (!key.bare) return pass();
    return fail({
      message:
        'The DKIM key is a bare RSA key (PKCS #1): some receivers read it, others find no key in it',
      subject: { name: required.dkim.owner, type: 'TXT' },
      expected: ['a key inside a SubjectPublicKeyInfo: p=MII... with rsaEncryption'],
      observed: presentRecordSet(txt.set),
      fix: {
        text: "If your CNAME record is Apple's, change nothing in your DNS: only Apple can change the key. If the key is your own copy, replace it with Apple's CNAME record.",
      },
    });
  },
});
