/** No false alarm, and no answer never reads as "not there": all checks together, over healthy zones. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/check/registry.ts';
import { presentOctets } from '../../src/model/dns/presentation.ts';
import { appleZone, examineAll, rsa2048 } from '../support/judge.ts';

const token = 'Abcd1234Efgh5678';
const mx = '@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.';
const dkim = 'sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.';
const verification = `@ TXT apple-domain=${token}`;
const spf = '@ TXT "v=spf1 include:icloud.com ~all"';
const dmarc = '_dmarc TXT "v=DMARC1; p=quarantine"';
const healthy = [mx, dkim, verification, spf, dmarc].join('\n');

const outcomesOf = async (zone: string, options = {}) =>
  (await examineAll(checks, zone, options)).outcomes;
const idsWith = async (status: string, zone: string, options = {}) => {
  const outcomes = await outcomesOf(zone, options);
  return checks.filter((_, i) => outcomes[i]?.status === status).map(({ meta }) => meta.id);
};

describe('a healthy domain has no finding', () => {
  it.each([
    ['as Apple asks', healthy],
    ['other preferences', healthy.replace('10 mx01', '5 mx01')],
    ['-all', healthy.replace('~all', '-all')],
    ['more senders', healthy.replace('include:icloud.com', 'ip4:192.0.2.1 include:icloud.com')],
    [
      'no policy yet, but reports, while others send as well',
      healthy
        .replace('p=quarantine', 'p=none; rua=mailto:a@example.com')
        .replace('include:icloud.com', 'ip4:192.0.2.1 include:icloud.com'),
    ],
    [
      'a DMARC record of the time before RFC 9989',
      healthy.replace('p=quarantine', 'p=reject; pct=100; ri=3600'),
    ],
    ['everything in capitals', healthy.replaceAll('icloud', 'ICLOUD').replaceAll('mail.', 'MAIL.')],
    [
      'other TXT and address records',
      `${healthy}\n@ A 192.0.2.1\n@ TXT "google-site-verification=x"\n* A 192.0.2.1`,
    ],
    [
      'the key in one string',
      `${healthy}\nsig1.dkim.example.com.at.icloudmailadmin.com. TXT "k=rsa; p=${rsa2048}"`,
    ],
  ])('%s', async (_, zone) => {
    expect(await idsWith('fail', zone)).toEqual([]);
    expect(await idsWith('fail', zone, { token })).toEqual([]);
    expect(await idsWith('inconclusive', zone)).toEqual([]);
  });

  it('a subdomain, under the DMARC record of its parent', async () => {
    const zone = healthy
      .replace('.example.com.at.', '.mail.example.com.at.')
      .replace('_dmarc', '_dmarc.example.com.');
    expect(await idsWith('fail', zone, { domain: 'mail.example.com' })).toEqual([]);
  });
});

describe('a question without an answer never reads as "not there"', async () => {
  const { asked } = (await examineAll(checks, healthy)).zone;
  const questions = [...new Set(asked.map(({ name, type }) => `${name}. ${type}`))];
  const whole = `${healthy}\n${appleZone('example.com')}`;
  const rel = (name: string) =>
    name.replace(/^example\.com\./, '@').replace(/\.example\.com\.$/, '');

  it.each(questions)('%s', async (question) => {
    const [owner, type] = question.split(' ') as [string, string];
    const without = whole
      .split('\n')
      .filter(
        (line) =>
          !line.startsWith(`${owner} ${type} `) && !line.startsWith(`${rel(owner)} ${type} `),
      );
    const zone = `${without.join('\n')}\n${owner} ${type} !servfail`;
    expect(await idsWith('fail', zone)).toEqual([]);
  });
});

it('whatever strangers publish, every check rules, in printable ASCII', async () => {
  const octets = fc.string({
    unit: fc.integer({ min: 0, max: 255 }).map((n) => String.fromCharCode(n)),
    maxLength: 60,
  });
  const prefix = fc.constantFrom(
    '',
    'v=spf1 ',
    'v=DMARC1; p=',
    'v=DKIM1; p=',
    'apple-domain=',
    'v=DMARC1; ',
  );
  const text = fc
    .tuple(prefix, octets)
    .map(([start, rest]) => `"${presentOctets(`${start}${rest}`)}"`);
  const escaped = (octet: string): string => `\\${String(octet.charCodeAt(0)).padStart(3, '0')}`;
  const host = octets.map((raw) => `x${raw.slice(0, 20).replaceAll(/[^]/g, escaped)}.example.net.`);
  const strings = (value: unknown): readonly string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(strings)
        : [];
  await fc.assert(
    fc.asyncProperty(
      fc.array(text, { maxLength: 3 }),
      text,
      text,
      host,
      async (apex, own, key, exchange) => {
        const zone = [
          ...apex.map((one) => `@ TXT ${one}`),
          `@ MX 10 ${exchange}`,
          `_dmarc TXT ${own}`,
          `sig1._domainkey CNAME ${exchange}`,
          `${exchange} TXT ${key}`,
        ].join('\n');
        const outcomes = await outcomesOf(zone);
        expect(strings(outcomes).filter((one) => !/^[ -~]*$/.test(one))).toEqual([]);
      },
    ),
    { numRuns: 50 },
  );
});
