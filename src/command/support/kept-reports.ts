/** Holds the reports of many domains until all are done, within limits. */
import { heldBytes } from '../../dns/held-bytes.ts';
import type { DomainReport } from '../../model/report.ts';

/** From so many domains on, it is said what keeping them costs. */
const manyDomains = 2000;

/** Bytes of reports that are kept whole: some 1000 honest domains. */
export const mostKept = 256 * 1024 * 1024;

/** Bytes of answers that are kept of each further domain: what its report shows, and no long ones. */
export const mostAnswersOfEach = 64 * 1024;

/** The report with as many of its answers as fit, the shortest first. A replay takes the others for not looked up. */
const trimAnswers = (report: DomainReport): DomainReport => {
  let left = mostAnswersOfEach;
  const sized = report.evidence.answers.map((answer) => ({ answer, bytes: heldBytes(answer) }));
  const fitting = new Set(
    sized
      .toSorted((a, b) => a.bytes - b.bytes)
      .filter(({ bytes }) => (left -= bytes) >= 0)
      .map(({ answer }) => answer),
  );
  const { mixedCase: _, ...evidence } = report.evidence;
  return {
    ...report,
    evidence: { ...evidence, answers: evidence.answers.filter((answer) => fitting.has(answer)) },
  };
};

const advice = '--format ndjson avoids that; dns-audit merge converts it to any other format.';

/** Keeps nothing unless `wanted`. `notify` is called once for each thing that should be known. */
export const createKeeper = (wanted: boolean, notify: (text: string) => void) => {
  const kept: DomainReport[] = [];
  let bytes = 0;
  let trims = false;
  return {
    kept,
    /** Bytes that are held now. */
    held: () => bytes,
    keep: (report: DomainReport): void => {
      if (!wanted) return;
      const whole = heldBytes(report);
      const fits = bytes + whole <= mostKept;
      const own = fits ? report : trimAnswers(report);
      kept.push(own);
      bytes += fits ? whole : heldBytes(own);
      if (kept.length === manyDomains)
        notify(`More than ${manyDomains} domains are kept in memory until all are done. ${advice}`);
      if (fits || trims) return;
      trims = true;
      notify(
        `More than ${mostKept >> 20} MiB of answers are kept in memory, so long answers about further domains are left out. ${advice}`,
      );
    },
  };
};
