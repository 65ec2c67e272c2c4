data "cloudflare_zone" "this" {
  filter = {
    name = var.domain
  }
}

variable "domain" {
  type    = string
  default = "example.com"
}

resource "cloudflare_dns_record" "mx" {
  count    = 2
  zone_id  = data.cloudflare_zone.this.zone_id
  name     = var.domain
  type     = "MX"
  content  = format("mx%02d.mail.icloud.com", count.index + 1)
  priority = 10
  ttl      = 1
}

resource "cloudflare_dns_record" "dkim" {
  zone_id = data.cloudflare_zone.this.zone_id
  name    = "sig1._domainkey.${data.cloudflare_zone.this.name}"
  type    = "CNAME"
  content = "sig1.dkim.${data.cloudflare_zone.this.name}.at.icloudmailadmin.com"
  ttl     = 1
}
