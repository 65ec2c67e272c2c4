/** The files that `dns-audit init` writes. */
import type { DraftFile, WatchedDomain } from '../model/repository.ts';

/** Kept in step with the workflows in examples/. */
const checkout = 'actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2';

const schema =
  'https://raw.githubusercontent.com/dns-audit/dns-audit/main/examples/config.schema.json';

/** A minute of the hour for these domains: not every repository is to look at once. */
const scheduleMinute = (domains: readonly WatchedDomain[]): number => {
  const text = domains.map(({ name }) => name).join();
  let minute = 7;
  for (let i = 0; i < text.length; i += 1) minute = (minute * 31 + text.charCodeAt(i)) % 60;
  return minute;
};

/** Stands for a commit that is not known: GitHub refuses it by name, so that no run uses another by mistake. */
export const unknownPin = 'COMMIT';

/** `pin`: the commit of dns-audit, in full, as organizations may require of every action, and its version. */
export const draftWorkflow = (domains: readonly WatchedDomain[], pin: string): DraftFile => ({
  file: '.github/workflows/dns-audit.yml',
  text: `# Mail DNS: one comment on a pull request when records drift, or when mail
# would break once it is merged; one tracking issue while something is wrong.
# The domains are in the configuration file.
name: Mail DNS
on:
  pull_request:
  schedule:
    - cron: '${scheduleMinute(domains)} 5 * * *'
  workflow_dispatch:
permissions: {}
concurrency:
  group: mail-dns-\${{ github.ref }}
  cancel-in-progress: true
jobs:
  audit:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      contents: read # to check out the configuration and what it names
      pull-requests: write # for the one comment
      issues: write # for the one issue
    steps:
      - uses: ${checkout}
        with:
          persist-credentials: false
      - uses: dns-audit/dns-audit@${pin}
        with:
          # A schedule that cannot look anything up turns red. A pull request only gets a warning.
          fail-on-inconclusive: \${{ github.event_name != 'pull_request' }}
`,
});

interface ConfigOptions {
  /** The file of accepted records, where there is one. */
  readonly baseline?: string;
  readonly yaml: boolean;
}

/** A name or path as YAML reads it, whatever is in it. */
const scalar = (text: string): string => JSON.stringify(text);

const configYaml = (domains: readonly WatchedDomain[], baseline: string | undefined): string =>
  [
    `# yaml-language-server: $schema=${schema}`,
    'domains:',
    ...domains.flatMap(({ name, zone }) =>
      zone === undefined
        ? [`  ${scalar(name)}:`]
        : [`  ${scalar(name)}:`, `    zone: ${scalar(zone)}`],
    ),
    ...(baseline === undefined ? [] : [`baseline: ${scalar(baseline)}`]),
    '',
  ].join('\n');

export const draftConfig = (
  domains: readonly WatchedDomain[],
  { baseline, yaml }: ConfigOptions,
): DraftFile => {
  const config = {
    $schema: schema,
    domains: Object.fromEntries(
      domains.map(({ name, zone }) => [name, zone === undefined ? {} : { zone }]),
    ),
    ...(baseline === undefined ? {} : { baseline }),
  };
  return yaml
    ? { file: 'dns-audit.config.yaml', text: configYaml(domains, baseline) }
    : { file: 'dns-audit.config.json', text: `${JSON.stringify(config, undefined, 2)}\n` };
};
