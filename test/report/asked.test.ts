import { expect, it } from 'vitest';
import type { Finding } from '../../src/model/check.ts';
import type { FailureCode } from '../../src/model/dns/dns.ts';
import type { Evidence } from '../../src/model/report.ts';
import { describeAsked } from '../../src/report/view/asked.ts';

const question = { name: 'example.com', type: 'MX' };
const told = { question, vantage: 'authoritative', transport: 'udp', chain: [], ms: 1 };
const failed = (code: FailureCode) => {
  const attempts = [{ server: '10.0.0.5', transport: 'udp', code, detail: code, ms: 0 }];
  return { ...told, server: '10.0.0.5', kind: 'failed', failure: { code, detail: code, attempts } };
};

it.each<readonly [FailureCode, string]>([
  ['not-public', 'example.com MX from name server 5.5.5.5'],
  ['timeout', 'example.com MX from name server 5.5.5.5 and name server 10.0.0.5'],
  ['servfail', 'example.com MX from name server 5.5.5.5 and name server 10.0.0.5'],
])('a server whose answer is "%s": asked %s', (code, words) => {
  const answers = [{ ...told, server: '5.5.5.5', kind: 'nodata' }, failed(code)];
  const evidence = { answers, probes: [] } as unknown as Evidence;
  expect(describeAsked({ subject: question } as unknown as Finding, evidence)).toBe(words);
});
