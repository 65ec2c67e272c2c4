locals {
  domain = local.zone
  zone   = local.domain
}

resource "digitalocean_record" "mx" {
  domain   = "example.com"
  type     = "MX"
  name     = "@"
  value    = "mx01.mail.icloud.com."
  priority = 10
}

resource "digitalocean_record" "dkim" {
  domain = "example.com"
  type   = "CNAME"
  name   = "sig1._domainkey"
  value  = "sig1.dkim.${local.domain}.at.icloudmailadmin.com."
}
