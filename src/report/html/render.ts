/** The report as one HTML page: the verdict and what to do, then every finding, then pictures. */
import type { FailOn } from '../../model/check.ts';
import type { DomainReport, Report } from '../../model/report.ts';
import { counted } from '../../model/text/wording.ts';
import {
  type Digest,
  digestReport,
  type MetasById,
  metasById,
  withoutPorts,
} from '../view/group-results.ts';
import { diagnosisSection } from './diagnosis.ts';
import { dkimSection } from './dkim.ts';
import { fileParts } from './drift.ts';
import { type Content, el } from './element.ts';
import { causeSection, findingParts, passedSection, waivedSection } from './findings.ts';
import { domainHead } from './verdict-and-tasks.ts';
import { type DomainEntry, overview } from './overview.ts';
import { renderPage } from './page.ts';
import { foldedSection, type PagePart, type PageSpot } from './components.ts';
import { pathSection } from './mail-path.ts';
import { probeSection } from './probes.ts';
import { propagationSection } from './propagation.ts';
import { sinceSection } from './since.ts';
import { hostForms } from '../view/host-forms.ts';
import { areaLight } from '../view/traffic-light.ts';
import { spfSection } from './spf.ts';
import { joinBlocks, plainText, shorten } from '../view/plain-text.ts';
import { evidenceBlocks } from '../view/evidence-blocks.ts';
import { originParagraphs } from '../view/origin.ts';
import { distinctProbes } from '../view/port-words.ts';
import { unpairedSentences } from '../view/since.ts';
import { describeTotals } from '../view/totals.ts';
import { reportTone, verdictWords } from '../view/verdict.ts';

export interface HtmlOptions {
  /** What fails the run; `error` if absent. */
  readonly failOn?: FailOn;
}

/** With more domains than this, the report of each stays short. */
const mostDetailed = 20;

interface PageContext {
  readonly metas: MetasById;
  readonly options: HtmlOptions;
  /** Whether evidence and pictures of what is fine are wanted. */
  readonly detailed: boolean;
  /** Whether this ran on a CI runner. */
  readonly ci: boolean;
}

const evidenceSection = ({ evidence }: DomainReport, spot: PageSpot): Content => {
  const lines = joinBlocks(evidenceBlocks(evidence));
  return lines.length === 0
    ? undefined
    : foldedSection(
        spot,
        'evidence',
        { title: 'Evidence' },
        el('p', {}, `${counted(evidence.answers.length, 'answer')}, as dig would show them`),
        el('pre', {}, lines.map((line) => shorten(line, 2000)).join('\n')),
      );
};

/** Links to the parts that there are. */
const contentsNav = (parts: readonly PagePart[], spot: PageSpot): Content =>
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

const pictureParts = (domain: DomainReport, spot: PageSpot): readonly PagePart[] => [
  ['spf', 'SPF', spfSection(domain.spf, spot, areaLight(domain, 'spf'))],
  ['dkim', 'DKIM', dkimSection(domain, spot)],
  ['propagation', 'Who serves what', propagationSection(domain, spot)],
  [
    'ports',
    'Mail ports',
    spot.depth === 0 ? probeSection(domain.evidence.probes, spot) : undefined,
  ],
];

const domainParts = (
  domain: DomainReport,
  digest: Digest,
  spot: PageSpot,
  scene: PageContext,
): Content => {
  const { metas, detailed } = scene;
  const forms = hostForms(domain);
  const ground = { spot, metas, domain, forms };
  const alone = spot.depth === 0;
  const wanted = detailed || domain.verdict !== 'pass' || digest.warnings.length > 0;
  const all: readonly PagePart[] = [
    ['since', 'Since the earlier report', sinceSection(domain, spot)],
    // Several domains share one section on ports, at the end.
    ['diagnosis', 'Mail ports', alone ? diagnosisSection(domain.diagnosis, spot) : undefined],
    ...findingParts(digest, ground),
    ['waived', 'Waived', waivedSection(spot, domain.results)],
    ['unjudged', "Couldn't be looked up", causeSection(spot, digest, scene.ci)],
    ...fileParts(domain, spot),
    ['path', 'Mail path', wanted ? pathSection(domain, spot, forms) : undefined],
    ...(wanted ? pictureParts(domain, spot) : []),
    ['fine', '', passedSection(spot, digest)],
    ['evidence', '', detailed ? evidenceSection(domain, spot) : undefined],
  ];
  const parts = all.filter(([, , content]) => content !== undefined);
  return [alone ? contentsNav(parts, spot) : undefined, ...parts.map(([, , content]) => content)];
};

const domainArticle = (
  { domain, id }: DomainEntry,
  depth: PageSpot['depth'],
  scene: PageContext,
): Content => {
  const spot: PageSpot = { id, depth };
  // The diagnosis explains the ports, so that they appear once.
  const digest = digestReport(domain.diagnosis === undefined ? domain : withoutPorts(domain));
  const { failOn = 'error' } = scene.options;
  const content = [
    domainHead({ domain, digest, spot, failOn, ci: scene.ci }),
    domainParts(domain, digest, spot, scene),
  ];
  return depth === 0
    ? content
    : el(
        'div',
        { class: 'domain', id },
        content,
        el('p', { class: 'back' }, el('a', { href: '#overview' }, 'Back to all domains')),
      );
};

/** The mail ports of a run, and why they fail. */
const portsPart = (domains: readonly DomainReport[]): Content => {
  const spot: PageSpot = { id: 'run', depth: 0 };
  const diagnosed = domains.find(({ diagnosis }) => diagnosis !== undefined);
  return [
    probeSection(distinctProbes(domains), spot),
    diagnosisSection(diagnosed?.diagnosis, spot),
  ];
};

const pageTitle = ({ domains }: Report): string => {
  const [only] = domains;
  return domains.length === 1 && only
    ? `${verdictWords[only.verdict]}: mail of ${shorten(plainText(only.domain), 255)}`
    : `Mail of ${describeTotals(domains)}`;
};

/** Renders the report; nothing but it and `options` goes into the page. */
export const renderHtml = (report: Report, options: HtmlOptions = {}): string => {
  const { domains, startedAt, tool } = report;
  const alone = domains.length === 1;
  const detailed = domains.length <= mostDetailed;
  const scene = { metas: metasById(report), options, detailed, ci: report.vantage.ci };
  const entries = domains.map((domain, i) => ({
    domain,
    id: `d${i + 1}`,
    tone: reportTone(domain, options.failOn),
  }));
  return renderPage({
    title: pageTitle(report),
    header: [
      el('strong', {}, 'iCloud mail audit'),
      el(
        'span',
        {},
        `${plainText(tool.name)} ${plainText(tool.version)}, `,
        el('time', {}, plainText(startedAt).slice(0, 16).replace('T', ' ')),
        ' UTC',
      ),
    ],
    main: [
      alone ? undefined : overview(report, entries),
      entries.map((entry) => () => domainArticle(entry, alone ? 0 : 1, scene)),
      alone ? undefined : portsPart(domains),
    ],
    footer: el('p', {}, [...unpairedSentences(report), ...originParagraphs(report)].join(' ')),
  });
};
