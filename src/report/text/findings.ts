/** Findings in text: what was seen, what was expected, why it matters, and the very records that mend it. */
import type { CheckMeta, Finding } from '../../model/check.ts';
import type { Answer } from '../../model/dns/dns.ts';
import type { Evidence, Report } from '../../model/report.ts';
import { type Fault, listedAbove, mendedAbove } from '../view/group-results.ts';
import { type Before, type SetUp, shellName } from '../view/set-up-steps.ts';
import { few, listed, plain, shorten } from '../view/plain-text.ts';
import {
  hanging,
  link,
  type Look,
  type Mark,
  marked,
  paragraph,
  proseRow,
  recordBlock,
  recordRow,
} from './layout.ts';

/** The checks' pages, by id. */
export type Metas = ReadonlyMap<string, CheckMeta>;

export const metasOf = (report: Report): Metas =>
  new Map(report.checks.map((meta) => [meta.id, meta]));

const serverWords = ({ vantage, server, transport }: Answer): string => {
  if (transport === 'file') return plain(server);
  if (server === 'system') return "this machine's resolver";
  if (vantage === 'referee') return `the public resolver ${plain(server)}`;
  const role = vantage === 'authoritative' || vantage === 'parent' ? 'name server' : 'resolver';
  return `${role} ${plain(server)}`;
};

const keyOf = (name: string, type: string): string => `${type} ${name}`;

/** The answers by their question, told apart once for all findings. */
const sorted = new WeakMap<Evidence['answers'], ReadonlyMap<string, readonly Answer[]>>();

const answersTo = (answers: Evidence['answers'], name: string, type: string): readonly Answer[] => {
  const known = sorted.get(answers);
  if (known !== undefined) return known.get(keyOf(name, type)) ?? [];
  const byQuestion = new Map<string, Answer[]>();
  for (const answer of answers) {
    const key = keyOf(answer.question.name, answer.question.type);
    const same = byQuestion.get(key);
    if (same === undefined) byQuestion.set(key, [answer]);
    else same.push(answer);
  }
  sorted.set(answers, byQuestion);
  return byQuestion.get(keyOf(name, type)) ?? [];
};

/** Of whom the finding's subject was asked. */
export const askedOf = (
  { subject }: Finding,
  { answers, probes }: Evidence,
): string | undefined => {
  const { name, type } = subject;
  if (type === 'TCP') {
    const tried = probes.filter(({ endpoint }) => endpoint.host === name);
    const places = tried.map(({ endpoint, addresses }) => {
      const where = addresses.map(({ address }) => plain(address));
      return `${plain(endpoint.host)}:${endpoint.port} at ${listed(where, 4) || 'no address'}`;
    });
    return places.length > 0 ? listed(places) : undefined;
  }
  const told = answersTo(answers, name, type).filter(
    ({ kind, unchecked }) => kind !== 'failed' && !unchecked,
  );
  const refereed = told.filter(({ vantage }) => vantage === 'referee');
  const published = told.filter(
    ({ vantage, flags }) =>
      vantage === 'authoritative' && (refereed.length === 0 || flags?.aa !== false),
  );
  const asked = [published, refereed, told].find(({ length }) => length > 0) ?? [];
  const servers = [...new Set(asked.map(serverWords))];
  return servers.length > 0 ? `${plain(name)} ${plain(type)} of ${listed(servers, 4)}` : undefined;
};

const values = (items: readonly string[]): readonly string[] =>
  few(
    items.map((item) => shorten(plain(item))),
    12,
  );

const remedy = (look: Look, finding: Finding, { mended, listed }: Before): readonly string[] => {
  const { fix } = finding;
  if (mended.has(finding)) return proseRow(look, 'fix', mendedAbove);
  const advice = proseRow(look, 'fix', plain(fix.text));
  if (listed.has(finding)) return advice.concat(proseRow(look, 'publish', listedAbove));
  return [
    ...advice,
    ...(fix.remove === undefined ? [] : recordRow(look, 'remove', fix.remove)),
    ...(fix.publish === undefined ? [] : recordRow(look, 'publish', fix.publish)),
  ];
};

/** Whether what is expected is told by the records to publish, value by value. */
const isPublished = ({ expected = [], fix: { publish = [] } }: Finding): boolean =>
  expected.every((value) => publish.some(({ rdata }) => rdata === value));

const sight = (
  look: Look,
  finding: Finding,
  evidence: Evidence,
  { mended }: Before,
): readonly string[] => {
  const { observed, expected } = finding;
  const told = !mended.has(finding) && isPublished(finding);
  // The line of the file says it all.
  const asked = finding.location === undefined ? askedOf(finding, evidence) : undefined;
  return [
    ...(finding.location === undefined
      ? []
      : proseRow(look, 'file', `${plain(finding.location.file)}:${finding.location.line}`)),
    ...(asked === undefined ? [] : proseRow(look, 'asked', asked)),
    ...(observed === undefined
      ? []
      : proseRow(look, 'found', ...(observed.length > 0 ? values(observed) : ['nothing']))),
    ...(expected === undefined || expected.length === 0 || told
      ? []
      : proseRow(look, 'expected', ...values(expected))),
  ];
};

/** One block a finding; why it matters is said once for each check. */
export const faultBlocks = (
  look: Look,
  mark: Mark,
  faults: readonly Fault[],
  {
    metas,
    evidence,
    before,
  }: { readonly metas: Metas; readonly evidence: Evidence; readonly before: Before },
): readonly (readonly string[])[] =>
  faults.map(({ result, finding }, i) => {
    const repeated = faults[i - 1]?.result === result;
    const why = repeated ? undefined : metas.get(result.check)?.docs.why;
    return [
      ...marked(look, mark, shorten(plain(finding.message), 1000), 'bold'),
      ...sight(look, finding, evidence, before),
      ...(why === undefined ? [] : proseRow(look, 'why', plain(why))),
      ...remedy(look, finding, before),
    ];
  });

/** Notes are short: what, and what can be done. */
export const noteBlocks = (
  look: Look,
  notes: readonly Fault[],
  before: Before,
): readonly (readonly string[])[] =>
  notes.map(({ finding }) => [
    ...marked(look, 'note', shorten(plain(finding.message), 1000)),
    ...remedy(look, finding, before),
  ]);

/** How the records are to be read. */
const writtenAs = (look: Look): readonly string[] =>
  paragraph(
    look,
    'Records are written as in a zone file. In the web form of a DNS provider leave the name of the zone off the end of each name (@ stands for the zone itself), and the quotes off the value.',
  );

/** The order of work on a domain that has nothing yet, and the records in one piece. */
export const setUpBlocks = (look: Look, setUp: SetUp): readonly (readonly string[])[] => {
  const { first, publish, records, afterwards } = setUp;
  const steps = [first, publish, ...afterwards].map((step, i) =>
    hanging(look, `${i + 1}. `, plain(step)),
  );
  return [
    steps.slice(0, 2).flat(),
    recordBlock(look, records),
    writtenAs(look),
    steps.slice(2).flat(),
  ];
};

/** A check's page in our documentation. */
const pageOf = (id: string): string =>
  `https://github.com/dns-audit/dns-audit/blob/main/src/check/README.md#${id}`;

/** The lines with the names of these checks made links, laid out before: a link has no width. */
const linked = (look: Look, lines: readonly string[], ids: readonly string[]): readonly string[] =>
  lines.map((line) =>
    line.replace(/[a-z\d-]+/g, (word) =>
      ids.includes(word) ? link(look, word, pageOf(word)) : word,
    ),
  );

/** The records in one piece, and what comes after them; for a name that a shell takes as it is. */
const nextLines = (look: Look, domain: string, records: number): readonly string[] => {
  const name = shellName(domain);
  return [
    ...(records > 1
      ? paragraph(look, `All records at once, to import: dns-audit records ${name} --form bind`)
      : []),
    ...(records > 0 ? paragraph(look, `Once they are published: dns-audit wait ${name}`) : []),
  ];
};

/**
 * How records are to be read, what comes after them and where more is told, where there is something
 * to mend. `live`: the one domain of the report, where it is not a file that was judged. `listed`:
 * the list of all has told it of these.
 */
export const guidance = (
  look: Look,
  faults: readonly Fault[],
  { live, listed }: { readonly live?: string | undefined; readonly listed: Before['listed'] },
): readonly string[] => {
  const [first] = faults;
  if (first === undefined) return [];
  const ids = [...new Set(faults.map(({ result }) => plain(result.check)))];
  const choice = ids.length === 1 ? ids[0] : `CHECK, where CHECK is ${few(ids, 12).join(', ')}`;
  const records = faults.filter(
    ({ finding }) => !listed.has(finding) && (finding.fix.publish ?? []).length > 0,
  ).length;
  const known = ids.filter((id) => /^[a-z\d]+(?:-[a-z\d]+)+$/.test(id));
  return [
    ...(records > 0 ? writtenAs(look) : []),
    ...(live === undefined ? [] : nextLines(look, live, records)),
    ...linked(look, paragraph(look, `More on each: dns-audit explain ${choice}`), known),
  ];
};
