import { ask } from '../../model/need.ts';
import { defineCheck } from '../define-check.ts';
import { judgeForeignExchanges, describeHost, foreignExchangeNeeds } from './foreign-exchange.ts';

export default defineCheck({
  id: 'mx-stranger-preferred',
  area: 'mx',
  title: 'No other mail host comes before iCloud',
  severity: 'error',
  since: '0.1.0',
  cites: ['Apple 102374', 'RFC 5321 §5.1'],
  docs: {
    why: "Senders try the lowest preference first and spread mail over equal ones. An old provider's MX record with a preference as low as Apple's, or lower, takes all mail or a share of it, and that mail never shows up in iCloud.",
    fix: "Remove every MX record but Apple's.",
    good: '@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.',
    bad: '@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.\n@ MX 1 mail.old-host.example.',
  },
  needs: ({ domain }) => ({ mx: ask(domain.name, 'MX') }),
  hints: ({ mx }, context) => foreignExchangeNeeds(mx, context),
  judge: ({ mx }, context, hints) =>
    judgeForeignExchanges(
      { mx, clues: hints },
      context,
      ({ preference }, icloud) => preference <= icloud,
      ({ exchange, preference }, icloud) =>
        preference < icloud
          ? `mail goes to ${describeHost(exchange)} before iCloud is tried`
          : `a share of the mail goes to ${describeHost(exchange)}, not to iCloud`,
    ),
});
