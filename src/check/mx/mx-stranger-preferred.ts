import { ask } from '../../model/need.ts';
import { defineCheck } from '../define-check.ts';
import {
  judgeForeignExchanges,
  describeHost,
  foreignExchangeNeeds,
  takesMail,
} from './foreign-exchange.ts';

export default defineCheck({
  id: 'mx-stranger-preferred',
  area: 'mx',
  title: 'No mail host or forwarding service competes with iCloud',
  severity: 'error',
  since: '0.1.0',
  cites: ['Apple 102374', 'RFC 5321 §5.1'],
  docs: {
    why: "Senders try the lowest MX priority number first and spread mail over equal ones. A record with a number as low as Apple's, or lower, takes all mail or part of it. That mail never reaches iCloud. A forwarding service takes mail at any priority, and returns what it has no rule for.",
    fix: "Delete every MX record except Apple's.",
    good: '@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.',
    bad: '@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.\n@ MX 1 mail.old-host.example.',
  },
  needs: ({ domain }) => ({ mx: ask(domain.name, 'MX') }),
  hints: ({ mx }, context) => foreignExchangeNeeds(mx, context),
  judge: ({ mx }, context, hints) =>
    judgeForeignExchanges({ mx, hints }, context, takesMail, ({ exchange, preference }, icloud) =>
      preference > icloud
        ? `${describeHost(exchange)} gets mail whenever iCloud is slow to answer, and returns what it has no rule for`
        : preference < icloud
          ? `Mail goes to ${describeHost(exchange)} first, before iCloud`
          : `Part of the mail goes to ${describeHost(exchange)} instead of iCloud`,
    ),
});
