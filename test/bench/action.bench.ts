/** The Action's whole run on a pull request, from start to exit, against the command line's audit of the same domain. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root, runNode, type RunOptions } from '../support/cli.ts';
import { startGithub } from '../support/github-server.ts';
import { hasTruePorts, startLoopback } from '../support/loopback.ts';
import { bench, pullRequest, type Run } from '../support/run-action.ts';
import { measure } from './measure.ts';
import { publish } from './results.ts';

const domain = 'healthy.example';

const zoneFile = `$ORIGIN ${domain}.
$TTL 3600
@ MX 10 mx01.mail.icloud.com.
@ MX 10 mx02.mail.icloud.com.
@ TXT "apple-domain=Abcd1234Efgh5678"
@ TXT "v=spf1 include:icloud.com ~all"
sig1._domainkey CNAME sig1.dkim.${domain}.at.icloudmailadmin.com.
_dmarc TXT "v=DMARC1; p=quarantine"
`;

const rounds = 15;

/** What a runner gives to a run, so that the same run can be made again without its bookkeeping. */
type Given = Pick<RunOptions, 'cwd' | 'env'>;

/** A checkout of a pull request that adds a record of the web to the zone: its environment and folder. */
const checkedOut = async (address: string, url: string) => {
  let given: Given = {};
  const keep: Run = (options) => {
    given = options;
    return runNode('action.js', [], options);
  };
  const inputs = { domains: domain, resolvers: address, zone: 'healthy.zone' };
  const env = { GITHUB_API_URL: url, GITHUB_GRAPHQL_URL: `${url}/graphql` };
  const runner = bench(() => ({ inputs, env }), keep);
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
      cwd: runner.workspace,
      encoding: 'utf8',
    }).trim();
  const commit = (text: string): string => {
    runner.write('healthy.zone', text);
    git('add', '.');
    git('commit', '-qm', 'zone');
    return git('rev-parse', 'HEAD');
  };
  git('init', '-q', '-b', 'main');
  const base = commit(zoneFile);
  git('checkout', '-qb', 'change');
  const head = commit(`${zoneFile}www A 192.0.2.1\n`);
  git('checkout', '-q', 'main');
  git('merge', '-q', '--no-ff', '-m', 'merge', 'change');
  const event = pullRequest(7, { base, head });
  const first = await runner.act({}, event, { GITHUB_SHA: git('rev-parse', 'HEAD') });
  return { first, given, remove: runner.remove };
};

it.runIf(hasTruePorts)('the Action against the command line', async () => {
  const rows: (readonly (string | number)[])[] = [
    [
      'round trip',
      'Action ms',
      'audit ms',
      'node -e 0 ms',
      'Action / audit',
      'shortest / shortest',
    ],
  ];
  for (const [i, delay] of [0, 20, 50].entries()) {
    const [stage, github] = await Promise.all([
      startLoopback(`127.77.2.${i + 1}`, delay),
      startGithub(),
    ]);
    const { first, given, remove } = await checkedOut(stage.address, github.url);
    expect([first.status, first.outputs['verdict'], first.outputs['comment-status']]).toEqual([
      0,
      'pass',
      'none',
    ]);
    const options = ['--resolver', stage.address, '--no-ports'];
    const [node, audit, action] = await measure(
      [
        { name: 'node', args: ['-e', '0'] },
        { name: 'audit', args: [join(root, 'dist', 'cli.js'), domain, ...options] },
        { name: 'Action', args: [join(root, 'dist', 'action.js')], ...given },
      ],
      rounds,
    );
    remove();
    await Promise.all([stage.close(), github.close()]);
    expect([audit!.status, action!.status]).toEqual([0, 0]);
    rows.push([
      `${delay} ms`,
      action!.ms,
      audit!.ms,
      node!.ms,
      action!.ms / audit!.ms,
      action!.least / audit!.least,
    ]);
  }
  publish('action', `a pull request that changes a zone file, median of ${rounds} rounds`, rows);
});
