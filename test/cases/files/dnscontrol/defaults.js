var REG = NewRegistrar("none"), DNS = NewDnsProvider("gandi");
DEFAULTS(DnsProvider(DNS), DefaultTTL(3600), TXT("_dmarc", "v=DMARC1; p=reject"));
function ICLOUD(token) {
  var records = [TXT("@", "apple-domain=" + token), TXT("@", "v=spf1 include:icloud.com ~all")];
  for (var i = 1; i <= 2; i++) {
    records.push(MX("@", 10, "mx0" + i + ".mail.icloud.com."));
  }
  return records;
}
D("example.com", REG, ICLOUD("Abcd1234Efgh5678"),
  CNAME("sig1._domainkey", "sig1.dkim.example.com.at.icloudmailadmin.com."));
D("parked.example", REG, TXT("@", "v=spf1 -all"), MX("@", 0, "."));
