import { ask } from '../../model/need.ts';
import { defineCheck } from '../define-check.ts';
import {
  judgeForeignExchanges,
  describeHost,
  foreignExchangeNeeds,
  takesMail,
} from './foreign-exchange.ts';

export default defineCheck({
  id: 'mx-stranger-backup',
  area: 'mx',
  title: 'No other mail host is a backup for iCloud',
  severity: 'warning',
  since: '0.1.0',
  cites: ['Apple 102374', 'RFC 5321 §5.1'],
  docs: {
    why: "A host with a higher MX priority number than Apple's gets mail whenever iCloud is slow to answer, and spammers use it on purpose. That mail never reaches iCloud. Apple asks for its own MX records only.",
    fix: "Delete every MX record except Apple's.",
    good: '@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.',
    bad: '@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.\n@ MX 50 mail.old-host.example.',
  },
  needs: ({ domain }) => ({ mx: ask(domain.name, 'MX') }),
  hints: ({ mx }, context) => foreignExchangeNeeds(mx, context),
  judge: ({ mx }, context, hints) =>
    judgeForeignExchanges(
      { mx, hints },
      context,
      (foreign, icloud) => !takesMail(foreign, icloud),
      ({ exchange }) =>
        `Another mail host, ${describeHost(exchange)}, gets mail whenever iCloud is slow to answer`,
    ),
});
