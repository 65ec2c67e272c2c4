import dkimKeyForm from '../../../src/check/dkim/dkim-key-form.ts';
import { ed25519Key, pkcs1 } from '../../support/keys.ts';
import { documented, testRows } from '../../support/rows.ts';

const apple = 'sig1.dkim.example.com.at.icloudmailadmin.com.';
const at = (...strings: readonly string[]) =>
  `sig1._domainkey CNAME ${apple}\n${apple} TXT ${strings.map((one) => `"${one}"`).join(' ')}`;
const halves = (key: string) => [key.slice(0, 200), key.slice(200)] as const;
const { bare, info } = pkcs1(2048);

testRows(dkimKeyForm, [
  ...documented(dkimKeyForm),
  ['in a SubjectPublicKeyInfo', at('p=', ...halves(info)), 'pass'],
  ['Ed25519, which has one form', at(`k=ed25519; p=${ed25519Key()}`), 'pass'],
  [
    'bare',
    at('v=DKIM1; k=rsa; p=', ...halves(bare)),
    'fail',
    ['The DKIM key is a bare RSA key (PKCS #1): some receivers read it'],
  ],
  [
    'bare, in a copy',
    `sig1._domainkey TXT "p=" "${halves(bare).join('" "')}"`,
    'fail',
    ['some receivers read it'],
  ],
  ['bare and too short', at(`p=${pkcs1(512).bare}`), 'skipped', ['there is no usable key']],
  ['no key', at('v=DKIM1; p='), 'skipped', ['see dkim-cname and dkim-key']],
  [
    'could not look',
    at('x').replace('"x"', '!servfail'),
    'inconclusive',
    ['sig1._domainkey.example.com TXT servfail'],
  ],
]);
