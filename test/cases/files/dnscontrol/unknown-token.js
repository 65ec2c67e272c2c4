D("example.com", REG_NONE, DnsProvider(DSP),
  MX("@", 10, "mx01.mail.icloud.com."), MX("@", 10, "mx02.mail.icloud.com."),
  TXT("@", "v=spf1 include:icloud.com ~all"),
  TXT("@", "apple-domain=" + process.env.APPLE_TOKEN),
  TXT("_dmarc", "v=DMARC1; p=quarantine"),
  CNAME("sig1._domainkey", "sig1.dkim.example.com.at.icloudmailadmin.com."));
