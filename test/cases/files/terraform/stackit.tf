resource "stackit_dns_zone" "mail" {
  dns_name = "example.com"
  name     = "mail"
}

resource "stackit_dns_record_set" "mx" {
  zone_id = stackit_dns_zone.mail.zone_id
  name    = "example.com"
  type    = "MX"
  ttl     = 3600
  records = [
    "10 mx01.mail.icloud.com.",
    "10 mx02.mail.icloud.com.",
  ]
}

resource "stackit_dns_record_set" "txt" {
  zone_id = stackit_dns_zone.mail.zone_id
  name    = "example.com"
  type    = "TXT"
  ttl     = 3600
  records = [
    "\"v=spf1 include:icloud.com ~all\"",
    "\"apple-domain=AAAABBBBCCCCDDDD\"",
  ]
}

resource "stackit_dns_record_set" "dkim" {
  zone_id = stackit_dns_zone.mail.zone_id
  name    = "sig1._domainkey.example.com"
  type    = "CNAME"
  ttl     = 3600
  records = [
    "sig1.dkim.example.com.at.icloudmailadmin.com.",
  ]
}

resource "stackit_dns_record_set" "dmarc" {
  zone_id = stackit_dns_zone.mail.zone_id
  name    = "_dmarc.example.com"
  type    = "TXT"
  ttl     = 3600
  records = [
    "\"v=DMARC1; p=quarantine\"",
  ]
}
