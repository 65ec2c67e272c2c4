/** The page about all checks, made from what each says of itself. */
import { type Area, areas, type CheckMeta, isPortArea } from '../../src/model/check.ts';
import { citationUrl } from '../../src/model/rfc.ts';

const headings: { readonly [A in Area]: string } = {
  mx: 'MX: where mail for the domain goes',
  spf: 'SPF: who may send for the domain',
  dkim: 'DKIM: the key for the signatures of iCloud',
  verification: "Verification: Apple's proof of ownership",
  dmarc: 'DMARC: what receivers do with forged mail',
  delegation: 'Delegation: the name servers of the domain',
  dnssec: 'DNSSEC: signatures over the records',
  'mta-sts': 'MTA-STS and TLS-RPT: encryption on the way',
  autodiscover: 'Left behind: what mail programs find by themselves',
  resolver: 'Resolvers: what this machine and others see',
  imap: 'IMAP: reading mail from this machine',
  smtp: 'SMTP: sending mail from this machine',
  zone: 'Zone file: what its own lines say',
  config: 'Waivers: what the configuration file accepts',
};

const section = (meta: CheckMeta): string => {
  const { id, title, severity, since, docs, cites } = meta;
  const block = (text: string): string =>
    `\`\`\`${isPortArea(meta.area) ? 'text' : 'dns'}\n${text}\n\`\`\``;
  return [
    `### ${id}`,
    `**${title}.** Severity: ${severity}. Since ${since}.`,
    docs.why,
    docs.fix,
    ...(docs.good === '' ? [] : ['Passes:', block(docs.good), 'Fails:', block(docs.bad)]),
    ...(cites.length === 0
      ? []
      : [`Sources: ${cites.map((cite) => `[${cite}](${citationUrl(cite)})`).join(', ')}.`]),
  ].join('\n\n');
};

/** Markdown, in the order of the list. */
export const checkDocs = (metas: readonly CheckMeta[]): string => {
  const chapter = (area: Area): string =>
    [`## ${headings[area]}`]
      .concat(metas.filter((meta) => meta.area === area).map(section))
      .join('\n\n');
  const present = areas.filter((area) => metas.some((meta) => meta.area === area));
  const index = metas.map(
    ({ id, title, severity }) => `| [${id}](#${id}) | ${severity} | ${title} |`,
  );
  return [
    '# Checks',
    'Every check, why it is there, and an example that passes and one that fails (a zone file and a configuration have none here). The tests run the examples: they are zones for `example.com`; `!nodata` and `!nxdomain` stand for an answer without records. Where it matters who says what, `; at` begins what one server says, and all that is not said is as in a healthy domain. Made from the files beside it by `npm run docs`.',
    ['| check | severity | passes when |', '|---|---|---|', ...index].join('\n'),
    ...present.map(chapter),
  ]
    .join('\n\n')
    .concat('\n');
};
