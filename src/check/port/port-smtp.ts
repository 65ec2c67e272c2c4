import { probeNeed } from '../../model/need.ts';
import { defineCheck } from '../define-check.ts';
import { judgePort } from './judge-port.ts';

export default defineCheck({
  id: 'port-smtp',
  area: 'smtp',
  title: "This computer can reach iCloud's outgoing mail (SMTP, port 587)",
  severity: 'error',
  since: '0.1.0',
  cites: ['Apple 102525', 'RFC 3207'],
  docs: {
    why: 'Mail programs send mail through smtp.mail.me.com, port 587. The connection starts in plain text and switches to encryption (STARTTLS). Some firewalls that inspect SMTP remove the offer of STARTTLS, and some networks block the port.',
    fix: 'Do what the finding says for its cause: usually a security program on this computer, or the network that it uses.',
    good: 'connect to smtp.mail.me.com:587\n220 iCloud SMTP\nEHLO: STARTTLS\nTLS with a valid certificate\nEHLO: AUTH PLAIN LOGIN',
    bad: 'connect to smtp.mail.me.com:587\n220 ****************\nEHLO: XXXXXXXA',
  },
  needs: ({ required }) => ({ smtp: probeNeed(required.smtp) }),
  judge: ({ smtp }) => judgePort(smtp),
});
