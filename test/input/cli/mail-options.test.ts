import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../src/input/cli/arguments.ts';
import { UserError } from '../../../src/model/user-error.ts';
import { known } from '../../support/vocabulary.ts';

const read = (...argv: string[]) => readArguments(argv, known);

const errorOf = (...argv: string[]): UserError => {
  try {
    read(...argv);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('it was read');
};

describe('ports', () => {
  it('is of the ports that Apple gives', () => {
    expect(read('ports')).not.toHaveProperty('options.imap');
    expect(read('ports')).not.toHaveProperty('options.smtp');
  });

  it('tries port 25 only where that is asked for', () => {
    expect(read('ports')).toMatchObject({ options: { port25: false } });
    expect(read('ports', '--port-25')).toMatchObject({ options: { port25: true } });
    expect(errorOf('example.com', '--port-25').message).toContain('no option --port-25');
    expect(errorOf('login', 'you@icloud.com', '--port-25').message).toContain('no option');
  });

  it('takes how the mail program is set', () =>
    expect(
      read('ports', '--imap', 'Imap.Mail.Me.com:993:TLS', '--smtp', '[::1]:587:starttls'),
    ).toMatchObject({
      options: {
        imap: { protocol: 'imap', host: 'imap.mail.me.com', port: 993, security: 'implicit' },
        smtp: { protocol: 'smtp', host: '::1', port: 587, security: 'starttls' },
      },
    }));

  it.each([
    'imap.mail.me.com',
    'imap.mail.me.com:993',
    'imap.mail.me.com:993:',
    'imap.mail.me.com:993:tls1',
    'imap.mail.me.com:0:tls',
    'imap.mail.me.com:65536:tls',
    ':993:tls',
    'a b:993:tls',
    '-x:993:tls',
    '::1:993:tls',
    '300.1.1.1:993:tls',
    'host:993:constructor',
    '$(id):993:tls',
  ])('refuses %s with an example', (text) => {
    const { message, hint } = errorOf('ports', `--imap=${text}`);
    expect(message).toContain('HOST:PORT:ENCRYPTION');
    expect(hint).toBe('Example: --imap imap.mail.me.com:993:tls');
  });

  it('is the only one, with login, to take it', () =>
    expect(errorOf('example.com', '--imap', 'a:1:tls').message).toContain('no option --imap'));

  it('takes controls, or none', () => {
    expect(read('ports', '--control', 'a.example:993,192.0.2.1:587')).toMatchObject({
      options: {
        controls: [
          { host: 'a.example', port: 993 },
          { host: '192.0.2.1', port: 587 },
        ],
      },
    });
    expect(read('ports', '--control', 'none')).toMatchObject({ options: { controls: [] } });
    expect(read('ports')).not.toHaveProperty('options.controls');
    expect(errorOf('ports', '--control', 'a.example').hint).toContain('imap.gmail.com:993');
  });

  it('takes the system that the steps are for', () => {
    expect(read('ports', '--for', 'windows')).toMatchObject({ options: { platform: 'windows' } });
    expect(errorOf('ports', '--for', 'windos').hint).toContain('windows');
  });
});

describe('login', () => {
  it('takes an address, and a user name', () => {
    expect(read('login', 'you@icloud.com')).toMatchObject({
      command: 'login',
      address: 'you@icloud.com',
    });
    expect(read('login', 'me@example.com', '--user', 'you@icloud.com')).toMatchObject({
      address: 'me@example.com',
      options: { user: 'you@icloud.com' },
    });
  });

  it.each([
    'you',
    'you@',
    '@icloud.com',
    'a b@icloud.com',
    'you@icloud.com>\r\nRCPT',
    '<you@icloud.com>',
  ])('refuses %j', (address) =>
    expect(errorOf('login', address).message).toContain('is not a mail address'),
  );

  it('shows nothing of a password that is put behind it', () => {
    for (const argv of [
      ['login', 'you@icloud.com', 'abcd-efgh-ijkl-mnop'],
      ['login', 'you@icloud.com', '--password', 'abcd-efgh-ijkl-mnop'],
      ['login', 'you@icloud.com', '--password=abcd-efgh-ijkl-mnop'],
      ['login', 'you@icloud.com', '-p', 'abcd-efgh-ijkl-mnop'],
    ]) {
      const { message, hint } = errorOf(...argv);
      expect(`${message} ${hint}`).not.toMatch(/abcd|efgh|ijkl|mnop/);
    }
  });

  it('sends no password unencrypted, and keeps nothing', () => {
    const { message } = errorOf('login', 'a@icloud.com', '--smtp', 'a.example:587:none');
    expect(message).toContain('only over an encrypted connection');
    for (const option of ['--record', '--replay'])
      expect(errorOf('login', 'a@icloud.com', option, 'x.json').message).toContain('never kept');
    expect(errorOf('login', 'a@icloud.com', '--output', 'x.json').message).toContain('never kept');
  });
});
