data "hetznerdns_zone" "mail" {
  name = "example.com"
}

resource "hetznerdns_record" "mx1" {
  zone_id = data.hetznerdns_zone.mail.id
  name    = "@"
  type    = "MX"
  value   = "10 mx01.mail.icloud.com."
}

resource "hetznerdns_record" "mx2" {
  zone_id = data.hetznerdns_zone.mail.id
  name    = "@"
  type    = "MX"
  value   = "10 mx02.mail.icloud.com."
}

resource "hetznerdns_record" "spf" {
  zone_id = data.hetznerdns_zone.mail.id
  name    = "@"
  type    = "TXT"
  value   = "v=spf1 include:icloud.com ~all"
}

resource "hetznerdns_record" "verification" {
  zone_id = data.hetznerdns_zone.mail.id
  name    = "@"
  type    = "TXT"
  value   = "apple-domain=AAAABBBBCCCCDDDD"
}

resource "hetznerdns_record" "dkim" {
  zone_id = data.hetznerdns_zone.mail.id
  name    = "sig1._domainkey"
  type    = "CNAME"
  value   = "sig1.dkim.example.com.at.icloudmailadmin.com."
}

resource "hetznerdns_record" "dmarc" {
  zone_id = data.hetznerdns_zone.mail.id
  name    = "_dmarc"
  type    = "TXT"
  value   = "v=DMARC1; p=quarantine"
}
