resource "godaddy_domain_record" "mail" {
  domain      = "example.com"
  nameservers = ["ns1.example.net", "ns2.example.net"]

  record {
    name     = "@"
    type     = "MX"
    data     = "mx01.mail.icloud.com"
    priority = 10
  }

  record {
    name     = "@"
    type     = "MX"
    data     = "mx02.mail.icloud.com"
    priority = 10
  }

  record {
    name = "@"
    type = "TXT"
    data = "v=spf1 include:icloud.com ~all"
  }

  record {
    name = "@"
    type = "TXT"
    data = "apple-domain=AAAABBBBCCCCDDDD"
  }

  record {
    name = "sig1._domainkey"
    type = "CNAME"
    data = "sig1.dkim.example.com.at.icloudmailadmin.com"
  }

  record {
    name = "_dmarc"
    type = "TXT"
    data = "v=DMARC1; p=quarantine"
  }
}
