/** Who serves what: what each server answered about each mail record, and how long caches keep it. */
import type { Area } from '../../model/check.ts';
import type { Answer, DnsName, RecordType } from '../../model/dns/dns.ts';
import { shortTimeLeft } from '../../model/text/duration.ts';
import { dnsName, prependLabels } from '../../model/dns/domain-name.ts';
import { presentRData } from '../../model/dns/presentation.ts';
import type { DomainReport } from '../../model/report.ts';
import { capital, listed } from '../../model/text/wording.ts';
import { type Content, el } from './element.ts';
import { hostsByAddress } from '../../model/dns/zone-hosting.ts';
import {
  renderCode,
  renderHeading,
  renderLines,
  renderMark,
  foldedSection,
  type PageSpot,
} from './components.ts';
import { areaLight, type Light } from '../view/traffic-light.ts';
import { resolverName } from '../view/asked.ts';
import { plainText } from '../view/plain-text.ts';

/** A record, as a column of the table. */
interface Column {
  readonly title: string;
  readonly area: Area;
  readonly name: DnsName;
  readonly type: RecordType;
  /** Which TXT records at the name count. */
  readonly of?: RegExp;
}

const propagationColumns = (domain: DnsName): readonly Column[] => [
  { title: 'MX', area: 'mx', name: domain, type: 'MX' },
  { title: 'SPF', area: 'spf', name: domain, type: 'TXT', of: /^"v=spf1/i },
  { title: 'Verification', area: 'verification', name: domain, type: 'TXT', of: /^"apple-domain/i },
  { title: 'DKIM', area: 'dkim', name: prependLabels('sig1._domainkey', domain), type: 'CNAME' },
  { title: 'DMARC', area: 'dmarc', name: prependLabels('_dmarc', domain), type: 'TXT' },
];

/** What one server says about one record. `word` is absent if it did not answer. */
interface ServerAnswer {
  readonly word?: string;
  readonly ttl?: number;
}

const readServerAnswer = (answer: Answer, { of }: Column): ServerAnswer => {
  if (answer.kind === 'failed') return {};
  if (answer.kind !== 'found' || answer.chain.length > 0)
    return {
      word: '',
      ...(answer.kind !== 'found' && answer.negative && { ttl: answer.negative.ttl }),
    };
  const { set } = answer;
  const all = set.rdata
    .map((rdata) =>
      'strings' in rdata
        ? presentRData('TXT', { strings: [rdata.strings.join('')] })
        : presentRData(set.type, rdata),
    )
    .filter((text) => of === undefined || of.test(text))
    .sort();
  return { word: all.join('\n'), ...(set.ttl !== undefined && { ttl: set.ttl }) };
};

interface Server {
  readonly server: string;
  readonly authoritative: boolean;
  readonly referee: boolean;
  readonly answers: readonly Answer[];
}

/** The servers that were asked about any of the records, name servers first. */
const askedServers = (report: DomainReport, columns: readonly Column[]): readonly Server[] => {
  const { answers } = report.evidence;
  const refereed = answers.some(({ vantage, kind }) => vantage === 'referee' && kind !== 'failed');
  const asked = answers.filter(
    ({ vantage, unchecked, question, flags }) =>
      vantage !== 'parent' &&
      // Something on the network answered instead of a name server.
      !(refereed && vantage === 'authoritative' && flags?.aa === false) &&
      !unchecked &&
      columns.some(({ name, type }) => name === question.name && type === question.type),
  );
  return [true, false].flatMap((authoritative) => {
    const own = asked.filter(({ vantage }) => (vantage === 'authoritative') === authoritative);
    return [...new Set(own.map(({ server }) => server))].sort().map((server) => ({
      server,
      authoritative,
      referee: own.some((answer) => answer.server === server && answer.vantage === 'referee'),
      answers: own.filter((answer) => answer.server === server),
    }));
  });
};

const answerOfServer = ({ answers }: Server, column: Column): ServerAnswer | undefined => {
  const answer = answers.find(
    ({ question }) => question.name === column.name && question.type === column.type,
  );
  return answer && readServerAnswer(answer, column);
};

/** What counts as published: a name server's answer, else the cross-check's, else a resolver's. */
const publishedAnswer = (servers: readonly Server[], column: Column): string | undefined => {
  const answered = servers.flatMap((server) => {
    const { word } = answerOfServer(server, column) ?? {};
    return word === undefined ? [] : [{ word, server }];
  });
  const word =
    answered.find(({ server }) => server.authoritative) ??
    answered.find(({ server }) => server.referee) ??
    answered[0];
  return word?.word;
};

interface Cell {
  readonly light: Light;
  readonly words: string;
  readonly life: string;
}

/** What all servers say alike is right only if the checks have found it right. */
const agreedCell = (isEmpty: boolean, judged: Light): Omit<Cell, 'life'> => {
  const isFaulty = judged === 'bad' || judged === 'warn';
  if (isEmpty)
    return isFaulty ? { light: judged, words: 'missing' } : { light: 'idle', words: 'none' };
  if (judged === 'bad') return { light: 'bad', words: 'wrong' };
  return { light: judged === 'open' ? 'idle' : judged, words: 'published' };
};

/** What the rest of the page says of a record. */
interface Expectation {
  readonly published: string | undefined;
  readonly judged: Light;
}

const serverCell = (server: Server, column: Column, { published, judged }: Expectation): Cell => {
  const said = answerOfServer(server, column);
  if (said === undefined) return { light: 'idle', words: 'not asked', life: '' };
  if (said.word === undefined) return { light: 'open', words: 'no answer', life: '' };
  const life = said.ttl === undefined ? '' : shortTimeLeft(said.ttl);
  const isEmpty = said.word === '';
  if (said.word !== published)
    return { light: 'warn', words: isEmpty ? 'none yet' : 'differs', life };
  return { ...agreedCell(isEmpty, judged), life };
};

const serverName = (
  { server, authoritative, referee, answers }: Server,
  hosts: ReadonlyMap<string, readonly DnsName[]>,
): Content => {
  if (answers.some(({ transport }) => transport === 'file'))
    return ['Zone file ', renderCode(server)];
  if (server === 'system') return capital(resolverName(server));
  const names = hosts.get(server.replace(/^\[?([^\]]*?)\]?(?::\d+)?$/, '$1')) ?? hosts.get(server);
  const shown = names && authoritative ? [renderCode(names.join(', ')), ' '] : [];
  const role = referee ? 'Public resolver ' : 'Resolver ';
  return [authoritative ? 'Name server ' : role, ...shown, renderCode(server)];
};

interface Row {
  readonly server: Server;
  readonly name: Content;
  /** By column. */
  readonly expected: readonly Expectation[];
}

const serverRow = ({ server, name, expected }: Row, columns: readonly Column[]): Content =>
  el(
    'tr',
    {},
    el('th', { scope: 'row' }, name),
    columns.map((column, i) => {
      const { light, words, life } = serverCell(
        server,
        column,
        expected[i] ?? { published: undefined, judged: 'idle' },
      );
      return el(
        'td',
        { class: light },
        el('span', { class: 'of' }, column.title),
        renderMark(light),
        el('span', { class: 'words' }, words),
        life === '' ? undefined : el('span', { class: 'life' }, life),
      );
    }),
  );

/** The different answers about a record on which servers disagree, and who gave them. */
const disagreements = (
  servers: readonly Server[],
  columns: readonly Column[],
  spot: PageSpot,
): Content =>
  columns.flatMap((column) => {
    const words = new Map<string, readonly string[]>();
    for (const server of servers) {
      const { word } = answerOfServer(server, column) ?? {};
      if (word !== undefined) words.set(word, [...(words.get(word) ?? []), server.server]);
    }
    if (words.size < 2) return [];
    return [
      renderHeading(spot, 2, `${column.title}: ${words.size} different answers`),
      el(
        'dl',
        { class: 'facts' },
        [...words].map(([word, who]) =>
          el(
            'div',
            {},
            el('dt', {}, listed(who.map((server) => plainText(resolverName(server))))),
            el('dd', {}, renderLines(word === '' ? ['nothing'] : word.split('\n'))),
          ),
        ),
      ),
    ];
  });

const tableHead = (columns: readonly Column[]): Content =>
  el(
    'thead',
    {},
    el(
      'tr',
      {},
      ['Server', ...columns.map(({ title }) => title)].map((title) =>
        el('th', { scope: 'col' }, title),
      ),
    ),
  );

export const propagationSection = (report: DomainReport, spot: PageSpot): Content => {
  const domain = dnsName(report.domain);
  const all = propagationColumns(domain);
  const servers = askedServers(report, all);
  const columns = all.filter((column) => servers.some((server) => answerOfServer(server, column)));
  if (servers.length === 0) return undefined;
  const expected = columns.map((column) => ({
    published: publishedAnswer(servers, column),
    judged: areaLight(report, column.area),
  }));
  const hosts = hostsByAddress(domain, report.evidence.answers);
  return foldedSection(
    spot,
    'propagation',
    { title: 'Who serves what' },
    el(
      'p',
      { class: 'lead' },
      'Each server that was asked, and how long caches may keep its answer: the full time for a name server, the time left for a resolver.',
    ),
    el(
      'table',
      { class: 'matrix' },
      tableHead(columns),
      el(
        'tbody',
        {},
        servers.map((server) =>
          serverRow({ server, name: serverName(server, hosts), expected }, columns),
        ),
      ),
    ),
    disagreements(servers, columns, spot),
  );
};
