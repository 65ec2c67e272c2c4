variable "domain" {
  type    = string
  default = "example.com"
}

data "cloudflare_zone" "mail" {
  filter = {
    name = var.domain
  }
}

resource "cloudflare_dns_record" "mx" {
  count    = 2
  zone_id  = data.cloudflare_zone.mail.zone_id
  name     = "@"
  type     = "MX"
  content  = "mx0${count.index + 1}.mail.icloud.com"
  priority = 10
  ttl      = 1
}

resource "cloudflare_dns_record" "spf" {
  zone_id = data.cloudflare_zone.mail.zone_id
  name    = "@"
  type    = "TXT"
  content = "\"v=spf1 include:icloud.com ~all\""
  ttl     = 1
}

resource "cloudflare_dns_record" "verification" {
  zone_id = data.cloudflare_zone.mail.zone_id
  name    = "@"
  type    = "TXT"
  content = "\"apple-domain=AAAABBBBCCCCDDDD\""
  ttl     = 1
}

resource "cloudflare_dns_record" "dkim" {
  zone_id = data.cloudflare_zone.mail.zone_id
  name    = "sig1._domainkey"
  type    = "CNAME"
  content = "sig1.dkim.example.com.at.icloudmailadmin.com"
  ttl     = 1
}

resource "cloudflare_dns_record" "dmarc" {
  zone_id = data.cloudflare_zone.mail.zone_id
  name    = "_dmarc"
  type    = "TXT"
  content = "\"v=DMARC1; p=quarantine\""
  ttl     = 1
}
