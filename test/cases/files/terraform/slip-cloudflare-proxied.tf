data "cloudflare_zone" "mail" {
  name = "example.com"
}

resource "cloudflare_record" "mx" {
  for_each = toset(["mx01.mail.icloud.com", "mx02.mail.icloud.com"])
  zone_id  = data.cloudflare_zone.mail.id
  name     = "@"
  type     = "MX"
  value    = each.key
  priority = 10
  proxied  = false
}

resource "cloudflare_record" "spf" {
  zone_id = data.cloudflare_zone.mail.id
  name    = "@"
  type    = "TXT"
  value   = "v=spf1 include:icloud.com ~all"
  proxied = false
}

resource "cloudflare_record" "verification" {
  zone_id = data.cloudflare_zone.mail.id
  name    = "@"
  type    = "TXT"
  value   = "apple-domain=AAAABBBBCCCCDDDD"
  proxied = false
}

resource "cloudflare_record" "dkim" {
  zone_id = data.cloudflare_zone.mail.id
  name    = "sig1._domainkey"
  type    = "CNAME"
  value   = "sig1.dkim.example.com.at.icloudmailadmin.com"
  proxied = true
}

resource "cloudflare_record" "dmarc" {
  zone_id = data.cloudflare_zone.mail.id
  name    = "_dmarc"
  type    = "TXT"
  value   = "v=DMARC1; p=quarantine"
  proxied = false
}

resource "cloudflare_record" "imaps" {
  zone_id = data.cloudflare_zone.mail.id
  name    = "_imaps._tcp"
  type    = "SRV"

  data {
    priority = 0
    weight   = 1
    port     = 993
    target   = "imap.mail.me.com"
  }
}

resource "cloudflare_record" "caa" {
  zone_id = data.cloudflare_zone.mail.id
  name    = "@"
  type    = "CAA"

  data {
    flags = "0"
    tag   = "issue"
    value = "letsencrypt.org"
  }
}
