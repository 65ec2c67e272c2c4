import type { DnsName, SettledAnswer } from '../model/dns.ts';
import type { GatheredSpf } from '../model/spf.ts';
/** What iCloud's servers call themselves. */
export declare const helo = "outbound.st.icloud.com";
/** Whether mail from all of iCloud's servers passes SPF; `undefined` where nobody can tell. */
export declare const passesSpf: (tree: GatheredSpf, icloud: GatheredSpf) => boolean | undefined;
/** Whether a receiver finds the key of iCloud's signatures for the domain. */
export declare const passesDkim: (cname: SettledAnswer<'CNAME'>, txt: SettledAnswer<'TXT'>, domain: DnsName) => boolean;
