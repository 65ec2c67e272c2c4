import { sortExchanges } from '../../icloud/exchanges.ts';
import { isKeyName } from '../../icloud/dkim-target.ts';
import type { RecordLine } from '../../model/check.ts';
import type { DnsName, SettledAnswer } from '../../model/dns/dns.ts';
import { ask } from '../../model/need.ts';
import { absoluteName, presentRData, presentRecordSet } from '../../model/dns/presentation.ts';
import type { Requirements } from '../../model/requirements.ts';
import { answerRecordLines } from '../../record/record-line.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { isBesideCname } from '../hints.ts';

const messages = {
  alias: (target: DnsName) =>
    `The domain is an alias (CNAME) of ${target}, which hides any MX and TXT records of its own`,
  beside: (target: DnsName) =>
    `The domain is also an alias (CNAME): resolvers that know the CNAME see the records of ${target}, not your MX and TXT records`,
  keyName: (target: DnsName, owner: DnsName) =>
    `The domain is an alias (CNAME) of the DKIM key ${target}: that record belongs at ${owner}`,
};

const fixes = {
  alias: (target: DnsName) =>
    `Replace the CNAME with an ALIAS, ANAME or flattened CNAME if your DNS host offers one, or with the address records (A, AAAA) of ${target}. Then add Apple's MX and TXT records.`,
  beside: (target: DnsName) =>
    `Delete the CNAME record: no other record may be beside it. Use an ALIAS, ANAME or flattened CNAME instead if your DNS host offers one, or the address records (A, AAAA) of ${target}.`,
  keyName: (owner: DnsName) =>
    `Move this CNAME record to ${owner}. Then add Apple's MX and TXT records at the domain.`,
};

const hasBothExchanges = (mx: SettledAnswer<'MX'>, required: Requirements): boolean =>
  mx.kind === 'found' && sortExchanges(mx.set.rdata, required).missing.length === 0;

/** What the domain has through its alias, and needs at itself once the CNAME is gone: MX, SPF and verification. */
const ownCopies = (answers: readonly SettledAnswer[], owner: DnsName): readonly RecordLine[] =>
  answers
    .filter(({ chain }) => chain.length > 0)
    .flatMap(answerRecordLines)
    .filter(({ type, rdata }) => type === 'MX' || /^"(?:v=spf1[ "]|apple-domain=)/.test(rdata))
    .map(({ type, rdata }) => ({ owner, type, rdata }));

export default defineCheck({
  id: 'mx-alias',
  area: 'mx',
  title: 'The domain itself is not an alias (CNAME)',
  severity: 'error',
  since: '0.1.0',
  cites: ['RFC 1034 §3.6.2', 'RFC 2181 §10.1'],
  docs: {
    why: "A CNAME hides every other record of its name. Mail then follows the target's MX records, and Apple and receivers see only the target's TXT records.",
    fix: 'Replace the CNAME with address records (A, AAAA), or with what your DNS host offers for this (ALIAS, ANAME, CNAME flattening).',
    good: '@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.',
    bad: '@ CNAME site.host.example.\nsite.host.example. MX !nodata',
  },
  // Asked from the start: servers that serve a CNAME beside other records give no other sign of it.
  needs: ({ domain }) => ({ mx: ask(domain.name, 'MX'), cname: ask(domain.name, 'CNAME') }),
  further: ({ cname }, { domain }): { txt?: ReturnType<typeof ask<'TXT'>> } =>
    cname.kind === 'found' ? { txt: ask(domain.name, 'TXT') } : {},
  judge({ mx, cname, txt }, { domain, required }) {
    if (cname.kind !== 'found') return pass();
    const beside = [mx, txt].filter((answer) => isBesideCname(cname, answer));
    // An alias does no harm to mail if its target has both of Apple's MX records, and nothing is beside it.
    if (beside.length === 0 && hasBothExchanges(mx, required)) return pass();
    const { target } = cname.set.rdata[0];
    const present = [mx, ...(txt ? [txt] : [])];
    const found = present.flatMap((one) => (one.kind === 'found' ? presentRecordSet(one.set) : []));
    const about = {
      subject: { name: domain.name, type: 'CNAME' },
      expected: required.mx.map((one) => presentRData('MX', one)),
      observed: [...presentRecordSet(cname.set), ...found],
    } as const;
    const remove = answerRecordLines(cname);
    const { dkim } = required;
    if (isKeyName(target)) {
      const right = { owner: dkim.owner, type: 'CNAME', rdata: absoluteName(dkim.target) } as const;
      const fix = { text: fixes.keyName(dkim.owner), publish: [right], remove };
      return fail({ ...about, message: messages.keyName(target, dkim.owner), fix });
    }
    return fail(
      beside.length > 0
        ? {
            ...about,
            message: messages.beside(target),
            fix: { text: fixes.beside(target), publish: ownCopies(present, domain.name), remove },
          }
        : { ...about, message: messages.alias(target), fix: { text: fixes.alias(target) } },
    );
  },
});
