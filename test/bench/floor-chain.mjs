// The longest chain that the protocols force, and nothing else: ADDRESS of resolver and server.
import { Resolver } from 'node:dns/promises';
import { connect } from 'node:net';
import { connect as secure } from 'node:tls';

const [address] = process.argv.slice(2);
const resolver = new Resolver();
resolver.setServers([address]);
const said = (socket, end) =>
  new Promise((done) => {
    let text = '';
    socket.on('data', function hear(octets) {
      text += octets;
      if (!end.test(text)) return;
      socket.off('data', hear);
      done();
    });
  });
const host = 'smtp.mail.me.com';
const [to] = await resolver.resolve4(host);
const plain = connect(587, to);
await said(plain, /^220 /m);
plain.write('EHLO a.example\r\n');
await said(plain, /^250 /m);
plain.write('STARTTLS\r\n');
await said(plain, /^220 /m);
const socket = secure({ socket: plain, servername: host });
await new Promise((done) => socket.once('secureConnect', done));
socket.write('EHLO a.example\r\n');
await said(socket, /^250 /m);
process.exit(0);
