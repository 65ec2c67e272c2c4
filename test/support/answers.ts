/** Answers as name servers and resolvers give them, written as zone lines. */
import type { Answer, DnsName, Question, Vantage } from '../../src/model/dns/dns.ts';
import { watchedQuestions } from '../../src/drift/watched-records.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { zoneOf } from './zone.ts';

export const example: DnsName = dnsName('example.com');

/** A domain as Apple wants it. */
export const healthy = `
@ MX 10 mx01.mail.icloud.com.
@ MX 10 mx02.mail.icloud.com.
@ TXT "apple-domain=Abcd1234Efgh5678"
@ TXT "v=spf1 include:icloud.com ~all"
sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.
sig1.dkim.example.com.at.icloudmailadmin.com. TXT "v=DKIM1; p="
_dmarc TXT "v=DMARC1; p=quarantine"`;

/** What `server` answers, from the lines, to the questions: all the watched ones, where none are given. */
export const answersOf = async (
  lines: string,
  {
    domain = example,
    questions = watchedQuestions(domain),
    vantage = 'authoritative',
    server = '192.0.2.1',
  }: {
    readonly domain?: DnsName;
    readonly questions?: readonly Question[];
    readonly vantage?: Vantage;
    readonly server?: string;
  } = {},
): Promise<readonly Answer[]> => {
  const zone = zoneOf(lines, `${domain}.`);
  const { signal } = new AbortController();
  const answers = await Promise.all(questions.map((question) => zone.lookup(question, signal)));
  return answers.map((answer) => Object.assign(answer, { vantage, server }));
};
