/** The page about all checks, made from what each says of itself. */
import { type Area, areas, type CheckMeta, isPortArea } from '../../src/model/check.ts';
import { citationUrl } from '../../src/model/rfc.ts';

const headings: { readonly [A in Area]: string } = {
  mx: 'MX: where mail for the domain goes',
  spf: 'SPF: who may send for the domain',
  dkim: "DKIM: the key for iCloud's signatures",
  verification: "Verification: Apple's proof of ownership",
  dmarc: 'DMARC: what receivers do with forged mail',
  delegation: "Delegation: the domain's name servers",
  dnssec: 'DNSSEC: signatures over the records',
  'mta-sts': 'MTA-STS and TLS-RPT: encryption on the way',
  autodiscover: 'Leftovers: records of an earlier mail provider',
  resolver: 'Resolvers: what this computer and others see',
  imap: 'IMAP: reading mail from this computer',
  smtp: 'SMTP: sending mail from this computer',
  zone: 'Zone file: how its lines are read',
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
    'This page lists every check and why it matters. Most checks have an example that passes and one that fails. The examples are zones for `example.com`, and the tests run them. `!nodata` and `!nxdomain` stand for an answer without records. If the server matters, a line that begins with `; at` names it, and its answers follow. Everything else is as in a healthy domain. `npm run docs` writes this page from the files in this folder.',
    ['| check | severity | passes when |', '|---|---|---|', ...index].join('\n'),
    ...present.map(chapter),
  ]
    .join('\n\n')
    .concat('\n');
};
