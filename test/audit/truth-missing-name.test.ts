/** A name that a zone above could hold and does not: the zone is the place to add it, not the registrar. */
import { expect, it } from 'vitest';
import { auditCase, readCase } from '../support/internet.ts';

const auditName = (domain: string) =>
  auditCase(
    readCase(`; inline
; domain: ${domain}
; zone own-finch.com
; at ns1.own-finch.com.
; at ns2.own-finch.com.
own-finch.com. 3600 MX 10 mx01.mail.icloud.com.
www.own-finch.com. 3600 A 192.0.2.1
`),
  );

it.each(['mail.own-finch.com', 'lists.mail.own-finch.com'])(
  '%s is to be added in the zone above',
  async (domain) => {
    const { verdict, results } = await auditName(domain);
    expect(verdict).toBe('fail');
    const findings = results
      .filter(({ status }) => status === 'fail')
      .flatMap((one) => one.findings);
    const mx = findings.find(({ subject: { type } }) => type === 'MX');
    expect(mx).toMatchObject({
      message: `The zone own-finch.com exists, but has no name ${domain}, so nobody can send mail to it`,
      fix: {
        text: `Check the spelling. Then add both of Apple's MX records for ${domain} in the zone own-finch.com.`,
      },
    });
  },
);

it('a domain that no zone holds is for the registrar to tell of', async () => {
  const { results } = await auditName('other-finch.com');
  const failed = results.find(({ status }) => status === 'fail');
  expect(failed).toMatchObject({ check: 'delegation-present' });
  expect(JSON.stringify(failed)).toContain('registrar');
});
