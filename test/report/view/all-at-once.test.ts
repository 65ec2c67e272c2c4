/** Where the report offers all records at once, the plan has every record that a step adds or deletes. */
import { expect, it } from 'vitest';
import { checks } from '../../../src/check/registry.ts';
import { isPortArea } from '../../../src/model/check.ts';
import { lastingRecords, whatToDo } from '../../../src/report/view/what-to-do.ts';
import { absoluteName } from '../../../src/model/dns/presentation.ts';
import { lineOf, planOf } from '../../support/batch.ts';
import { auditStage } from '../../support/stand-ins.ts';

const domainChecks = checks.filter(({ meta }) => !isPortArea(meta.area));

const mx = [
  '@ MX !nodata',
  '@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.',
  '@ MX 20 mx01.mail.icloud.com.\n@ MX 1 aspmx.l.google.com.',
  '@ MX 10 mx01.mail.icloud.com.example.com.',
  '@ MX 0 .',
];
const texts = [
  '@ TXT !nodata',
  '@ TXT "v=spf1 include:icloud.com ~all"\n@ TXT "v=spf1 ip4:192.0.2.7 ~all"',
  '@ TXT "v=spf1 ip4:192.0.2.0/24 -all"\n@ TXT "apple-domain=Abcd1234Efgh5678"',
  '@ TXT "v=spf1 include:icloud.com +all"\n@ TXT "apple-domain=Wxyz1234Efgh5678"',
];
const keys = [
  'sig1._domainkey CNAME !nxdomain',
  'sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
  'sig1._domainkey CNAME sig1.dkim.example.org.at.icloudmailadmin.com.',
];
const policies = [
  '_dmarc TXT !nxdomain',
  '_dmarc TXT "v=DMARC1; p=quarantine"',
  '_dmarc TXT "v=DMARC1; p=quarentine; rua=a@example.com"',
  '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@example.com"\n_dmarc TXT "v=DMARC1; p=reject"',
];

// Every seventh mixture: the counts of the parts do not divide by seven, so that each part has its turns.
const zones = mx
  .flatMap((a) =>
    texts.flatMap((b) => keys.flatMap((c) => policies.map((d) => [a, b, c, d].join('\n')))),
  )
  .filter((_, i) => i % 7 === 0);

it('is so of mixtures of faults', async () => {
  const offered = await Promise.all(
    zones.map(async (lines) => {
      const report = await auditStage(domainChecks, `; at each\n${lines}`);
      const work = whatToDo(report);
      if (work.command === undefined) return 0;
      const { publish, remove } = await planOf(lines, { dmarc: 'fix' });
      const planned = [
        ...publish.map((one) => `add ${lineOf(one)}`),
        ...remove.map((one) => `delete ${lineOf(one)}`),
      ];
      for (const { kind, record } of lastingRecords(work))
        expect(planned, lines).toContain(
          `${kind} ${absoluteName(record.owner)} ${record.type} ${record.rdata}`,
        );
      return 1;
    }),
  );
  expect(offered.filter((one) => one === 1).length).toBeGreaterThan(zones.length / 2);
});
