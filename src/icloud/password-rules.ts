/**
 * Which password a mail program needs for iCloud, by Apple's page 102654: Apple's own programs use the Apple
 * Account that the device is signed in to; programs of others need an app-specific password, or sign in to
 * the Apple Account on Apple's web page, if they can.
 */
import type { Source } from '../model/source/source.ts';

/** What Apple says of app-specific passwords. */
export const appSpecificPassword = {
  /** The clicks to a new one. */
  clicks: ['account.apple.com', 'Sign-In and Security', 'App-Specific Passwords', '+'],
  /** What must be on before there can be one. */
  needs: 'two-factor authentication',
  /** The most that are active at once. */
  most: 25,
  /** As Apple shows it: four groups of four lower-case letters. */
  form: 'xxxx-xxxx-xxxx-xxxx',
  source: { page: 'https://support.apple.com/en-in/102654', read: '2026-12-01' },
} as const satisfies { readonly source: Source; readonly [about: string]: unknown };

/** How to get one, in a line. */
export const passwordClicks = appSpecificPassword.clicks.join(' > ');

/** What must hold for it, in a clause. */
export const passwordLimits = `it needs ${appSpecificPassword.needs}, and at most ${appSpecificPassword.most} can be active`;

/** Who needs one, and who does not. */
export const passwordStep = `If the program is not Apple's, create a new app-specific password (${passwordClicks}). Apple's own Mail needs none.`;

/** Where Apple's mail is full: mail to it comes back, and everything else looks right. */
export const storageStep =
  "If mail to you comes back to its senders, check in iCloud's settings that your storage is not full.";

/** Where the addresses of an own domain are set up. */
export const customDomainMenus =
  'icloud.com/icloudplus > Custom Email Domain, or on an iPhone: Settings > your name > iCloud > iCloud Mail > Custom Email Domain';

/** The pages that show these menus. */
export const customDomainSources: readonly Source[] = [
  { page: 'https://support.apple.com/guide/icloud/mm11db96ba8e/icloud', read: '2026-12-01' },
  { page: 'https://applemagazine.com/icloud-custom-email-01g2/amp/', read: '2026-12-01' },
];
