// Audits with a resolver of your own. This one passes questions on, and lists what was asked.
//   node examples/library/resolver.mjs example.com [resolver address [port]]
import { audit, checks, prober, readDomain, system, wire } from 'dns-audit';

const [name = 'example.com', address, port = '53'] = process.argv.slice(2);
const inner = address
  ? wire({ address, port: Number(port), vantage: 'resolver', recursion: true })
  : system();

// A resolver has a vantage, a server name and a lookup that never rejects.
const asked = new Map();
const resolver = {
  vantage: inner.vantage,
  server: inner.server,
  lookup: async (question, signal) => {
    const answer = await inner.lookup(question, signal);
    asked.set(`${question.name} ${question.type}`, answer.kind);
    return answer;
  },
};

const report = await audit(
  {
    domain: readDomain(name),
    checks: checks.filter(({ meta }) => ['mx', 'spf', 'dkim'].includes(meta.area)),
  },
  { recursive: [resolver], families: [4], prober: prober({ resolver }) },
  AbortSignal.timeout(20_000),
);
for (const [question, kind] of asked) console.log(kind.padEnd(10), question);
console.log(report.domain, report.verdict);
