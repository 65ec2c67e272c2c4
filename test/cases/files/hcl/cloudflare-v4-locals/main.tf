terraform {
  required_providers {
    cloudflare = {
      source  = "cloudflare/cloudflare"
      version = "~> 4.0"
    }
  }
}

data "cloudflare_zone" "main" {
  name = "example.com"
}

locals {
  icloud_mx = {
    mx01 = 10
    mx02 = 10
  }
}

resource "cloudflare_record" "icloud_mx" {
  for_each = local.icloud_mx

  zone_id  = data.cloudflare_zone.main.id
  name     = "@"
  type     = "MX"
  content  = "${each.key}.mail.icloud.com"
  priority = each.value
}

resource "cloudflare_record" "spf" {
  zone_id = data.cloudflare_zone.main.id
  name    = "@"
  type    = "TXT"
  content = "v=spf1 include:icloud.com ~all"
  comment = "SPF: ${join(", ", keys(local.icloud_mx))}"
}

resource "cloudflare_record" "apple_domain" {
  zone_id = data.cloudflare_zone.main.id
  name    = data.cloudflare_zone.main.name
  type    = "TXT"
  content = "apple-domain=AAAABBBBCCCCDDDD"
}

resource "cloudflare_record" "dkim" {
  zone_id = data.cloudflare_zone.main.id
  name    = "sig1._domainkey"
  type    = "CNAME"
  content = "sig1.dkim.${data.cloudflare_zone.main.name}.at.icloudmailadmin.com"
  proxied = false
}

resource "cloudflare_record" "srv" {
  zone_id = data.cloudflare_zone.main.id
  name    = "_imaps._tcp"
  type    = "SRV"
  data {
    service  = "_imaps"
    proto    = "_tcp"
    name     = "example.com"
    priority = 0
    weight   = 1
    port     = 993
    target   = "imap.mail.me.com"
  }
}
