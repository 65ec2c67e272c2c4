/** Where the mail programs of a system have their settings, and which password they need, in words. */
import { appSpecificPassword, passwordClicks, passwordLimits } from '../icloud/password-rules.ts';
import {
  besidesPrograms,
  type MailProgram,
  mailPrograms,
  type MenuPath,
  type PasswordRule,
} from '../knowledge/mail-programs.ts';
import type { Platform, SettingLine } from '../model/mail/diagnosis.ts';
import { listed } from '../model/text/wording.ts';

const runsOn =
  (platform: Platform) =>
  ({ platforms }: MailProgram): boolean =>
    platforms.includes(platform);

const shownPath = ({ path, source }: MenuPath): string =>
  source === undefined ? `${path} (unconfirmed)` : path;

const ruleWords: { readonly [R in PasswordRule]: string } = {
  none: 'no app-specific password, it uses your Apple Account',
  'app-specific': 'an app-specific password',
  'apple-account': "sign in on Apple's page if it opens, else an app-specific password",
};

/** Where each program of the system has the settings, a line for each. */
export const programLines = (platform: Platform): readonly SettingLine[] => [
  ...mailPrograms.filter(runsOn(platform)).map(({ name, servers, remove, add, password }) => ({
    label: name,
    value: `Servers: ${shownPath(servers)}. Remove the account: ${shownPath(remove)}. Add it: ${shownPath(add)}. Password: ${ruleWords[password]}.`,
  })),
  ...besidesPrograms.flatMap(({ name, platforms, instead }) =>
    platforms.includes(platform) ? { label: name, value: instead } : [],
  ),
];

const namesWith = (platform: Platform, rule: PasswordRule): readonly string[] =>
  mailPrograms
    .filter((program) => runsOn(platform)(program) && program.password === rule)
    .map(({ name }) => name);

/** Which password to enter, on this system. */
export const passwordSetting = (platform: Platform): SettingLine => {
  const free = namesWith(platform, 'none');
  const either = namesWith(platform, 'apple-account');
  return {
    label: 'password',
    value: [
      ...(free.length === 0 ? [] : [`${listed(free)}: none, your Apple Account is enough`]),
      ...(either.length === 0
        ? []
        : [`${listed(either)}: sign in to your Apple Account on Apple's page`]),
      `${free.length + either.length === 0 ? '' : 'other programs: '}an app-specific password (${appSpecificPassword.form}, with the hyphens) from ${passwordClicks}; ${passwordLimits}`,
    ].join('; '),
  };
};

/** What `explain` can say of mail programs. */
export const mailProgramTopics: readonly string[] = [
  ...new Set([...mailPrograms, ...besidesPrograms].map(({ topic }) => topic)),
];

/** A part of what is said of mail programs: a title, and lines below it. */
export interface ProgramPart {
  readonly title: string;
  readonly lines: readonly SettingLine[];
}

const sourceOf = ({ source }: MenuPath): readonly string[] =>
  source === undefined ? [] : [`${source.page} (read ${source.read})`];

const programPart = (program: MailProgram): ProgramPart => {
  const { name, servers, remove, add, password, passwordSource, note } = program;
  const pages = [servers, remove, add, { path: '', source: passwordSource }].flatMap(sourceOf);
  return {
    title: name,
    lines: [
      { label: 'servers', value: shownPath(servers) },
      { label: 'remove', value: shownPath(remove) },
      { label: 'add', value: shownPath(add) },
      { label: 'password', value: ruleWords[password] },
      ...(note === undefined ? [] : [{ label: 'note', value: note }]),
      ...[...new Set(pages)].map((page, i) => ({ label: i === 0 ? 'source' : '', value: page })),
    ],
  };
};

/** All that is known of a topic of `mailProgramTopics`; nothing of any other. */
export const explainMailProgram = (topic: string): readonly ProgramPart[] => [
  ...mailPrograms.filter((program) => program.topic === topic).map(programPart),
  ...besidesPrograms
    .filter((one) => one.topic === topic)
    .map(({ name, instead, source }) => ({
      title: name,
      lines: [
        { label: 'note', value: instead },
        { label: 'source', value: `${source.page} (read ${source.read})` },
      ],
    })),
];
