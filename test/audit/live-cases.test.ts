/** Zones rebuilt from what people published, each with the judgement that is right, audited over the wire. */
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { DomainReport } from '../../src/model/report.ts';
import { auditCase, type InternetOptions, liveCase } from '../support/internet.ts';

interface Judgement {
  readonly verdict: DomainReport['verdict'];
  /** The checks that fail, above a note. */
  readonly fails: readonly string[];
  /** What the findings and fixes say, all of it. */
  readonly says?: readonly (string | RegExp)[];
  /** What they must not say. */
  readonly never?: readonly (string | RegExp)[];
  readonly options?: InternetOptions;
}

const judgements: Readonly<Record<string, Judgement>> = {
  'cf-dc-mx': { verdict: 'fail', fails: ['mx-icloud'], says: [/proxied/, 'mx01.mail.icloud.com'] },
  'cf-dkim-cname-txt': { verdict: 'fail', fails: ['dkim-single'] },
  'cf-email-routing': {
    verdict: 'fail',
    fails: ['mx-stranger-preferred'],
    says: [/turn off Email Routing/, /[Cc]heck SPF afterwards/],
  },
  coexist: { verdict: 'fail', fails: ['mx-alias'], says: [/site\.quartzdns\.net/] },
  'dkim-chain-other': { verdict: 'fail', fails: ['dkim-target'], says: [/quiet-marten\.com/] },
  'dmarc-leading-space': { verdict: 'pass', fails: ['dmarc-syntax'], says: [/space/] },
  'dname-good': { verdict: 'pass', fails: [] },
  'dname-other': { verdict: 'fail', fails: ['dkim-target'], says: [/DNAME/, /quiet-quail\.com/] },
  'fleet-double-quoted': {
    verdict: 'fail',
    fails: ['delegation-alike'],
    says: [/ns2\.ember-orchid\.com/, /quotation marks/],
    never: [/wait/i],
  },
  'gandi-dot': {
    verdict: 'fail',
    fails: ['verification-names'],
    says: [/added the domain to the targets of 3 records/],
  },
  'glue-stale-both': {
    verdict: 'fail',
    fails: ['delegation-answers'],
    says: [/registrar/],
    never: [/remove ns1/i],
  },
  'hetzner-unquoted': { verdict: 'fail', fails: ['spf-syntax'], says: [/double quotes/] },
  'namesilo-dot': { verdict: 'fail', fails: ['mx-present', 'dkim-cname'], never: [/final dot/] },
  'ns-soa-empty': { verdict: 'pass', fails: [], never: [/lame/] },
  'ns-soa-refused': { verdict: 'pass', fails: [], never: [/lame/] },
  'ns1-space-split': { verdict: 'fail', fails: ['spf-syntax'], says: [/double quotes/] },
  'open-domains-cname': {
    verdict: 'fail',
    fails: ['mx-alias', 'dkim-cname', 'dmarc-present'],
    says: [/sig1\._domainkey\.jay/],
    never: [/address records of sig1/],
  },
  'r53-list-split': { verdict: 'fail', fails: ['spf-syntax'], says: [/include:icloud\.com ~all/] },
  'spf-bare-ip-in-include': {
    verdict: 'fail',
    fails: ['spf-include-target'],
    says: [/ip4:198\.51\.100\.7/, /_spf\.vendor\.sandy-wren\.com/],
  },
  'spf-expurgate-loop': { verdict: 'fail', fails: ['spf-loop'] },
  'spf-mx-no-mx': { verdict: 'pass', fails: [], says: [/a:mail\.plum-panda\.com/] },
  'spf-v4only-hosts': { verdict: 'pass', fails: [] },
  'spf-valimail': { verdict: 'pass', fails: [] },
  'third-spf-for-resolver': {
    verdict: 'pass',
    fails: [],
    says: [/oldmail-host\.net/],
    options: { resolvers: ['blockspf'] },
  },
  'three-of-four-no-tcp': {
    verdict: 'pass',
    fails: ['delegation-tcp'],
    says: [/ns2/, /ns3/, /ns4/, /TCP/],
  },
  'wordpress-fwd': { verdict: 'fail', fails: ['mx-icloud'], says: [/forwarding/i] },
};

const told = ({ results }: DomainReport): string =>
  JSON.stringify(results.filter(({ status }) => status === 'fail').map(({ findings }) => findings));

it('knows the judgement of each zone', () => {
  const zones = readdirSync(new URL('../cases/live/', import.meta.url));
  expect(Object.keys(judgements).toSorted()).toEqual(
    zones.map((file) => file.replace('.zone', '')).toSorted(),
  );
});

it.each(Object.entries(judgements))('%s', async (name, wanted) => {
  const report = await auditCase(liveCase(name), wanted.options);
  const failed = report.results
    .filter(({ status, severity }) => status === 'fail' && severity !== 'note')
    .map(({ check }) => check);
  expect({ verdict: report.verdict, fails: failed }).toEqual({
    verdict: wanted.verdict,
    fails: wanted.fails,
  });
  for (const one of wanted.says ?? []) expect(told(report)).toMatch(one);
  for (const one of wanted.never ?? []) expect(told(report)).not.toMatch(one);
});
