import { describe, expect, it } from 'vitest';
import { tool } from './support/audit.ts';
import { user } from './support/mail.ts';
import { hasMail, hasTruePorts } from './support/places.ts';

const signIn = (password: string, address: string = user.address) =>
  tool(['login', address], { env: { DNS_AUDIT_PASSWORD: password } });

describe.runIf(hasMail && hasTruePorts)('ports', () => {
  it('speaks with Dovecot and Postfix', async () => {
    const { status, stdout, stderr } = await tool(['ports', '--verbose']);
    expect(stderr).toBe('');
    expect(stdout).toContain('imap.mail.me.com:993 answers as it should');
    expect(stdout).toContain('smtp.mail.me.com:587 answers as it should');
    expect(stdout.match(/✓ TLS .*TLSv1\.3, certificate good/g)).toHaveLength(2);
    expect(status).toBe(0);
  });

  it('tells of a root that is not trusted', async () => {
    const { status, stdout } = await tool(['ports'], { env: { NODE_EXTRA_CA_CERTS: '' } });
    expect(stdout).toContain('certificate');
    expect(stdout).not.toContain('as it should');
    expect(status).toBe(1);
  });
});

describe.runIf(hasMail && hasTruePorts)('login', () => {
  it('signs in at both with the right password', async () => {
    const { status, stdout, stderr } = await signIn(user.password);
    expect(stderr).toBe('');
    expect(stdout).not.toMatch(/^✗/m);
    expect(stdout).not.toContain(user.password);
    expect(status).toBe(0);
  });

  it('tells that the password is wrong, and that the ports work', async () => {
    const { status, stdout, stderr } = await signIn('mnop-abcd-efgh-ijkl');
    expect(stderr).toBe('');
    expect(stdout + stderr).not.toContain('mnop-abcd-efgh-ijkl');
    expect(stdout).toMatch(/^✗/m);
    expect(status).toBe(1);
  });
});
