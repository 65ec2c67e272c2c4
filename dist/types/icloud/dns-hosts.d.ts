/**
 * The commonest DNS hosts, known by the names of their name servers; and, where a public page shows
 * it, what their forms call the fields and what they do with what is typed there. Panels change:
 * this is for the words of a fix, and no verdict rests on it.
 */
import type { RecordLine } from '../model/check.ts';
import type { DnsName, RecordType } from '../model/dns.ts';
export interface DnsHost {
    readonly name: string;
    /** What a name server's name ends in. */
    readonly servers: RegExp;
    /** What the form calls the owner and the data. */
    readonly fields: readonly [owner: string, data: string];
    /** What stands in the owner's field for the zone itself; empty: nothing. */
    readonly apex: '@' | '';
    /** Whether a host name in the data needs the dot at its end. */
    readonly dot?: true;
    /** Whether the text of a TXT record has to be put in double quotes. */
    readonly quotes?: true;
    /** What is particular to a type; a sentence. */
    readonly notes?: Partial<Record<RecordType, string>>;
    /** The page that shows all of this, as it was on {@link readOn}. */
    readonly source: string;
}
/** When the pages were read. */
export declare const readOn = "2026-11-25";
export declare const dnsHosts: readonly DnsHost[];
/** The host whose name servers these are, where all of them are one's. */
export declare const dnsHostOf: (servers: readonly DnsName[]) => DnsHost | undefined;
/** What the host is called, also where nothing is known of its form. */
export declare const hostNameOf: (servers: readonly DnsName[]) => string | undefined;
/** How a record of that owner and type is entered in the form of `one`, where `zone` is kept. */
export declare const entryAt: (one: DnsHost, zone: DnsName, { owner, type }: Pick<RecordLine, 'owner' | 'type'>) => string;
/** Whether the domain's name servers are those of a domain that nobody has set up, or that has expired. */
export declare const isParked: (servers: readonly DnsName[]) => boolean;
/** The addresses of Cloudflare's proxy, as Cloudflare lists them on its page of IP ranges. Only for the words of a fix. */
export declare const cloudflareProxy: readonly ['103.21.244.0/22', '103.22.200.0/22', '103.31.4.0/22', '104.16.0.0/13', '104.24.0.0/14', '108.162.192.0/18', '131.0.72.0/22', '141.101.64.0/18', '162.158.0.0/15', '172.64.0.0/13', '173.245.48.0/20', '188.114.96.0/20', '190.93.240.0/20', '197.234.240.0/22', '198.41.128.0/17'];
