var REG = NewRegistrar("none");
var MAIL = [
  MX("@", 10, "mx01.mail.icloud.com."),
  MX("@", 10, "mx02.mail.icloud.com."),
  TXT("@", "v=spf1 include:icloud.com ~all"),
  TXT("@", "apple-domain=Abcd1234Efgh5678"),
  TXT("_dmarc", "v=DMARC1; p=quarantine"),
  CNAME("sig1._domainkey", "sig1.dkim.example.com.at.icloudmailadmin.com."),
];
D("example.com!inside", REG, DnsProvider(NewDnsProvider("bind")), MX("@", 5, "relay.corp.example."), A("www", "10.0.0.1"));
D("example.com!outside", REG, DnsProvider(NewDnsProvider("cloudflare")), MAIL, A("www", "192.0.2.1"));
