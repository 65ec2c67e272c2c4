var tokens = require("./tokens.json");
function UseICloud(domain) {
  return [
    MX("@", 10, "mx01.mail.icloud.com."),
    MX("@", 10, "mx02.mail.icloud.com."),
    TXT("@", ["v=spf1 ", "include:icloud.com ", "~all"]),
    TXT("@", "apple-domain=" + tokens[domain]),
    TXT("_dmarc", "v=DMARC1; p=quarantine"),
    CNAME("sig1._domainkey", "sig1.dkim." + domain + ".at.icloudmailadmin.com."),
  ];
}
