import { probeNeed } from '../../model/need.ts';
import { defineCheck } from '../define-check.ts';
import { judgePort } from './judge-port.ts';

export default defineCheck({
  id: 'port-imap',
  area: 'imap',
  title: "This computer can reach iCloud's incoming mail (IMAP, port 993)",
  severity: 'error',
  since: '0.1.0',
  cites: ['Apple 102525', 'RFC 8314 §3', 'RFC 9051'],
  docs: {
    why: 'Mail programs read mail at imap.mail.me.com, port 993, encrypted from the first byte. If a firewall, a mail scanner or a guest network is in the way, mail programs say that the server refuses the connection. Some sites call this "error 4055", a number that Apple does not document. A wrong password looks different: the connection is made, but the sign-in fails.',
    fix: 'Do what the finding says for its cause: usually a security program on this computer, or the network that it uses.',
    good: 'connect to imap.mail.me.com:993\nTLS with a valid certificate\n* OK [CAPABILITY ... AUTH=PLAIN ...]',
    bad: 'connect to imap.mail.me.com:993\nconnection refused',
  },
  needs: ({ required }) => ({ imap: probeNeed(required.imap) }),
  judge: ({ imap }) => judgePort(imap),
});
