resource "powerdns_zone" "mail" {
  name = "example.com."
  kind = "Native"
}

resource "powerdns_record" "mx" {
  zone = powerdns_zone.mail.name
  name = "example.com."
  type = "MX"
  ttl  = 3600
  records = [
    "10 mx01.mail.icloud.com.",
    "10 mx02.mail.icloud.com.",
  ]
}

resource "powerdns_record" "txt" {
  zone = powerdns_zone.mail.name
  name = "example.com."
  type = "TXT"
  ttl  = 3600
  records = [
    "\"v=spf1 include:icloud.com ~all\"",
    "\"apple-domain=AAAABBBBCCCCDDDD\"",
  ]
}

resource "powerdns_record" "dkim" {
  zone = powerdns_zone.mail.name
  name = "sig1._domainkey.example.com."
  type = "CNAME"
  ttl  = 3600
  records = [
    "sig1.dkim.example.com.at.icloudmailadmin.com.",
  ]
}

resource "powerdns_record" "dmarc" {
  zone = powerdns_zone.mail.name
  name = "_dmarc.example.com."
  type = "TXT"
  ttl  = 3600
  records = [
    "\"v=DMARC1; p=quarantine\"",
  ]
}
