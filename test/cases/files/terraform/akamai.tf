resource "akamai_dns_record" "mx" {
  zone       = "example.com"
  name       = "example.com"
  recordtype = "MX"
  ttl        = 3600
  target = [
    "10 mx01.mail.icloud.com.",
    "10 mx02.mail.icloud.com.",
  ]
}

resource "akamai_dns_record" "txt" {
  zone       = "example.com"
  name       = "example.com"
  recordtype = "TXT"
  ttl        = 3600
  target = [
    "\"v=spf1 include:icloud.com ~all\"",
    "\"apple-domain=AAAABBBBCCCCDDDD\"",
  ]
}

resource "akamai_dns_record" "dkim" {
  zone       = "example.com"
  name       = "sig1._domainkey.example.com"
  recordtype = "CNAME"
  ttl        = 3600
  target = [
    "sig1.dkim.example.com.at.icloudmailadmin.com.",
  ]
}

resource "akamai_dns_record" "dmarc" {
  zone       = "example.com"
  name       = "_dmarc.example.com"
  recordtype = "TXT"
  ttl        = 3600
  target = [
    "\"v=DMARC1; p=quarantine\"",
  ]
}
