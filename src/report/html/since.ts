/** What became of a domain since an earlier report, in HTML. */
import type { DomainReport } from '../../model/report.ts';
import {
  comparedFindings,
  sinceHeading,
  sinceSentence,
  uncomparedSentences,
  urgencyOf,
} from '../view/since.ts';
import type { Light } from '../view/traffic-light.ts';
import {
  type PageSpot,
  renderCode,
  renderHeading,
  renderList,
  renderSection,
  renderState,
  severityLight,
} from './components.ts';
import { plainChangeList } from './drift.ts';
import { type Content, el } from './element.ts';

const urgencyLights = {
  ...severityLight,
  fine: 'good',
  open: 'open',
} as const satisfies Record<ReturnType<typeof urgencyOf>, Light>;

/** The section; nothing if the report is compared with none. */
export const sinceSection = (domain: DomainReport, spot: PageSpot): Content => {
  const { since } = domain;
  if (since === undefined) return undefined;
  const findings = comparedFindings(since).map((finding) => [
    renderState(urgencyLights[urgencyOf(finding)], `${finding.fate}: ${finding.message} `),
    renderCode(finding.check),
  ]);
  return renderSection(
    spot,
    'since',
    sinceHeading(since),
    el('p', {}, `${sinceSentence(domain, since)}.`),
    findings.length === 0 ? undefined : renderList(findings),
    since.changes.length === 0
      ? undefined
      : [renderHeading(spot, 2, 'Records that changed'), plainChangeList(since.changes)],
    uncomparedSentences(since).map((line) => el('p', {}, renderState('open', line))),
  );
};
