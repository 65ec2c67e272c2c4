// src/command/help.ts
/** What `--help` prints, kept ready so that it need not be laid out. Generated: `npm run docs`. */
const help = `dns-audit <domain...>

Audits iCloud+ custom email domains.

Commands:
  dns-audit [domains..]           Audit domains: do they have what Apple
                                  requires?
  dns-audit ports                 Mail ports only: can this machine reach iCloud
                                  Mail? ("error 4055")
  dns-audit login <address>       Sign in once, to see that the password works:
                                  asked for without echo, or from
                                  DNS_AUDIT_PASSWORD or stdin
  dns-audit records <domain>      The records to publish, merged with what is
                                  there, in the form you use
  dns-audit baseline [domains..]  Show, --check or --update the records that are
                                  accepted
  dns-audit explain [check]       Why a check is there, how it judges, how to
                                  mend; without a check: list them
  dns-audit demo [scenario]       See it work, and fail, without network:
                                  healthy, moving, new, proxied, lapsed,
                                  wrong-spf, outage, blocked

What to check:
  --only          Checks or areas to run, comma-separated
  --skip          Checks or areas to leave out, comma-separated
  --ports         Probe iCloud's mail ports from here (--no-ports: leave out)
  --apple-domain  The apple-domain= value that your iCloud settings show
  --domains-from  Read domains from a file, or - for stdin
  --baseline      File of accepted records; what differs from it is drift, and
                  fails the run

Where to look:
  --resolver       system, IP[:PORT] or https://... (repeatable; default:
                   system)
  --authoritative  Ask the domain's own name servers (--no-authoritative: do
                   not)
  --timeout        Seconds for one domain [20]
  --concurrency    Domains audited at the same time [8]
  --control        HOST:PORT of another provider, connected to only where
                   Apple's port fails, to tell whether this network blocks it;
                   none: nobody (repeatable; default: Gmail's, none in CI)
  --record         Save all answers (the JSON report) in this file
  --replay         Judge a saved report again, without network
  --zone           Audit this file or folder instead of the live zone:
                   FILE|DIR[:format]
  --against        With --zone: tell what changes from this file, or from the
                   live zone: FILE|live
  --offline        With --zone: ask nothing of the network

Report:
  --format   Format of the report on stdout: text, json, ndjson, markdown,
             sarif, junit [text]
  --output   Write it to a file too: .txt .json .ndjson .md .sarif .xml
             (repeatable)
  --fail-on  Lowest severity that fails the run: error, warning, note, never [error]
  --color    Colour: auto, always, never (NO_COLOR is honoured) [auto]
  --verbose  Show the evidence
  --for      System that the steps are for: macos, windows, linux (default: this
             one)
  --quiet    Verdicts only

Positionals:
  domains  Names as you have them: example.com, a mail address, a URL

Options:
  --version  Show version number
  --help     Show help

Exit status:
   0  passed
   1  failed: a finding at or above --fail-on, or drift
   2  usage, configuration or an input file is wrong
   3  inconclusive: something that the verdict needs could not be looked up
  70  a bug in dns-audit

Examples:
  dns-audit example.com
  dns-audit example.com --no-ports --format json
  dns-audit example.com --resolver 192.0.2.53 --resolver
  https://dns.example/dns-query
`;
export { help };
