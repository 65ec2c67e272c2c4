/** The picture in the README: the comment that the Action itself writes about a change that would break mail. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startNameServer } from '../../src/demo/name-server.ts';
import { type DemoRecord, scenarios, surroundingRecords } from '../../src/demo/scenarios.ts';
import { launch, openHtml } from '../support/browser.ts';
import { root } from '../support/cli.ts';
import { githubPage } from '../support/github-page.ts';
import { startGithub } from '../support/github-server.ts';
import { benchFor, pullRequest } from '../support/run-action.ts';

const domain = 'example.com';
const zoneFile = `zones/${domain}.zone`;

const renamed = (records: readonly DemoRecord[], from: string, to: string) =>
  JSON.parse(JSON.stringify(records).replaceAll(from, to)) as DemoRecord[];

const live = [
  ...surroundingRecords,
  ...renamed(
    surroundingRecords.filter(({ owner }) => /^(?:ns\d\.)?example$/.test(owner)),
    'example',
    'com',
  ),
  ...renamed(scenarios.find(({ name }) => name === 'healthy')!.records, 'healthy.example', domain),
];

const zone = `$ORIGIN ${domain}.
$TTL 300
@ MX 10 mx01.mail.icloud.com.
@ MX 10 mx02.mail.icloud.com.
@ TXT "apple-domain=Abcd1234Efgh5678"
@ TXT "v=spf1 include:icloud.com ~all"
sig1._domainkey CNAME sig1.dkim.${domain}.at.icloudmailadmin.com.
_dmarc TXT "v=DMARC1; p=quarantine"
`;

/** GitHub's cross, which a machine without a font of emoji cannot show. */
const cross =
  '<svg width="1em" height="1em" viewBox="0 0 16 16" style="vertical-align:-.1em"><path d="M2 2l12 12M14 2L2 14" stroke="#d1242f" stroke-width="4"/></svg>';

/** Small enough to read beside the text; what is folded away stays so. */
const view = { viewport: { width: 760, height: 600 }, deviceScaleFactor: 1.5 } as const;

it('a comment on a change that would break mail', async () => {
  const [browser, names, github] = await Promise.all([
    launch(),
    startNameServer({ records: live }),
    startGithub(),
  ]);
  const runner = benchFor(
    domain,
    () => names,
    () => github,
  );
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
      cwd: runner.workspace,
      encoding: 'utf8',
    }).trim();
  runner.write(zoneFile, zone);
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message=x');
  const event = pullRequest(7, { base: git('rev-parse', 'HEAD') });
  runner.write(zoneFile, zone.replace('10 mx02.mail.icloud.com.', '20 mail.other.example.'));
  await runner.act({ zone: zoneFile }, event);
  const comment = github.comments[0]?.body ?? '';
  expect(comment).toContain('❌');
  const { page, incidents } = await openHtml(
    browser,
    githubPage(comment, 'github-actions bot commented now').replaceAll('❌', cross),
    { ...view, colorScheme: 'light' },
  );
  await page.locator('.frame').screenshot({ path: join(root, '.github', 'comment.png') });
  expect(incidents).toEqual([]);
  runner.remove();
  await Promise.all([browser.close(), names.close(), github.close()]);
});
