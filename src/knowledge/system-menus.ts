/**
 * Where the switches are, as data: the menus of three systems and of programs that open TLS on its
 * way. Each with the page that says so, and when it was read; `unconfirmed` where no page could be
 * read. Menus move: a path is told as a hint, never as a fact about this computer.
 */
import type { Platform } from '../model/mail/diagnosis.ts';

export interface Menu {
  /** Where it is, printable ASCII. */
  readonly path: string;
  /** The page that says so; absent where none could be read. */
  readonly source?: string;
  /** When it was read: a date. */
  readonly read?: string;
}

const readOn = '2026-11-25';

const unconfirmed = (path: string): Menu => ({ path });

const documented = (path: string, source: string): Menu => ({ path, source, read: readOn });

/** What may have to be found on a system. */
export type SystemSetting =
  | 'firewall'
  | 'vpn'
  | 'flush'
  | 'dns'
  | 'hosts'
  | 'clock'
  | 'ipv6'
  | 'roots';

/** Thunderbird has a list of roots of its own; where the system's can be had too. */
const thunderbirdRoots = documented(
  'Settings > General > Config Editor > security.enterprise_roots.enabled, true',
  'https://thunderbird.github.io/policy-templates/templates/esr140',
);

export const systemMenus: { readonly [P in Platform]: { readonly [W in SystemSetting]: Menu } } = {
  macos: {
    firewall: documented(
      "programs that ask before a connection is made (Little Snitch, LuLu, a security suite); macOS's own firewall, in System Settings > Network > Firewall, blocks incoming connections only",
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
      'rules that block, in wf.msc (press Start, type it) > Outbound Rules, and the security suite',
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
      'sudo nft list ruleset, sudo ufw status, and OpenSnitch where it is installed',
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

/** Programs on the computer itself; `undefined` where it is not known where their switch for mail is. */
export const interceptorMenus: Readonly<Record<string, Menu | undefined>> = {
  AdGuard: documented(
    'Settings > Network > Filter HTTPS',
    'https://adguard.com/kb/adguard-for-windows/features/network',
  ),
  Avast: documented(
    'Menu > Settings > Protection > Core Shields > Mail Shield',
    'https://businesshelp.avast.com/Content/Products/AfB_Antivirus/ConfiguringSettings/MailShield.htm',
  ),
  AVG: documented(
    'the shield that is called Email Shield or Mail Shield',
    'https://support.avg.com/SupportArticleView?l=en&urlname=content-products-avg-management-consoles-configuringsettingsandpolicies-mailshield',
  ),
  Avira: undefined,
  Bitdefender: unconfirmed('Protection > Online Threat Prevention > Settings > Encrypted web scan'),
  'Burp Suite': undefined,
  'Charles Proxy': undefined,
  'Covenant Eyes': undefined,
  'Dr.Web': undefined,
  ESET: documented(
    'press F5 for Advanced setup > Scans > Network traffic scanner',
    'https://support.eset.com/en/kb5833-manage-protocolssltls-filtering-in-eset-windows-home-products',
  ),
  'F-Secure': undefined,
  Fiddler: undefined,
  'G DATA': undefined,
  Kaspersky: documented(
    'Settings > Network settings > Do not scan encrypted connections',
    'https://support.kaspersky.com/pl/kis21/157530',
  ),
  McAfee: undefined,
  mitmproxy: undefined,
  'Net Nanny': undefined,
  Norton: documented(
    'Email Protection > Scan inbound emails (POP3, IMAP4) and Scan outbound emails (SMTP)',
    'https://support.norton.com/sp/en/me/norton-360-deluxe/current/solutions/v20240108175903677',
  ),
  Qustodio: undefined,
};
