/** Renders a report in the format of an output. Each renderer is loaded only when it is wanted. */
import type { Output, ReportSettings, Style } from '../../model/request.ts';
import type { DomainReport, Interrupted, Report, ReportHead } from '../../model/report.ts';

/** Files have no terminal: plain, at the width of a letter. */
const fileStyle: Style = { width: 80, color: false, unicode: true };

type RenderSettings = Pick<ReportSettings, 'verbose' | 'quiet' | 'failOn'>;

const renderTerminalText = async (
  report: Report,
  { verbose, quiet, failOn }: RenderSettings,
  style: Style,
): Promise<string> => {
  const [{ renderText }, { isAppleHost }] = await Promise.all([
    import('../../report/text/render.ts'),
    import('../../icloud/exchanges.ts'),
  ]);
  // Explanations of SPF terms take time to load, and only --verbose shows them.
  const words = verbose ? await import('../../record/spf/explain.ts') : undefined;
  return renderText(report, {
    ...style,
    verbose,
    quiet,
    failOn,
    isApple: isAppleHost,
    ...(words && { describe: words.explainTermKind }),
  });
};

export const render = async (
  { format, file }: Output,
  report: Report,
  settings: RenderSettings,
  style: Style,
): Promise<string> => {
  const { failOn, verbose } = settings;
  switch (format) {
    case 'json':
      return (await import('../../report/json.ts')).renderJson(report);
    case 'ndjson':
      return (await import('../../report/json.ts')).renderNdjson(report);
    case 'markdown':
      return (await import('../../report/markdown/render.ts')).renderMarkdown(report, {
        failOn,
        evidence: verbose,
      });
    case 'sarif':
      return (await import('../../report/sarif.ts')).renderSarif(report, undefined, failOn);
    case 'junit':
      return (await import('../../report/junit.ts')).renderJunit(report, failOn);
    case 'codequality':
      return (await import('../../report/codequality.ts')).renderCodeQuality(report);
    case 'html':
      return (await import('../../report/html/render.ts')).renderHtml(report, { failOn });
    case 'badge':
      return (await import('../../report/badge.ts')).renderBadge(report, failOn);
    case 'badge-json':
      return (await import('../../report/badge.ts')).renderEndpoint(report, failOn);
    case 'text':
      return renderTerminalText(report, settings, file === undefined ? style : fileStyle);
  }
};

/** Loads what the formats need while there is nothing else to do. */
export const preloadRenderers = (outputs: readonly Output[]): void => {
  const loaders: Partial<Record<Output['format'], () => Promise<unknown>>> = {
    json: () => import('../../report/json.ts'),
    ndjson: () => import('../../report/json.ts'),
    markdown: () => import('../../report/markdown/render.ts'),
    text: () => import('../../report/text/render.ts'),
  };
  for (const { format } of outputs) void loaders[format]?.();
};

/** One line of `ndjson`. */
export const renderLine = async (head: ReportHead, domain: DomainReport): Promise<string> =>
  (await import('../../report/json.ts')).renderJsonLine(head, domain);

/** The line of `ndjson` that says that the run was interrupted. */
export const renderMark = async (head: ReportHead, interrupted: Interrupted): Promise<string> =>
  (await import('../../report/json.ts')).renderInterruptedLine(head, interrupted);
