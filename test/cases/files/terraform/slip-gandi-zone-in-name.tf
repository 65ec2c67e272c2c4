resource "gandi_livedns_domain" "mail" {
  name = "example.com"
}

resource "gandi_livedns_record" "mx" {
  zone = gandi_livedns_domain.mail.name
  name = "@"
  type = "MX"
  ttl  = 3600
  values = [
    "10 mx01.mail.icloud.com.",
    "10 mx02.mail.icloud.com.",
  ]
}

resource "gandi_livedns_record" "txt" {
  zone = gandi_livedns_domain.mail.name
  name = "@"
  type = "TXT"
  ttl  = 3600
  values = [
    "\"v=spf1 include:icloud.com ~all\"",
    "\"apple-domain=AAAABBBBCCCCDDDD\"",
  ]
}

resource "gandi_livedns_record" "dkim" {
  zone = gandi_livedns_domain.mail.name
  name = "sig1._domainkey.example.com"
  type = "CNAME"
  ttl  = 3600
  values = [
    "sig1.dkim.example.com.at.icloudmailadmin.com.",
  ]
}

resource "gandi_livedns_record" "dmarc" {
  zone = gandi_livedns_domain.mail.name
  name = "_dmarc"
  type = "TXT"
  ttl  = 3600
  values = [
    "\"v=DMARC1; p=quarantine\"",
  ]
}
