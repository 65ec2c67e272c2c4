import { describe, expect, it } from 'vitest';
import {
  endpointFromSetting,
  mailServers,
  findSettingFaults,
} from '../../src/icloud/mail-settings.ts';
import { readMailSetting } from '../../src/input/cli/mail-setting.ts';

const faultsOf = (protocol: 'imap' | 'smtp', text: string) =>
  findSettingFaults(readMailSetting(protocol, text, protocol));

describe('settings', () => {
  it.each<readonly ['imap' | 'smtp', string, string]>([
    ['imap', 'imap.mail.me.com:993:tls', ''],
    ['smtp', 'smtp.mail.me.com:587:starttls', ''],
    ['imap', 'IMAP.Mail.Me.com.:993:SSL', ''],
    ['imap', 'imap.mail.me.com:993:starttls', 'starttls-on-993'],
    ['imap', 'imap.mail.me.com:143:starttls', 'port-143'],
    ['imap', 'imap.mail.me.com:143:tls', 'port-143 ssl-on-143'],
    ['imap', 'imap.mail.me.com:993:none', 'unencrypted'],
    ['imap', 'pop.mail.me.com:995:tls', 'host-pop port-pop'],
    ['imap', 'imap.mail.me.com:110:none', 'port-pop unencrypted'],
    ['imap', 'smtp.mail.me.com:587:starttls', 'host-swapped port-swapped'],
    ['imap', 'p42-imap.mail.me.com:993:tls', 'host-sharded'],
    ['imap', 'imap.example.com:993:tls', 'host-other'],
    ['smtp', 'smtp.mail.me.com:587:tls', 'ssl-on-587'],
    ['smtp', 'smtp.mail.me.com:587:none', 'unencrypted'],
    ['smtp', 'smtp.mail.me.com:465:tls', 'port-465'],
    ['smtp', 'smtp.mail.me.com:465:starttls', 'port-465 starttls-on-465'],
    ['smtp', 'smtp.mail.me.com:25:starttls', 'port-25'],
    ['smtp', 'smtp.mail.me.com:2525:starttls', 'port-other'],
    ['smtp', 'imap.mail.me.com:993:tls', 'host-swapped port-swapped'],
  ])('%s %s: %s', (protocol, text, ids) => {
    const faults = faultsOf(protocol, text);
    expect(faults.map(({ id }) => id).join(' ')).toBe(ids);
    for (const { message } of faults) expect(message).toMatch(/^[ -~]{20,}[^.]$/);
  });

  it('that work all the same are not fatal', () => {
    expect(faultsOf('smtp', 'smtp.mail.me.com:465:tls')).toMatchObject([{ fatal: false }]);
    expect(faultsOf('imap', 'p42-imap.mail.me.com:993:tls')).toMatchObject([{ fatal: false }]);
    expect(faultsOf('smtp', 'smtp.mail.me.com:587:tls')).toMatchObject([{ fatal: true }]);
  });

  it("that are Apple's are probed unchanged", () => {
    for (const endpoint of Object.values(mailServers))
      expect(endpointFromSetting(endpoint)).toEqual(endpoint);
  });
});
