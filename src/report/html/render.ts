/** The report as one HTML page: the verdict and what to do first, then pictures, then every finding. */
import type { Severity } from '../../model/check.ts';
import type { EntryOf } from '../../model/form-entry.ts';
import type { ProbeResult } from '../../model/probe.ts';
import type { DomainReport, Report } from '../../model/report.ts';
import { type Digest, digestOf } from '../view/group-results.ts';
import { diagnosisSection } from './diagnosis.ts';
import { dkimSection } from './dkim.ts';
import { fileParts } from './drift.ts';
import { type Content, el } from './element.ts';
import { causeSection, findingParts, fineSection, waivedSection } from './findings.ts';
import { headOf } from './verdict-and-tasks.ts';
import { keeperOf } from '../view/zone-hosting.ts';
import { type Entry, overview } from './overview.ts';
import { renderPage } from './page.ts';
import { folded, type Part, section, type Spot } from './components.ts';
import { pathSection } from './mail-path.ts';
import { probeSection } from './probes.ts';
import { propagationSection } from './propagation.ts';
import type { Forms } from './records.ts';
import { spfSection } from './spf.ts';
import { spaced } from '../text/layout.ts';
import { counted, plain, shorten } from '../view/plain-text.ts';
import { evidenceBlocks } from '../view/evidence-blocks.ts';
import { type Metas, metasOf } from '../text/findings.ts';
import { originLines, totals } from '../text/summary.ts';
import { toneOf, verdictWords } from '../view/verdict.ts';

export interface HtmlOptions {
  /** What fails the run; `error` where it is not given. */
  readonly failOn?: Severity | 'never';
  /** How a DNS host's form is filled in. */
  readonly entryOf?: EntryOf;
}

/** Whatever is told of more domains has to stay short. */
const mostDetailed = 20;

interface Scene {
  readonly metas: Metas;
  readonly options: HtmlOptions;
  /** Whether evidence and pictures of what is fine are wanted. */
  readonly detailed: boolean;
}

const formsOf = (domain: DomainReport, { entryOf }: HtmlOptions): Forms => {
  const keeper = keeperOf(domain);
  return { ...(entryOf && { entryOf }), ...(keeper && { keeper }) };
};

const evidenceSection = ({ evidence }: DomainReport, spot: Spot): Content => {
  const lines = spaced(evidenceBlocks(evidence));
  return lines.length === 0
    ? undefined
    : section(
        spot,
        'evidence',
        'Evidence',
        folded(
          `${counted(evidence.answers.length, 'answer')}, as dig would show them`,
          el('pre', {}, lines.map((line) => shorten(line, 2000)).join('\n')),
        ),
      );
};

/** Links to the parts that there are. */
const contents = (parts: readonly Part[], spot: Spot): Content =>
  el(
    'nav',
    { 'aria-label': 'Parts of this report' },
    el(
      'ul',
      {},
      parts
        .filter(([, title]) => title !== '')
        .map(([name, title]) => el('li', {}, el('a', { href: `#${spot.id}-${name}` }, title))),
    ),
  );

const picturesOf = (domain: DomainReport, spot: Spot): readonly Part[] => [
  ['spf', 'SPF', spfSection(domain.spf, spot)],
  ['dkim', 'DKIM', dkimSection(domain, spot)],
  ['propagation', 'Who serves what', propagationSection(domain, spot)],
  [
    'ports',
    'Mail ports',
    spot.depth === 0 ? probeSection(domain.evidence.probes, spot) : undefined,
  ],
];

const partsOf = (domain: DomainReport, digest: Digest, spot: Spot, scene: Scene): Content => {
  const { metas, options, detailed } = scene;
  const forms = formsOf(domain, options);
  const ground = { spot, metas, domain, forms };
  const alone = spot.depth === 0;
  const wanted = detailed || domain.verdict !== 'pass' || digest.warnings.length > 0;
  const all: readonly Part[] = [
    ['path', 'Mail path', wanted ? pathSection(domain, spot, forms) : undefined],
    ...findingParts(digest, ground),
    ['waived', 'Waived', waivedSection(spot, domain.results)],
    ['unjudged', 'Could not be looked up', causeSection(spot, digest)],
    // Of several domains the ports are told once, at the end.
    ['diagnosis', 'Why ports fail', alone ? diagnosisSection(domain.diagnosis, spot) : undefined],
    ...fileParts(domain, spot),
    ...(wanted ? picturesOf(domain, spot) : []),
    ['fine', '', fineSection(spot, digest)],
    ['evidence', '', detailed ? evidenceSection(domain, spot) : undefined],
  ];
  const parts = all.filter(([, , content]) => content !== undefined);
  return [alone ? contents(parts, spot) : undefined, ...parts.map(([, , content]) => content)];
};

const domainOf = ({ domain, id }: Entry, depth: Spot['depth'], scene: Scene): Content => {
  const spot: Spot = { id, depth };
  const digest = digestOf(domain);
  const { failOn = 'error' } = scene.options;
  const content = [headOf({ domain, digest, spot, failOn }), partsOf(domain, digest, spot, scene)];
  return depth === 0
    ? content
    : el(
        'div',
        { class: 'domain', id },
        content,
        el('p', { class: 'back' }, el('a', { href: '#overview' }, 'Back to all domains')),
      );
};

/** The same port is probed once for all domains of a run, and drawn once. */
const distinct = (domains: readonly DomainReport[]): readonly ProbeResult[] => {
  const probes = domains.flatMap(({ evidence }) => evidence.probes);
  return [...new Map(probes.map((probe) => [JSON.stringify(probe), probe])).values()];
};

/** The mail ports of a run, and why they fail. */
const portsOf = (domains: readonly DomainReport[]): Content => {
  const spot: Spot = { id: 'run', depth: 0 };
  const diagnosed = domains.find(({ diagnosis }) => diagnosis !== undefined);
  return [probeSection(distinct(domains), spot), diagnosisSection(diagnosed?.diagnosis, spot)];
};

const titleOf = ({ domains }: Report): string => {
  const [only] = domains;
  return domains.length === 1 && only
    ? `${verdictWords[only.verdict]}: mail of ${shorten(plain(only.domain), 255)}`
    : `Mail of ${totals(domains)}`;
};

/** A terminal that is as wide as it wants: lines are wrapped by whoever shows the page. */
const look = { width: 100_000, color: false, unicode: true };

const footerOf = (report: Report): Content =>
  originLines(look, report).join(' ').replace(/\s+/g, ' ');

/** Renders the report; nothing but it and `options` goes into the page. */
export const renderHtml = (report: Report, options: HtmlOptions = {}): string => {
  const { domains, startedAt, tool } = report;
  const alone = domains.length === 1;
  const detailed = domains.length <= mostDetailed;
  const scene = { metas: metasOf(report), options, detailed };
  const entries = domains.map((domain, i) => ({
    domain,
    id: `d${i + 1}`,
    tone: toneOf(domain, options.failOn),
  }));
  return renderPage({
    title: titleOf(report),
    header: [
      el('strong', {}, 'iCloud mail audit'),
      el(
        'span',
        {},
        `${plain(tool.name)} ${plain(tool.version)}, `,
        el('time', {}, plain(startedAt).slice(0, 16).replace('T', ' ')),
        ' UTC',
      ),
    ],
    main: [
      alone ? undefined : overview(report, entries),
      entries.map((entry) => () => domainOf(entry, alone ? 0 : 1, scene)),
      alone ? undefined : portsOf(domains),
    ],
    footer: el('p', {}, footerOf(report)),
  });
};
