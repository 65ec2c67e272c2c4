resource "bunnynet_dns_zone" "mail" {
  domain = "example.com"
}

locals {
  exchanges = {
    first  = "mx01"
    second = "mx02"
  }
}

resource "bunnynet_dns_record" "mx" {
  for_each = local.exchanges
  zone     = bunnynet_dns_zone.mail.id
  name     = ""
  type     = "MX"
  value    = "${each.value}.mail.icloud.com"
  priority = 10
}

resource "bunnynet_dns_record" "spf" {
  zone  = bunnynet_dns_zone.mail.id
  name  = ""
  type  = "TXT"
  value = "v=spf1 include:icloud.com ~all"
}

resource "bunnynet_dns_record" "verification" {
  zone  = bunnynet_dns_zone.mail.id
  name  = ""
  type  = "TXT"
  value = "apple-domain=AAAABBBBCCCCDDDD"
}

resource "bunnynet_dns_record" "dkim" {
  zone  = bunnynet_dns_zone.mail.id
  name  = "sig1._domainkey"
  type  = "CNAME"
  value = "sig1.dkim.example.com.at.icloudmailadmin.com"
}

resource "bunnynet_dns_record" "dmarc" {
  zone  = bunnynet_dns_zone.mail.id
  name  = "_dmarc"
  type  = "TXT"
  value = "v=DMARC1; p=quarantine"
}
