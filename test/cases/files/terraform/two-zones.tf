variable "mail_zone" {
  type = string
}

variable "shop_zone" {
  type = string
}

locals {
  zones = {
    mail = { id = var.mail_zone, domain = "example.com", exchanges = ["mx01.mail.icloud.com", "mx02.mail.icloud.com"] }
    shop = { id = var.shop_zone, domain = "example.net", exchanges = ["mx.shop.example"] }
  }
}

resource "cloudflare_dns_record" "mail_mx" {
  for_each = toset(local.zones.mail.exchanges)
  zone_id  = local.zones.mail.id
  name     = "@"
  type     = "MX"
  content  = each.key
  priority = 10
  ttl      = 1
}

resource "cloudflare_dns_record" "shop_mx" {
  for_each = toset(local.zones.shop.exchanges)
  zone_id  = local.zones.shop.id
  name     = "@"
  type     = "MX"
  content  = each.key
  priority = 10
  ttl      = 1
}

resource "cloudflare_dns_record" "spf" {
  for_each = local.zones
  zone_id  = each.value.id
  name     = "@"
  type     = "TXT"
  content  = each.key == "mail" ? "v=spf1 include:icloud.com ~all" : "v=spf1 -all"
  ttl      = 1
}

resource "cloudflare_dns_record" "verification" {
  zone_id = var.mail_zone
  name    = "@"
  type    = "TXT"
  content = "apple-domain=AAAABBBBCCCCDDDD"
  ttl     = 1
}

resource "cloudflare_dns_record" "dkim" {
  zone_id = var.mail_zone
  name    = "sig1._domainkey"
  type    = "CNAME"
  content = "sig1.dkim.${local.zones.mail.domain}.at.icloudmailadmin.com"
  ttl     = 1
}

resource "cloudflare_dns_record" "dmarc" {
  zone_id = var.mail_zone
  name    = "_dmarc"
  type    = "TXT"
  content = "v=DMARC1; p=quarantine"
  ttl     = 1
}
