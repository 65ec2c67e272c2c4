/**
 * Record sets that are longer than is read, as name servers really send them: what rests on them is not
 * judged, nothing is called missing, and all else is judged as ever.
 */
import { describe, expect, it } from 'vitest';
import type { DomainReport } from '../../src/model/report.ts';
import {
  causeSentence,
  digestReport,
  obstructionRemedy,
} from '../../src/report/view/group-results.ts';
import { findContradictions } from '../support/contradictions.ts';
import { auditCase, readCase } from '../support/internet.ts';
import { rsaKey } from '../support/keys.ts';

const domain = 'tidy-heron.com';
const key = rsaKey(2048);

const healthy: Readonly<Record<string, readonly string[]>> = {
  [`${domain} MX`]: ['10 mx01.mail.icloud.com.', '10 mx02.mail.icloud.com.'],
  [`${domain} TXT`]: ['"apple-domain=Abcd1234Efgh5678"', '"v=spf1 include:icloud.com ~all"'],
  [`sig1._domainkey.${domain} CNAME`]: [`sig1.dkim.${domain}.at.icloudmailadmin.com.`],
  [`_dmarc.${domain} TXT`]: ['"v=DMARC1; p=quarantine"'],
};

/** The domain with these records beside its own. */
const auditWith = (more: Readonly<Record<string, readonly string[]>>): Promise<DomainReport> => {
  const names = new Set([...Object.keys(healthy), ...Object.keys(more)]);
  const lines = [...names].flatMap((owner) =>
    [...(healthy[owner] ?? []), ...(more[owner] ?? [])].map((data) =>
      `${owner} ${data}`.replace(/^(\S+) /, '$1. 3600 '),
    ),
  );
  return auditCase(
    readCase(`; long sets
; domain: ${domain}
; zone ${domain}
; at ns1.${domain} 
; at ns2.${domain} 
${lines.join('\n')}
; Apple: sig1.dkim.${domain}.at.icloudmailadmin.com. 300 TXT "v=DKIM1; k=rsa; p=${key.slice(0, 200)}" "${key.slice(200)}"`),
  );
};

const failing = ({ results }: DomainReport): readonly string[] =>
  results.filter(({ status }) => status === 'fail').map(({ check }) => check);

const unjudged = ({ results }: DomainReport): ReadonlySet<string> =>
  new Set(results.filter(({ status }) => status === 'inconclusive').map(({ area }) => area));

const many = (count: number, make: (i: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, i) => make(i));
const long = (count: number) => many(count, (i) => `"${`site-${i}=`.padEnd(200, 'x')}"`);

it.each([
  ['58 more texts of 200 bytes', { [`${domain} TXT`]: long(58) }],
  ['200 short texts', { [`${domain} TXT`]: many(200, (i) => `"s${i}"`) }],
])('a domain with %s is judged', async (_, more) => {
  const report = await auditWith(more);
  expect(report.verdict).toBe('pass');
  // They fit in no UDP packet.
  expect(failing(report)).toEqual(['spf-size']);
});

describe.each([
  ['TXT records', { [`${domain} TXT`]: long(250) }, ['spf', 'verification']],
  [
    'short TXT records',
    { [`${domain} TXT`]: many(2000, (i) => `"s${i}"`) },
    ['spf', 'verification'],
  ],
  ['MX records', { [`${domain} MX`]: many(1200, (i) => `20 m${i}.${domain}.`) }, ['mx']],
  ['DMARC records', { [`_dmarc.${domain} TXT`]: long(250) }, ['dmarc']],
])('too many %s', (_, more, areas) => {
  it('leave what rests on them open, and nothing else is wrong', async () => {
    const report = await auditWith(more);
    expect(failing(report)).toEqual([]);
    expect([...unjudged(report)]).toEqual(expect.arrayContaining(areas));
    expect(report.verdict).toBe(areas.includes('dmarc') ? 'pass' : 'inconclusive');
    expect(findContradictions(report)).toEqual([]);
    const { causes } = digestReport(report);
    const text = causes
      .map((one) => `${causeSentence(one)}. ${obstructionRemedy(one, false)}`)
      .join('\n');
    expect(text).toContain('sent an answer that is too long to read');
    expect(text).toContain('Delete the records that nobody needs');
  });
});
