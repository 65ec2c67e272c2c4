/**
 * Where macOS, Windows and Linux keep the settings that affect mail. Each menu has the page that
 * shows it, or is marked `unconfirmed`. Menus move: a path is a hint, not a fact about this computer.
 */
import type { Platform } from '../model/mail/diagnosis.ts';

export interface Menu {
  /** Where it is, printable ASCII. */
  readonly path: string;
  /** The page that shows it; absent if none could be read. */
  readonly source?: string;
  /** The date on which it was read. */
  readonly read?: string;
}

const readOn = '2026-11-25';

export const unconfirmed = (path: string): Menu => ({ path });

export const documented = (path: string, source: string): Menu => ({ path, source, read: readOn });

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

export const systemMenus: { readonly [P in Platform]: { readonly [W in SystemSetting]: Menu } } = {
  macos: {
    firewall: documented(
      'Little Snitch, LuLu or a security suite (the firewall in System Settings > Network > Firewall blocks incoming connections only)',
      'https://support.apple.com/guide/platform-support/supd6b171d92/web',
    ),
    vpn: unconfirmed(
      'System Settings > VPN, and System Settings > Network > your network > Details > Proxies',
    ),
    flush: documented(
      'sudo dscacheutil -flushcache; sudo killall -HUP mDNSResponder',
      'https://dn.org/how-to-flush-dns-cache-on-macos',
    ),
    dns: unconfirmed('System Settings > Network > your network > Details > DNS'),
    hosts: unconfirmed('/etc/hosts'),
    clock: documented(
      'System Settings > General > Date & Time > Set time and date automatically',
      'https://vuink.com/post/rpyrpgvpyvtug-d-dpb/2025/05/21/system-time-clocks-and-their-syncing-in-macos',
    ),
    ipv6: unconfirmed(
      'System Settings > Network > your network > Details > TCP/IP > Configure IPv6 > Link-Local Only',
    ),
    roots: thunderbirdRoots,
  },
  windows: {
    firewall: documented(
      'your security suite, and wf.msc (press Start, type it) > Outbound Rules',
      'https://learn.microsoft.com/windows/security/operating-system-security/network-security/windows-firewall/configure',
    ),
    vpn: unconfirmed(
      'Settings > Network & internet > VPN, and Settings > Network & internet > Proxy',
    ),
    flush: documented(
      'ipconfig /flushdns',
      'https://www.simplified.guide/microsoft-windows/dns-server-change',
    ),
    dns: documented(
      'Settings > Network & internet > Wi-Fi or Ethernet > properties > DNS server assignment > Edit',
      'https://www.simplified.guide/microsoft-windows/dns-server-change',
    ),
    hosts: unconfirmed('C:\\Windows\\System32\\drivers\\etc\\hosts'),
    clock: unconfirmed('Settings > Time & language > Date & time > Set time automatically'),
    ipv6: documented(
      'ncpa.cpl (press Windows+R, type it) > your network > Properties > Internet Protocol Version 6',
      'https://wario.hezongjian.com/msdn/community/topic/windows/networking/dns-configuration',
    ),
    roots: thunderbirdRoots,
  },
  linux: {
    firewall: unconfirmed(
      'sudo nft list ruleset, sudo ufw status, and OpenSnitch if it is installed',
    ),
    vpn: documented(
      'nmcli connection show --active, and the proxy settings of the desktop',
      'https://man.archlinux.org/man/nmcli.1',
    ),
    flush: documented(
      'resolvectl flush-caches',
      'https://manpages.ubuntu.com/manpages/focal/man1/resolvectl.1',
    ),
    dns: unconfirmed('the network settings of the desktop, or /etc/resolv.conf'),
    hosts: unconfirmed('/etc/hosts'),
    clock: documented('timedatectl set-ntp true', 'https://man.archlinux.org/man/timedatectl.1'),
    ipv6: documented(
      'nmcli connection modify NAME ipv6.method link-local, then nmcli connection up NAME',
      'https://valadoc.org/libnm-util/NM.SettingIP6.html',
    ),
    roots: unconfirmed(
      'Settings > Privacy & Security > Certificates > Manage Certificates > Authorities > Import',
    ),
  },
};
