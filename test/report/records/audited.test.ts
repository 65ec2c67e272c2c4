import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import {
  type PlannedRecord,
  type TerraformProvider,
  terraformProviders,
  type RecordForm,
  recordForms,
} from '../../../src/model/record-plan.ts';
import { renderRecords } from '../../../src/report/records/records.ts';
import { faultsOf, lineOf, planOf } from '../../support/batch.ts';
import { readBack } from '../../support/read-records.ts';

const zone = dnsName('example.com');

/** All forms, that of Terraform with a few providers; over all runs every one has its turn. */
const anyForms: fc.Arbitrary<readonly (readonly [RecordForm, TerraformProvider])[]> = fc
  .shuffledSubarray([...terraformProviders], { minLength: 4, maxLength: 4 })
  .map((providers) =>
    recordForms.flatMap((form): readonly (readonly [RecordForm, TerraformProvider])[] =>
      (form === 'terraform' ? providers : (['cloudflare'] as const)).map((one) => [form, one]),
    ),
  );

const lines = (...choices: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...choices);

/** Zones as people have them: each part right, missing, doubled, or with a slip of the known kinds. */
const anyZone = fc
  .tuple(
    lines(
      '',
      '@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.',
      '@ MX 20 mx01.mail.icloud.com.',
      '@ MX 1 aspmx.l.google.com.\n@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.',
      '@ MX 10 mx01.mail.icloud.com',
      '@ MX 0 .',
    ),
    lines(
      '',
      '@ TXT "v=spf1 include:icloud.com ~all"',
      '@ TXT "v=spf1 ip4:192.0.2.0/24 -all"',
      '@ TXT "v=spf1 include:icloud.com ~all"\n@ TXT "v=spf1 ip4:192.0.2.7 ~all"',
      '@ TXT "v=spf1 ip4:192.0.2.7 exists:%{i}.spf.example.com ?all"',
      '@ TXT "v=spf1 redirect=icloud.com"',
      '@ SPF "v=spf1 include:icloud.com ~all"',
      '@ TXT "\\"v=spf1 include:icloud.com ~all\\""',
    ),
    lines(
      '',
      '@ TXT "apple-domain=Abcd1234Efgh5678"',
      '@ TXT "apple-domain=Wxyz1234Efgh5678"',
      '@ TXT "apple-domain=Abcd1234Efgh5678"\n@ TXT "apple-domain=Wxyz1234Efgh5678"',
    ),
    lines(
      '',
      'sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
      'sig1._domainkey CNAME sig1.dkim.example.org.at.icloudmailadmin.com.',
      'sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com',
      'sig1._domainkey TXT "v=DKIM1; p=abc"',
    ),
    lines(
      '',
      '_dmarc TXT "v=DMARC1; p=quarantine"',
      '_dmarc TXT "v=DMARC1 p=reject; rua=mailto:a@example.com"',
      '_dmarc TXT "v=DMARC1; p=none"\n_dmarc TXT "v=DMARC1; p=reject"',
    ),
    lines('', '@ TXT "google-site-verification=x"', '@ TXT "a ${b} %{c} \\"d\\" ; # e"'),
  )
  .map((parts) => ['@ A 192.0.2.1', ...parts].filter((part) => part !== '').join('\n'));

/** A record with the division of its text undone: not every form can say where it is. */
const whole = (record: PlannedRecord): string =>
  record.type === 'TXT'
    ? lineOf({ ...record, rdata: { strings: [record.rdata.strings.join('')] } })
    : lineOf(record);

it('whatever a zone holds: the records to publish, read back from any form, audit clean', async () => {
  let clean = 0;
  await fc.assert(
    fc.asyncProperty(anyZone, anyForms, async (before, forms) => {
      const plan = await planOf(before, { dmarc: 'fix' });
      const { publish, keep, beside } = plan;
      const wanted = new Set([...publish, ...keep, ...beside].map(whole));
      const states = await Promise.all(
        forms.map(async ([form, provider]) => {
          const sheet = { plan, zone, ttl: 3600, mode: 'all' } as const;
          const { records, faults, others } = await readBack(
            renderRecords(sheet, form, provider),
            form,
          );
          expect([form, provider, faults, others]).toEqual([form, provider, [], []]);
          // Forms of single records leave what is beside as it is.
          const after = [...records, ...beside] as readonly PlannedRecord[];
          expect([form, provider, [...new Set(after.map(whole))].toSorted()]).toEqual([
            form,
            provider,
            [...wanted].toSorted(),
          ]);
          return [...new Set(after.map(lineOf))].toSorted().join('\n');
        }),
      );
      // What works is left as it is, and then noted as before.
      const left = before.includes('redirect=') ? /^spf-redirect: / : /^$/;
      for (const state of new Set(states)) {
        const faults = await faultsOf(`${state}\n@ A 192.0.2.1`, 'example.com');
        expect(faults.filter((fault) => !left.test(fault))).toEqual([]);
        clean += 1;
      }
    }),
    { numRuns: 60 },
  );
  expect(clean).toBeGreaterThanOrEqual(60);
});
