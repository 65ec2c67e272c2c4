// The macros that every domain of the family takes.
const REG = NewRegistrar('none');
const CLOUDFLARE = DnsProvider(NewDnsProvider('cloudflare', { manage_redirects: true }));
const addresses = { web: '192.0.2.1', mail: IP('192.0.2.9') };
const icloud = ({ domain, token, policy = 'none' }) => [
  ['01', '02'].map((number) => MX('@', 10, `mx${number}.mail.icloud.com.`)),
  TXT('@', `apple-domain=${token}`),
  SPF_BUILDER({ parts: ['v=spf1', 'include:icloud.com', '~all'] }),
  DMARC_BUILDER({ policy, rua: [`mailto:dmarc@${domain}`] }),
  CNAME('sig1._domainkey', 'sig1.dkim.' + domain + '.at.icloudmailadmin.com.', CF_PROXY_OFF),
];
const family = [
  { domain: 'example.com', token: 'Abcd1234Efgh5678', policy: 'reject' },
  { domain: 'example.net', token: 'Zyxw9876Vuts5432' },
];
for (const one of family) {
  D(
    one.domain,
    REG,
    CLOUDFLARE,
    CF_PROXY_DEFAULT_ON,
    { no_ns: 'true' },
    icloud(one),
    A('@', addresses.web),
    A('vpn', addresses.mail, CF_PROXY_OFF),
    CF_REDIRECT(`www.${one.domain}/*`, `https://${one.domain}/$1`),
  );
}
