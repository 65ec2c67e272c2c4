// Audits one domain in code, with a check of your own.
//   node examples/library/audit.mjs example.com [resolver address [port]]
import {
  ask,
  audit,
  checks,
  defineCheck,
  fail,
  pass,
  prober,
  readDomain,
  system,
  wire,
} from 'dns-audit';

const ownSpf = defineCheck({
  id: 'own-spf-exact',
  area: 'spf',
  title: 'The SPF record is the one in our handbook',
  severity: 'note',
  since: '0.1.0',
  cites: ['RFC 7208 §4.5'],
  docs: { why: 'Our handbook requires it.', fix: 'Publish it.', good: '', bad: '' },
  needs: ({ domain }) => ({ txt: ask(domain.name, 'TXT') }),
  judge: ({ txt }, { domain, required }) => {
    const found = txt.kind === 'found' ? txt.set.rdata.map(({ strings }) => strings.join('')) : [];
    if (found.includes(required.spfRecord)) return pass();
    const subject = { name: domain.name, type: 'TXT' };
    return fail({
      message: 'The SPF record differs from our handbook, or is missing',
      subject,
      fix: { text: 'Publish it.' },
    });
  },
});

const [name = 'example.com', address, port = '53'] = process.argv.slice(2);
const resolver = address
  ? wire({ address, port: Number(port), vantage: 'resolver', recursion: true })
  : system();
const offline = checks.filter(({ meta }) => !['imap', 'smtp'].includes(meta.area));
const report = await audit(
  { domain: readDomain(name), checks: [...offline, ownSpf] },
  { recursive: [resolver], families: [4], prober: prober({ resolver }) },
  AbortSignal.timeout(20_000),
);
for (const { check, status } of report.results) console.log(status.padEnd(12), check);
console.log(report.domain, report.verdict);
