locals {
  exchanges = {
    first  = "mx01"
    second = "mx02"
  }
}

resource "scaleway_domain_record" "mx" {
  for_each = local.exchanges
  dns_zone = "example.com"
  name     = ""
  type     = "MX"
  data     = "${each.value}.mail.icloud.com."
  priority = 10
}

resource "scaleway_domain_record" "spf" {
  dns_zone = "example.com"
  name     = ""
  type     = "TXT"
  data     = "v=spf1 include:icloud.com ~all"
}

resource "scaleway_domain_record" "verification" {
  dns_zone = "example.com"
  name     = ""
  type     = "TXT"
  data     = "apple-domain=AAAABBBBCCCCDDDD"
}

resource "scaleway_domain_record" "dkim" {
  dns_zone = "example.com"
  name     = "sig1._domainkey"
  type     = "CNAME"
  data     = "sig1.dkim.example.com.at.icloudmailadmin.com."
}

resource "scaleway_domain_record" "dmarc" {
  dns_zone = "example.com"
  name     = "_dmarc"
  type     = "TXT"
  data     = "v=DMARC1; p=quarantine"
}
