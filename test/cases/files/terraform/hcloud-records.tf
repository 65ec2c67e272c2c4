resource "hcloud_zone" "mail" {
  name = "example.com"
  mode = "primary"
}

resource "hcloud_zone_record" "mx1" {
  zone  = hcloud_zone.mail.name
  name  = "@"
  type  = "MX"
  value = "10 mx01.mail.icloud.com."
}

resource "hcloud_zone_record" "mx2" {
  zone  = hcloud_zone.mail.name
  name  = "@"
  type  = "MX"
  value = "10 mx02.mail.icloud.com."
}

resource "hcloud_zone_record" "spf" {
  zone  = hcloud_zone.mail.name
  name  = "@"
  type  = "TXT"
  value = "\"v=spf1 include:icloud.com ~all\""
}

resource "hcloud_zone_record" "verification" {
  zone  = hcloud_zone.mail.name
  name  = "@"
  type  = "TXT"
  value = "\"apple-domain=AAAABBBBCCCCDDDD\""
}

resource "hcloud_zone_record" "dkim" {
  zone  = hcloud_zone.mail.name
  name  = "sig1._domainkey"
  type  = "CNAME"
  value = "sig1.dkim.example.com.at.icloudmailadmin.com."
}

resource "hcloud_zone_record" "dmarc" {
  zone  = hcloud_zone.mail.name
  name  = "_dmarc"
  type  = "TXT"
  value = "\"v=DMARC1; p=quarantine\""
}
