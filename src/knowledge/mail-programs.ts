/**
 * Mail programs: where each has the settings of its mail servers, how an account is removed and added, and
 * which password it needs for iCloud. Menus move: a path is a hint. One without a page is not confirmed, and
 * says so wherever it is shown.
 */
import type { Platform } from '../model/mail/diagnosis.ts';
import { pagesRead, type Source } from '../model/source/source.ts';

/** A way through menus. */
export interface MenuPath {
  /** Printable ASCII, without a full stop. */
  readonly path: string;
  /** The page that shows it; absent where none was found. */
  readonly source?: Source;
}

/**
 * `none`: it uses the Apple Account of the device or of iCloud for Windows. `app-specific`: nothing else works.
 * `apple-account`: it can sign in to the Apple Account on Apple's web page, or take an app-specific password.
 */
export type PasswordRule = 'none' | 'app-specific' | 'apple-account';

export interface MailProgram {
  /** Unique, in lower case. */
  readonly id: string;
  readonly name: string;
  /** What people call it, for `explain`. */
  readonly topic: string;
  readonly platforms: readonly Platform[];
  /** Where the mail servers, ports and encryption are. */
  readonly servers: MenuPath;
  readonly remove: MenuPath;
  readonly add: MenuPath;
  readonly password: PasswordRule;
  readonly passwordSource: Source;
  /** What else its users have to know; sentences. */
  readonly note?: string;
}

const read = pagesRead('2026-12-01');

const seen = (path: string, page: string): MenuPath => ({ path, source: read(page) });
const unconfirmed = (path: string): MenuPath => ({ path });

const applePasswords = read('https://support.apple.com/en-in/102654');
const icloudForWindows = read('https://support.apple.com/en-mt/HT204397');
const outlookSignIn = read(
  'https://www.neowin.net/amp/microsoft-makes-it-easier-to-add-icloud-accounts-to-outlook/',
);

const ovhGuide = (commit: string, guide: string): string =>
  `https://github.com/ovh/docs/blob/${commit}/pages/web_cloud/email_and_collaborative_solutions/mx_plan/${guide}/guide.en-gb.md`;

const appleSetUp =
  'https://everydaytech.org/email-communication/email-configuration-settings/how-to-configure-icloud-email';
const outlookMacPage =
  'https://everydaytech.org/email-communication/email-organization-management/how-to-add-an-account-in-outlook';
const outlookClassicGuide = ovhGuide(
  '53c754ea8f3714b8b5cd71eb8a88547245c0938f',
  'how_to_configure_outlook_2016',
);
const outlookAndroidGuide = ovhGuide(
  '149a8f56919661b94af090deebfb2f06ba665427',
  'email_outlook_app_android',
);
const thunderbirdGuide = ovhGuide(
  '53c754ea8f3714b8b5cd71eb8a88547245c0938f',
  'how_to_configure_thunderbird_windows',
);
const evolutionHelp =
  'https://gitlab.gnome.org/GNOME/evolution/-/blob/04f9870e3cf859795e42c754c54df4a765538485/help/C/mail-account-manage-imap-plus.page';

const ofApple = { password: 'none', passwordSource: applePasswords } as const;
const ofOthers = { password: 'app-specific', passwordSource: applePasswords } as const;
const ofOutlook = { password: 'apple-account', passwordSource: outlookSignIn } as const;

export const mailPrograms: readonly MailProgram[] = [
  {
    id: 'apple-mail-mac',
    name: 'Apple Mail on a Mac',
    topic: 'apple-mail',
    platforms: ['macos'],
    servers: seen(
      'Mail > Settings (before macOS 13: Preferences) > Accounts > Server Settings',
      'https://support.apple.com/en-euro/guide/mail/cpmlprefacctadv/15.0/mac/12.0',
    ),
    remove: seen('System Settings > your name > iCloud > Mail: off', appleSetUp),
    add: seen('System Settings > your name > iCloud > Mail: on', appleSetUp),
    ...ofApple,
    note: 'An account that was added as iCloud sets its servers by itself.',
  },
  {
    id: 'apple-mail-ios',
    name: 'Mail on an iPhone or iPad',
    topic: 'apple-mail',
    platforms: ['ios'],
    servers: seen(
      'Settings > Apps > Mail > Mail Accounts (before iOS 18: Settings > Mail > Accounts) > the account',
      'https://resources.oreateai.com/resources/how-to-remove-an-email-account-from-your-iphone-in-ios-18-and-earlier',
    ),
    remove: seen('Settings > your name > iCloud > Mail: off', appleSetUp),
    add: seen('Settings > your name > iCloud > Mail: on', appleSetUp),
    ...ofApple,
    note: 'An account that was added as iCloud sets its servers by itself.',
  },
  {
    id: 'outlook-new',
    name: 'Outlook, new (it replaced Windows Mail)',
    topic: 'outlook',
    platforms: ['windows'],
    servers: unconfirmed('View > View settings > Accounts > Your accounts > Manage'),
    remove: unconfirmed('View > View settings > Accounts > Your accounts > Manage > Remove'),
    add: unconfirmed('View > View settings > Accounts > Your accounts > Add account'),
    ...ofOutlook,
  },
  {
    id: 'outlook-classic',
    name: 'Outlook, classic',
    topic: 'outlook',
    platforms: ['windows'],
    servers: seen('File > the account > Account Settings > Server Settings', outlookClassicGuide),
    remove: unconfirmed('File > Account Settings > Account Settings > the account > Remove'),
    add: seen(
      'File > Add Account > Advanced options > Let me set up my account manually > IMAP',
      outlookClassicGuide,
    ),
    password: 'app-specific',
    passwordSource: outlookSignIn,
  },
  {
    id: 'outlook-mac',
    name: 'Outlook for Mac',
    topic: 'outlook',
    platforms: ['macos'],
    servers: seen(
      'Outlook > Settings (older: Preferences) > Accounts > the account',
      outlookMacPage,
    ),
    remove: unconfirmed('Outlook > Settings > Accounts > the account > -'),
    add: seen('Outlook > Settings (older: Preferences) > Accounts > +', outlookMacPage),
    ...ofOutlook,
  },
  {
    id: 'outlook-ios',
    name: 'Outlook on an iPhone or iPad',
    topic: 'outlook',
    platforms: ['ios'],
    servers: unconfirmed("can't be changed: remove the account and add it again"),
    remove: seen(
      'your picture > the gear > the account > Delete Account',
      'https://gbtimes.com/how-to-log-out-of-the-outlook-app-on-an-iphone',
    ),
    add: seen('your picture > the gear > Add Account', 'https://tinygrab.com/?p=571319'),
    ...ofOutlook,
  },
  {
    id: 'outlook-android',
    name: 'Outlook on Android',
    topic: 'outlook',
    platforms: ['android'],
    servers: seen("can't be changed: remove the account and add it again", outlookAndroidGuide),
    remove: seen(
      'the envelope > the gear > Accounts > the account > Delete account',
      outlookAndroidGuide,
    ),
    add: seen('the envelope > + > Add Account', outlookAndroidGuide),
    ...ofOutlook,
  },
  {
    id: 'thunderbird',
    name: 'Thunderbird',
    topic: 'thunderbird',
    platforms: ['macos', 'windows', 'linux'],
    servers: seen(
      'Tools > Account Settings > Server Settings, and Outgoing Server (SMTP) > Edit',
      thunderbirdGuide,
    ),
    remove: unconfirmed('Tools > Account Settings > Account Actions > Remove Account'),
    add: seen('File > New > Get a new email account > Configure manually', thunderbirdGuide),
    ...ofOthers,
    note: 'Without a menu bar, press Alt.',
  },
  {
    id: 'thunderbird-android',
    name: 'Thunderbird on Android',
    topic: 'thunderbird',
    platforms: ['android'],
    servers: seen(
      'Settings > the account > Fetching mail > Incoming server, and Sending mail > Outgoing server',
      'https://github.com/thunderbird/thunderbird-android/issues/11577',
    ),
    remove: seen(
      'Settings > the account > the three dots > Remove account',
      'https://github.com/thunderbird/thunderbird-android/issues/3748',
    ),
    add: unconfirmed('Settings > Add account'),
    ...ofOthers,
  },
  {
    id: 'gmail-android',
    name: 'Gmail app',
    topic: 'gmail',
    platforms: ['android'],
    servers: unconfirmed(
      'the menu > Settings > the account > Incoming settings, Outgoing settings',
    ),
    remove: seen(
      'the menu > Settings > Manage accounts > the account > Remove account',
      'https://consultingtimes.com/how-to-remove-a-gmail-account-from-gmail-app',
    ),
    add: seen(
      'your picture > Add another account > Other > Personal (IMAP)',
      'https://blogs-on-gmail.blogspot.com/2025/11/adding-non-gmail-addresses-to-gmail.html',
    ),
    ...ofOthers,
  },
  {
    id: 'samsung-email',
    name: 'Samsung Email',
    topic: 'samsung',
    platforms: ['android'],
    servers: seen(
      'the menu > the gear > the account > Advanced settings > Server settings',
      'https://cruzio.com/member-tools/support/how-to-update-your-samsung-mail-on-android/',
    ),
    remove: seen(
      'Settings > Accounts and backup > the account > Remove account',
      'https://deletingsolutions.com/how-do-i-delete-an-email-account-on-my-samsung-phone',
    ),
    add: unconfirmed('the menu > the gear > Add account > Other'),
    ...ofOthers,
  },
  {
    id: 'evolution',
    name: 'Evolution',
    topic: 'evolution',
    platforms: ['linux'],
    servers: seen(
      'Edit > Preferences > Mail Accounts > Edit > Receiving Email and Sending Email',
      evolutionHelp,
    ),
    remove: unconfirmed('Edit > Preferences > Mail Accounts > the account > Delete'),
    add: seen('File > New > Mail Account', evolutionHelp),
    ...ofOthers,
  },
  {
    id: 'icloud-windows',
    name: 'iCloud for Windows',
    topic: 'icloud-for-windows',
    platforms: ['windows'],
    servers: unconfirmed('none to enter: it sets up the account in Outlook by itself'),
    remove: unconfirmed('iCloud > Mail: off'),
    add: unconfirmed('iCloud > Mail: on'),
    password: 'none',
    passwordSource: icloudForWindows,
    note: 'It needs no app-specific password for the Microsoft programs that it sets up.',
  },
];

/** What has no menus to show. */
interface WithoutMenus {
  readonly name: string;
  readonly topic: string;
  readonly platforms: readonly Platform[];
  /** What to do instead; a sentence. */
  readonly instead: string;
  readonly source: Source;
}

export const besidesPrograms: readonly WithoutMenus[] = [
  {
    name: 'Outlook on the web',
    topic: 'outlook',
    platforms: ['windows'],
    instead: "It can't add an iCloud account: use one of the programs, or icloud.com.",
    source: read('https://tinygrab.com/?p=571319'),
  },
  {
    name: 'Windows Mail',
    topic: 'windows-mail',
    platforms: ['windows'],
    instead: 'It stopped working on December 31, 2024: use the new Outlook in its place.',
    source: read('https://www.neowin.net/news/windows-mail-will-stop-working-on-december-31-2024/'),
  },
];
