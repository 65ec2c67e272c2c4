/** The first screen: the verdict in one sentence, and what to do. */
import type { FailOn } from '../../model/check.ts';
import type { DomainReport, Readiness, Verdict } from '../../model/report.ts';
import { capital } from '../../model/text/wording.ts';
import type { Digest } from '../view/group-results.ts';
import { type Content, el, anyScript } from './element.ts';
import { workSection } from './work.ts';
import { renderHeading, renderMark, type PageSpot, renderState } from './components.ts';
import type { Light } from '../view/traffic-light.ts';
import { plainText, shorten } from '../view/plain-text.ts';
import { portsTitle } from '../view/port-words.ts';
import { readinessSentence } from '../view/readiness.ts';
import {
  outcomeWords,
  portsOnly,
  reportTone,
  readableName,
  reachabilitySentence,
  verdictSentence,
  verdictWords,
} from '../view/verdict.ts';

export const verdictLight: { readonly [V in Verdict]: Light } = {
  pass: 'good',
  fail: 'bad',
  inconclusive: 'open',
};

/** The domain's name, in its own script if that differs. */
export const domainName = (domain: DomainReport): Content => {
  const unicode = readableName(domain);
  const name = shorten(plainText(domain.domain), 255);
  return unicode === undefined
    ? el('bdi', {}, name)
    : [el('bdi', {}, anyScript(unicode)), ' ', el('small', {}, name)];
};

/** The verdict, in the color of how the run ends. */
const verdictBadge = (verdict: Verdict, tone: Verdict): Content =>
  el(
    'span',
    { class: `badge ${verdictLight[tone]}` },
    renderMark(verdictLight[tone]),
    verdictWords[verdict],
  );

/** `no` is a fault only if the domain fails, not if an answer is missing. */
const readinessLight = ({ state }: Readiness, verdict: Verdict): Light => {
  if (state === 'yes') return 'good';
  return state === 'no' && verdict === 'fail' ? 'bad' : 'open';
};

/** Which mail ports fail from where this ran. */
const reachabilityLine = (domain: DomainReport, ci: boolean): Content => {
  const reach = reachabilitySentence(domain);
  return domain.portsVerdict === undefined || reach === undefined
    ? undefined
    : el('p', {}, renderState(verdictLight[domain.portsVerdict], `${portsTitle(ci)}: ${reach}.`));
};

export interface DomainHead {
  readonly domain: DomainReport;
  readonly digest: Digest;
  readonly spot: PageSpot;
  readonly failOn: FailOn;
  /** Whether this ran on a CI runner. */
  readonly ci: boolean;
}

/** Name, verdict, its sentence, whether to press Verify, and what to do. */
export const domainHead = (head: DomainHead): Content => {
  const { domain, digest, spot, failOn, ci } = head;
  const work = workSection(domain, digest, { spot, ci });
  const { verdict, verify } = domain;
  const tone = reportTone(domain, failOn);
  const isCalm = tone === 'pass' && (domain.portsVerdict ?? 'pass') === 'pass';
  const outcome = outcomeWords(domain, failOn);
  const said = verdictSentence(domain);
  return el(
    'div',
    { class: `verdict ${verdictLight[tone]}` },
    renderHeading(spot, 0, portsOnly(domain) ? portsTitle(ci) : domainName(domain)),
    el('p', { class: 'sentence' }, verdictBadge(verdict, tone), ' ', `${capital(said)}.`),
    outcome === verdictWords[verdict]
      ? undefined
      : el('p', {}, renderState(verdictLight[tone], `${outcome}.`)),
    reachabilityLine(domain, ci),
    verify === undefined || readinessSentence(domain) === ''
      ? undefined
      : el('p', {}, renderState(readinessLight(verify, verdict), readinessSentence(domain))),
    work ?? (isCalm ? el('p', { class: 'calm' }, 'Nothing to do.') : undefined),
  );
};
