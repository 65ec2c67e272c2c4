data "transip_domain" "mail" {
  name = "example.com"
}

resource "transip_dns_record" "mx1" {
  domain  = data.transip_domain.mail.id
  name    = "@"
  type    = "MX"
  content = "10 mx01.mail.icloud.com"
  expire  = 300
}

resource "transip_dns_record" "mx2" {
  domain  = data.transip_domain.mail.id
  name    = "@"
  type    = "MX"
  content = "10 mx02.mail.icloud.com"
  expire  = 300
}

resource "transip_dns_record" "spf" {
  domain  = data.transip_domain.mail.id
  name    = "@"
  type    = "TXT"
  content = "v=spf1 include:icloud.com ~all"
  expire  = 300
}

resource "transip_dns_record" "verification" {
  domain  = data.transip_domain.mail.id
  name    = "@"
  type    = "TXT"
  content = "apple-domain=AAAABBBBCCCCDDDD"
  expire  = 300
}

resource "transip_dns_record" "dkim" {
  domain  = data.transip_domain.mail.id
  name    = "sig1._domainkey"
  type    = "CNAME"
  content = "sig1.dkim.example.com.at.icloudmailadmin.com."
  expire  = 300
}

resource "transip_dns_record" "dmarc" {
  domain  = data.transip_domain.mail.id
  name    = "_dmarc"
  type    = "TXT"
  content = "v=DMARC1; p=quarantine"
  expire  = 300
}
