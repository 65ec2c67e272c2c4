import { describe, expect, it } from 'vitest';
import { restoredFindings } from '../../src/audit/restored-fixes.ts';
import type { Finding } from '../../src/model/check.ts';
import type { Change, SubjectFindings } from '../../src/model/drift.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import type { RecordType } from '../../src/model/dns/dns.ts';

const domain = dnsName('example.com');
const [dmarc, key] = [dnsName('_dmarc.example.com'), dnsName('sig1._domainkey.example.com')];

const finding = (name = domain, type: RecordType = 'TXT'): Finding => ({
  message: 'It is missing',
  subject: { name, type },
  fix: { text: 'Add the record that iCloud shows (apple-domain=...).' },
});
const fault = (area: SubjectFindings['area'], one: Finding): SubjectFindings => ({
  check: `${area}-x`,
  area,
  severity: 'error',
  subject: one.subject,
  findings: [one],
});
const about = (area: Change['area'], owner = domain, type: RecordType = 'TXT') => ({
  area,
  owner,
  type,
  confirmed: true,
});
const removed = (before: string, rest: ReturnType<typeof about>): Change => ({
  ...rest,
  kind: 'removed',
  before,
});
const changed = (before: string, after: string, rest: ReturnType<typeof about>): Change => ({
  ...rest,
  kind: 'changed',
  before,
  after,
});
const added = (after: string, rest: ReturnType<typeof about>): Change => ({
  ...rest,
  kind: 'added',
  after,
});

const token = removed('"apple-domain=Abcd"', about('verification'));
const policy = removed('"v=DMARC1; p=reject"', about('dmarc', dmarc));
const sender = changed('"v=spf1 include:icloud.com ~all"', '"v=spf1 ~all"', about('spf'));
const second = added('"v=spf1 -all"', about('spf'));
const ours = removed('10 mx01.mail.icloud.com.', about('mx', domain, 'MX'));
const theirs = added('10 mail.other.example.', about('mx', domain, 'MX'));
const other = removed('"v=DKIM1; p=AAAA"', about('dkim', dnsName('x._domainkey.example.com')));
const alias = removed('sig1.dkim.example.com.', about('dkim', key, 'CNAME'));

const fixOf = (one: SubjectFindings, changes: readonly Change[], isUnmeant = false) => {
  const told = restoredFindings({
    changes,
    appears: [one],
    text: 'Put it back.',
    ...(isUnmeant && { isUnmeant }),
  });
  return told.get(one.findings[0])?.fix;
};
const data = (records: readonly { readonly rdata: string }[] = []) =>
  records.map(({ rdata }) => rdata);

describe('what a change deletes is what it is to put back', () => {
  it.each([
    ['the token', fault('verification', finding()), [token, sender], ['"apple-domain=Abcd"']],
    ['the policy', fault('dmarc', finding(dmarc)), [token, policy], ['"v=DMARC1; p=reject"']],
    [
      'the key of its own name',
      fault('dkim', finding(key, 'CNAME')),
      [other, alias],
      ['sig1.dkim.example.com.'],
    ],
    ['all of the area', fault('dkim', finding()), [other], ['"v=DKIM1; p=AAAA"']],
  ])('%s', (_, one, changes, publish) => {
    const fix = fixOf(one, changes);
    expect(fix).toMatchObject({ text: 'Put it back.', restores: true });
    expect(data(fix?.publish)).toEqual(publish);
    expect(fix?.remove).toBeUndefined();
  });
});

describe('what a change replaces or adds stays as the finding says', () => {
  it.each([
    ['a changed record', fault('spf', finding()), [sender]],
    ['a replaced one', fault('mx', finding(domain, 'MX')), [ours, theirs]],
    ['one that is new', fault('spf', finding()), [second]],
    ['a change elsewhere', fault('spf', finding()), [policy]],
  ])('%s', (_, one, changes) => expect(fixOf(one, changes)).toBeUndefined());
});

describe('a change that nobody meant is undone', () => {
  it.each([
    [
      'a changed record',
      fault('spf', finding()),
      [sender],
      ['"v=spf1 include:icloud.com ~all"'],
      ['"v=spf1 ~all"'],
    ],
    [
      'a replaced one',
      fault('mx', finding(domain, 'MX')),
      [ours, theirs],
      ['10 mx01.mail.icloud.com.'],
      ['10 mail.other.example.'],
    ],
    ['one that is new', fault('spf', finding()), [second], [], ['"v=spf1 -all"']],
  ])('%s', (_, one, changes, publish, remove) => {
    const fix = fixOf(one, changes, true);
    expect([data(fix?.publish), data(fix?.remove)]).toEqual([publish, remove]);
  });

  it('but a fault with no change of its area keeps its fix', () =>
    expect(fixOf(fault('spf', finding()), [policy], true)).toBeUndefined());
});
