/**
 * Where each system keeps the settings that affect mail, each with the page that shows it. A phone has no
 * hosts file and no DNS cache to clear; where no page was found, the menu is left out.
 * Menus move: a path is a hint, not a fact about this computer.
 */
import type { Platform } from '../model/mail/diagnosis.ts';
import { pagesRead, type Source } from '../model/source/source.ts';

export interface Menu {
  /** Where it is, printable ASCII. */
  readonly path: string;
  /** The page that shows it. */
  readonly source: Source;
}

const november25 = pagesRead('2026-11-25');
const november30 = pagesRead('2026-11-30');

export const documented = (path: string, page: string): Menu => ({
  path,
  source: november25(page),
});

const shown = (path: string, page: string): Menu => ({ path, source: november30(page) });

const december1 = pagesRead('2026-12-01');

const onPhones = (path: string, page: string): Menu => ({ path, source: december1(page) });

/** Where each system keeps its file of hosts. */
const hostsPage = 'https://molecularsciences.org/content/how-to-modify-the-host-file/';
/** How IPv6 and DNS are set on a Mac. */
const macNetworkPage = 'https://oneuptime.com/blog/post/2026-03-20-dual-stack-macos/view';

/** What a step may send the reader to. */
export type SystemSetting =
  | 'firewall'
  | 'vpn'
  | 'flush'
  | 'dns'
  | 'hosts'
  | 'clock'
  | 'ipv6'
  | 'roots';

/** Thunderbird keeps its own list of trusted roots; this makes it use the system's too. */
const thunderbirdRoots = documented(
  'Settings > General > Config Editor > security.enterprise_roots.enabled, true',
  'https://thunderbird.github.io/policy-templates/templates/esr140',
);

export const systemMenus: { readonly [P in Platform]: { readonly [W in SystemSetting]?: Menu } } = {
  macos: {
    firewall: documented(
      'Little Snitch, LuLu or a security suite (the firewall in System Settings > Network > Firewall blocks incoming connections only)',
      'https://support.apple.com/guide/platform-support/supd6b171d92/web',
    ),
    vpn: shown(
      'System Settings > VPN',
      'https://en.thamhiemmekong.com/technology/how-do-i-turn-off-a-vpn.html',
    ),
    flush: documented(
      'sudo dscacheutil -flushcache; sudo killall -HUP mDNSResponder',
      'https://dn.org/how-to-flush-dns-cache-on-macos',
    ),
    dns: shown('System Settings > Network > your network > Details > DNS', macNetworkPage),
    hosts: shown('/etc/hosts', hostsPage),
    clock: documented(
      'System Settings > General > Date & Time > Set time and date automatically',
      'https://vuink.com/post/rpyrpgvpyvtug-d-dpb/2025/05/21/system-time-clocks-and-their-syncing-in-macos',
    ),
    ipv6: shown(
      'System Settings > Network > your network > Details > TCP/IP > Configure IPv6',
      macNetworkPage,
    ),
    roots: thunderbirdRoots,
  },
  ios: {
    clock: onPhones(
      'Settings > General > Date & Time > Set Automatically',
      'https://everydaytech.org/devices-hardware/device-settings-management/how-do-you-change-the-time-on-your-iphone',
    ),
  },
  android: {
    vpn: onPhones(
      'Settings > Network & internet > VPN',
      'https://ui-transitions.com/how-to-turn-vpn-off-on-android/',
    ),
    dns: onPhones(
      'Settings > Network & internet > Private DNS',
      'https://thebiggish.com/news/android-private-dns-encrypts-queries-by-default-but-most-users-never-enable-it',
    ),
    clock: onPhones(
      'Settings > System > Date & time > Set time automatically',
      'https://thinglabs.io/how-to-change-date-time-on-android',
    ),
  },
  windows: {
    firewall: documented(
      'your security suite, and wf.msc (press Start, type it) > Outbound Rules',
      'https://learn.microsoft.com/windows/security/operating-system-security/network-security/windows-firewall/configure',
    ),
    vpn: shown(
      'Settings > Network & internet > VPN',
      'https://en.thamhiemmekong.com/technology/how-do-i-turn-off-a-vpn.html',
    ),
    flush: documented(
      'ipconfig /flushdns',
      'https://www.simplified.guide/microsoft-windows/dns-server-change',
    ),
    dns: documented(
      'Settings > Network & internet > Wi-Fi or Ethernet > properties > DNS server assignment > Edit',
      'https://www.simplified.guide/microsoft-windows/dns-server-change',
    ),
    hosts: shown('C:\\Windows\\System32\\drivers\\etc\\hosts', hostsPage),
    clock: shown(
      'Settings > Time & language > Date & time > Set time automatically',
      'https://share-tools.com/computer-instruction/change-time-and-date-on-windows.html',
    ),
    ipv6: documented(
      'ncpa.cpl (press Windows+R, type it) > your network > Properties > Internet Protocol Version 6',
      'https://wario.hezongjian.com/msdn/community/topic/windows/networking/dns-configuration',
    ),
    roots: thunderbirdRoots,
  },
  linux: {
    firewall: shown('sudo ufw status verbose', 'https://linuxhint.com/ufw_status'),
    vpn: documented(
      'nmcli connection show --active, and the proxy settings of the desktop',
      'https://man.archlinux.org/man/nmcli.1',
    ),
    flush: documented(
      'resolvectl flush-caches',
      'https://manpages.ubuntu.com/manpages/focal/man1/resolvectl.1',
    ),
    dns: shown(
      'NetworkManager or /etc/resolv.conf',
      'https://docs.redhat.com/en/documentation/Red_Hat_Enterprise_Linux/9/html/configuring_and_managing_networking/configuring-the-order-of-dns-servers_configuring-and-managing-networking',
    ),
    hosts: shown('/etc/hosts', hostsPage),
    clock: documented('timedatectl set-ntp true', 'https://man.archlinux.org/man/timedatectl.1'),
    ipv6: documented(
      'nmcli connection modify NAME ipv6.method link-local, then nmcli connection up NAME',
      'https://valadoc.org/libnm-util/NM.SettingIP6.html',
    ),
    roots: shown(
      'Settings > Privacy and security > Manage certificates > Authorities > Import',
      'https://herongyang.com/Email/Thunderbird-Manage-Security-Certificates.html',
    ),
  },
};
