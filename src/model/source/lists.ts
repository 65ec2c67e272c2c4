/** Pages on which several tables rest. */
import type { Source } from './source.ts';

/** A list of mail hosts: the domains of their addresses, their exchanges, and what their SPF record is to include. */
export const listOfMailHosts: Source = {
  page: 'https://github.com/MikkelScheike/email-provider-links/blob/0f2f11401738d9e77e7afd4f423728509636e7ae/providers/emailproviders.json',
  read: '2026-11-30',
};

/** A list of exchanges and the services that run them. */
export const listOfExchanges: Source = {
  page: 'https://github.com/jace/mxsniff/blob/f85fcb05bb90e727d507d016dc8db70b8892bcfe/mxsniff/providers.py',
  read: '2026-11-25',
};
