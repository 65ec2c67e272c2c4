/** What `--help` prints, kept ready so that it need not be laid out. Generated: `npm run docs`. */
export const help = `dns-audit <domain...>
Audits iCloud+ custom email domains: what is wrong, and the very record to
publish.

Find what is wrong
  [domains...]     Audit domains: do they have what Apple requires?
  ports            Mail ports only: can this machine reach iCloud Mail? ("error
                   4055")
  login <address>  Sign in once, to see that the password works: asked for
                   without echo, or from DNS_AUDIT_PASSWORD or stdin

Mend it
  records <domain>   The records to publish, merged with what is there, in the
                     form you use
  wait [domains...]  Wait until the change is everywhere, and say when to press
                     Verify

Keep it so
  init                   Write workflow, configuration and accepted records for
                         the repository in this folder
  baseline [domains...]  Show, --check or --update the records that are accepted

Pass it on
  merge <files...>  One report of many: of shards, or of an ndjson file, in any
                    format
  render <file>     Render a saved JSON report (- for stdin) in any format,
                    without network

Learn
  explain [check]     Why a check is there, how it judges, how to mend
  checks [area]       List the checks, by area, with their severity
                      (--format json: with all there is)
  demo [scenario]     See it work, and fail, without network: healthy, moving,
                      new, proxied, lapsed, wrong-spf, outage, blocked
  completion <shell>  Print what makes your shell complete this command line:
                      bash, zsh, fish
  man                 Print the manual page (dns-audit man | man -l -)

Examples
  dns-audit example.com
      What is wrong, and the records that mend it
  dns-audit wait example.com --for 2h
      After publishing them: when to press Verify
  dns-audit example.com --no-ports --output report.html
      A report to look at, and to pass on

What to check
  --only NAMES          Checks or areas to run, comma-separated
  --skip NAMES          Checks or areas to leave out, comma-separated
  --no-ports            Leave out the probe of iCloud's mail ports from here
  --apple-domain TOKEN  The apple-domain= value that your iCloud settings show
  --config FILE         Configuration file (default: dns-audit.config.json or
                        .yaml here, where there is one)
  --baseline FILE       File of accepted records; what differs from it is drift,
                        and fails the run

Where to look
  --resolver WHERE     system, IP[:PORT] or https://... (repeatable) [system]
  --no-authoritative   Do not ask the domain's own name servers
  --referee URL        Resolver over HTTPS that is asked only where DNS looks
                       blocked or forged here; none: nobody (repeatable;
                       default: public ones on a terminal, none in CI)
  --rdap               Ask the registry too, over HTTPS: when the registration
                       ends, and whether it is on hold
  --rdap-server URL    RDAP server to ask, in place of the one that IANA names
  --timeout SECONDS    Seconds for one domain [20]
  --concurrency COUNT  Domains audited at the same time, at most; fewer while
                       answers get lost [8]
  --control HOST:PORT  HOST:PORT of another provider, connected to only where
                       Apple's port fails, to tell whether this network blocks
                       it; none: nobody (repeatable; default: Gmail's, none in
                       CI)
  --record FILE        Save all answers (the JSON report) in this file
  --replay FILE        Judge a saved report again, without network
  --zone FILE          Audit this file or folder instead of the live zone:
                       FILE|DIR[:format]
  --against FILE       With --zone: tell what changes from this file, or from
                       the live zone: FILE|live
  --offline            With --zone: ask nothing of the network

Report
  --format FORMAT     Format of the report on stdout: text, json, ndjson,
                      markdown, sarif, junit, html, badge, badge-json [text]
  -o, --output FILE   Write it to a file too: .txt .json .ndjson .md .sarif .xml
                      .html, and .svg or .badge.json for a badge (repeatable)
  --fail-on SEVERITY  Lowest severity that fails the run: error, warning, note,
                      never [error]
  --color WHEN        Color: auto, always, never (NO_COLOR is honored) [auto]
  --verbose           Show the evidence
  --for SYSTEM        System that the steps are for: macos, windows, linux
                      (default: this one)
  -q, --quiet         Verdicts only

Many domains
  --domains-from FILE  Read domains from a file, or - for stdin
  --shard I/N          Only the domains that fall to part I of N, by their
                       names; see merge
  --resume FILE        With --format ndjson: go on after the domains that this
                       ndjson file has

Always
  -h, --help     This, or of one command: dns-audit COMMAND --help
  -V, --version  The version

Exit status
   0   passed
   1   failed: a finding at or above --fail-on, or drift
   2   usage, configuration or an input file is wrong
   3   inconclusive: something that the verdict needs could not be looked up
  70   a bug in dns-audit
  130  interrupted by SIGINT (Ctrl-C)
  143  ended by SIGTERM
`;
