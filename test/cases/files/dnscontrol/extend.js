var REG = NewRegistrar("none");
D("example.com", REG, DnsProvider(NewDnsProvider("r53")),
  MX("@", 10, "mx01.mail.icloud.com."),
  MX("@", 10, "mx02.mail.icloud.com."),
  TXT("@", "v=spf1 include:icloud.com ~all"),
  TXT("@", "apple-domain=Abcd1234Efgh5678"),
  TXT("_dmarc", "v=DMARC1; p=quarantine"),
  CNAME("sig1._domainkey", "sig1.dkim.example.com.at.icloudmailadmin.com."),
  R53_ALIAS("@", "A", "d111.cloudfront.net.", R53_ZONE("Z2FDTNDATAQYW2"))
);
D_EXTEND("lists.example.com",
  MX("@", 10, "lists"),
  A("lists", "192.0.2.7"),
  TXT("_dmarc", "v=DMARC1; p=none")
);
