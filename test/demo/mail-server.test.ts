import { connect as connectTcp } from 'node:net';
import { connect } from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';
import { type MailServers, startMailServers } from '../../src/demo/mail-server.ts';

const host = '127.0.0.1';
let servers: MailServers | undefined;
afterEach(() => servers?.close());

/** All that is said after sending `lines` at once; the last of them is to end the connection. */
const talk = (socket: NodeJS.ReadWriteStream, lines: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let heard = '';
    socket.on('data', (chunk) => (heard += String(chunk)));
    socket.on('end', () => resolve(heard)).on('error', reject);
    socket.write(lines);
  });

describe("iCloud's mail servers on loopback", () => {
  it('speak IMAP over TLS', async () => {
    servers = await startMailServers({ host });
    const { imapPort: port, ca } = servers;
    const socket = connect({ host, port, ca, servername: 'imap.mail.me.com' });
    const heard = await talk(socket, 'x CAPABILITY\r\ny NOOP\r\nz LOGOUT\r\n');
    expect(heard).toMatch(/^\* OK \[CAPABILITY .*XAPPLEPUSHSERVICE.*iscream/);
    expect(heard).toMatch(/^\* CAPABILITY .* AUTH=PLAIN /m);
    expect(heard).toMatch(/^x OK /m);
    expect(heard).toMatch(/^y BAD /m);
    expect(heard).toMatch(/^\* BYE .*\r\nz OK /m);
  });

  it('speak SMTP, and offer STARTTLS', async () => {
    servers = await startMailServers({ host });
    const socket = connectTcp(servers.smtpPort, host);
    const heard = await talk(socket, 'EHLO [127.0.0.1]\r\nMAIL FROM:<>\r\nQUIT\r\n');
    expect(heard).toMatch(/^220 iCloud SMTP - outbound\.qs\.icloud\.com\r\n/);
    expect(heard).toMatch(/^250-STARTTLS\r$/m);
    expect(heard).not.toMatch(/AUTH/);
    expect(heard).toMatch(/^502 /m);
    expect(heard).toMatch(/^221 .*\r\n$/m);
  });

  it('count connections, and end with them open', async () => {
    servers = await startMailServers({ host });
    const socket = connectTcp(servers.smtpPort, host);
    await new Promise((resolve) => socket.once('data', resolve));
    expect(servers.connections()).toBe(1);
    const ended = new Promise((resolve) => socket.on('close', resolve));
    socket.on('error', () => {});
    await servers.close();
    await ended;
  });
});
