import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { recordForms } from '../../src/model/record-plan.ts';
import { hasTruePorts } from '../support/loopback.ts';
import { type Live, startLive, txt } from '../support/live-world.ts';

describe.runIf(hasTruePorts)('dns-audit records', () => {
  let live: Live;
  beforeAll(async () => {
    live = await startLive('127.0.0.31');
  });
  afterEach(() => live.restore());
  afterAll(() => live.close());

  it('prints what to publish and what has to go', async () => {
    const { status, stdout } = await live.run('records', 'moving.example');
    expect(status).toBe(0);
    expect(stdout).toContain('v=spf1 include:icloud.com include:_spf.google.com ~all');
    expect(stdout).toContain('sig1.dkim.moving.example.at.icloudmailadmin.com.');
    expect(stdout).toMatch(/Remove:[^]*aspmx\.l\.google\.com\./);
  });

  it('says where there is nothing to do', async () => {
    expect(await live.run('records', 'healthy.example')).toEqual({
      status: 0,
      signal: null,
      stdout: '',
      stderr: 'healthy.example: there is nothing to publish.\n',
    });
  });

  it.each(recordForms)('prints the form %s', async (form) => {
    const { status, stdout } = await live.run('records', 'moving.example', '--form', form);
    expect(status).toBe(0);
    expect(stdout).toContain('sig1.dkim.moving.example.at.icloudmailadmin.com');
  });

  it.each(['route53', 'google', 'azure', 'digitalocean'])('knows the provider %s', async (name) => {
    const args = ['records', 'moving.example', '--form', 'terraform', '--provider', name];
    expect((await live.run(...args)).stdout).toContain('resource "');
  });

  it('prints the form of the file in which the records are', async () => {
    for (const resource of ['cloudflare_dns_record', 'cloudflare_record']) {
      live.write(
        'mail.tf',
        `resource "${resource}" "a" {\n  zone_id = "z"\n  name = "moving.example"\n  type = "A"\n  content = "192.0.2.1"\n}\n`,
      );
      const { stdout } = await live.run('records', 'moving.example', '--zone', 'mail.tf');
      expect(stdout).toContain(`resource "${resource}" "mail_moving_example_spf" {`);
    }
    live.remove('mail.tf');
  });

  it('prints what is right already, or only what has to go', async () => {
    const all = await live.run('records', 'healthy.example', '--all', '--form', 'bind');
    expect(all.stdout).toContain('mx01.mail.icloud.com.');
    const gone = await live.run('records', 'moving.example', '--delete', '--form', 'json');
    expect(JSON.parse(gone.stdout).remove).toHaveLength(3);
  });

  it('goes further with DMARC, MTA-STS and TLS reports on request', async () => {
    const args = ['--dmarc', 'next', '--mta-sts', '20261201', '--tls-rpt', 'tls@healthy.example'];
    const { stdout, stderr } = await live.run('records', 'healthy.example', ...args);
    expect(stdout).toContain('v=DMARC1; p=reject');
    expect(stdout).toContain('v=STSv1; id=20261201');
    expect(stdout).toContain('v=TLSRPTv1; rua=mailto:tls@healthy.example');
    expect(stderr).toContain('mta-sts.healthy.example/.well-known/mta-sts.txt');
  });

  it('advises nothing where it could not look, and does not say that all is well', async () => {
    const { status, stdout, stderr } = await live.alone(
      'records',
      'healthy.example',
      '--timeout',
      '3',
      '--resolver',
      '127.0.0.254',
    );
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    // Once, and not for each of the records.
    expect(stderr).toMatch(
      /^MX, Verification, SPF, DKIM and DMARC could not be looked up \(.+\), so there is no advice for them\.$/m,
    );
    expect(stderr.match(/could not be looked up/g)).toHaveLength(1);
    expect(stderr).not.toContain('there is nothing to publish');
  });

  it('publishes what audits clean', async () => {
    const { stdout } = await live.run('records', 'new.example', '--form', 'json');
    const plan: { publish: { owner: string; type: string; text?: string }[] } = JSON.parse(stdout);
    const texts = plan.publish.flatMap(({ owner, text }) => (text ? [{ owner, text }] : []));
    expect(texts.length).toBeGreaterThan(1);
    live.change(() => false, ...texts.map(({ owner, text }) => txt(owner, text)));
    const again = await live.run('records', 'new.example', '--form', 'json');
    const left: typeof plan = JSON.parse(again.stdout);
    expect(left.publish.filter(({ text }) => text)).toEqual([]);
  });

  it.each([
    [['--all', '--delete'], "can't be combined"],
    [['--form', 'binds'], 'Did you mean bind?'],
    [['--form', 'terraform', '--provider', 'aws'], 'must be one of'],
    [['--dmarc', 'strict'], 'must be one of fix, next'],
    [['--mta-sts', 'a b'], 'is not an id'],
    [['--tls-rpt', 'x'], 'is not a mail address'],
    [['--output', 'x.json'], 'records has no option --output: it writes no report'],
    [['--format', 'json'], 'chosen with --form'],
    [['--nonsense'], 'records has no option --nonsense'],
  ])('refuses %j', async (args, words) => {
    const { status, stdout, stderr } = await live.run('records', 'healthy.example', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(words);
  });
});
