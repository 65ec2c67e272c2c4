/** What DNSControl's language has names for (docs.dnscontrol.org, language reference). */

/** Records that are read, with the number of their arguments after the label. */
export const readableTypes: ReadonlyMap<string, number> = new Map([
  ['A', 1],
  ['AAAA', 1],
  ['CNAME', 1],
  ['DNAME', 1],
  ['DS', 4],
  ['MX', 2],
  ['NS', 1],
  ['PTR', 1],
  ['SPF', 1],
  ['SRV', 4],
  ['TXT', 1],
]);

/** Records whose data is not read, though their owner exists; the first argument is the label. */
export const unreadTypes = [
  'ADGUARDHOME_AAAA_PASSTHROUGH',
  'ADGUARDHOME_A_PASSTHROUGH',
  'AKAMAICDN',
  'AKAMAITLC',
  'ALIAS',
  'ANAME',
  'AZURE_ALIAS',
  'BUNNY_DNS_PZ',
  'BUNNY_DNS_RDR',
  'BUNNY_DNS_SCRIPT',
  'CAA',
  'CLOUDNS_WR',
  'DHCID',
  'DNSKEY',
  'FRAME',
  'HTTPS',
  'LOC',
  'MIKROTIK_FWD',
  'MIKROTIK_NXDOMAIN',
  'NAPTR',
  'NETLIFY',
  'NETLIFYV6',
  'NS1_URLFWD',
  'OPENPGPKEY',
  'PORKBUN_URLFWD',
  'RP',
  'SMIMEA',
  'SOA',
  'SSHFP',
  'SVCB',
  'TLSA',
  'URL',
  'URL301',
] as const;

/** Records that the host makes of others, of the type that the second argument names. */
export const typedAliases = ['R53_ALIAS', 'LUA'] as const;

/** Builders whose records are not read; their argument has the label. */
export const unreadBuilders: ReadonlyMap<string, string> = new Map([
  ['CAA_BUILDER', 'CAA'],
  ['LOC_BUILDER_DD', 'LOC'],
  ['LOC_BUILDER_DMM_STR', 'LOC'],
  ['LOC_BUILDER_DMS_STR', 'LOC'],
  ['LOC_BUILDER_STR', 'LOC'],
]);

/** What leaves records to others, or keeps what the file does not have. */
export const leaving = ['IGNORE', 'IGNORE_NAME', 'IGNORE_TARGET', 'IGNORE_EXTERNAL_DNS'] as const;

/** What adds records that are made of those of another zone. */
export const importing = ['IMPORT_TRANSFORM', 'IMPORT_TRANSFORM_STRIP'] as const;

/** What is called, and adds no record to the zone: settings, redirects, changes to the registrar. */
export const settings = [
  'AUTODNSSEC',
  'CF_COMMENT',
  'CF_REDIRECT',
  'CF_SINGLE_REDIRECT',
  'CF_TAGS',
  'CF_TEMP_REDIRECT',
  'CF_WORKER_ROUTE',
  'DnsProvider',
  'DefaultTTL',
  'ENSURE_ABSENT_REC',
  'GIDINET_PREMIUM_NS',
  'HEDNS_DDNS_KEY',
  'INCLUDE',
  'NAMESERVER',
  'NAMESERVER_TTL',
  'R53_EVALUATE_TARGET_HEALTH',
  'R53_FAILOVER',
  'R53_GEO',
  'R53_HEALTH_CHECK_ID',
  'R53_LATENCY',
  'R53_MULTIVALUE',
  'R53_SET_IDENTIFIER',
  'R53_WEIGHT',
  'R53_ZONE',
  'TTL',
  'UNMANAGED',
] as const;

/** Names that stand for a modifier without being called. */
export const modifiers = [
  'AUTODNSSEC_OFF',
  'AUTODNSSEC_ON',
  'CAA_CRITICAL',
  'DISABLE_IGNORE_SAFETY_CHECK',
  'NO_PURGE',
  'PURGE',
] as const;

/** Names of objects that say something about a record or a domain. */
export const metadata: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  AUTOSPLIT: {},
  CF_CNAME_FLATTEN_OFF: { cloudflare_cname_flatten: 'off' },
  CF_CNAME_FLATTEN_ON: { cloudflare_cname_flatten: 'on' },
  CF_MANAGE_COMMENTS: { cloudflare_manage_comments: 'true' },
  CF_MANAGE_TAGS: { cloudflare_manage_tags: 'true' },
  CF_PROXY_DEFAULT_OFF: { cloudflare_proxy_default: 'off' },
  CF_PROXY_DEFAULT_ON: { cloudflare_proxy_default: 'on' },
  CF_PROXY_FULL: { cloudflare_proxy: 'full' },
  CF_PROXY_OFF: { cloudflare_proxy: 'off' },
  CF_PROXY_ON: { cloudflare_proxy: 'on' },
  CF_UNIVERSALSSL_OFF: { cloudflare_universalssl: 'off' },
  CF_UNIVERSALSSL_ON: { cloudflare_universalssl: 'on' },
  DISABLE_REPEATED_DOMAIN_CHECK: { skip_fqdn_check: 'true' },
  END: {},
  HEDNS_DYNAMIC_OFF: { hedns_dynamic: 'off' },
  HEDNS_DYNAMIC_ON: { hedns_dynamic: 'on' },
  IGNORE_NAME_DISABLE_SAFETY_CHECK: { ignore_name_disable_safety_check: 'true' },
};

/** What only a run can tell. */
export const worldly = ['FETCH', 'HASH', 'fetch', 'glob'] as const;
