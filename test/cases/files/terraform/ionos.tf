data "ionos_dns_zone" "mail" {
  name = "example.com"
}

resource "ionos_dns_record" "mx" {
  for_each = toset(["mx01.mail.icloud.com", "mx02.mail.icloud.com"])
  zone_id  = data.ionos_dns_zone.mail.id
  name     = "example.com"
  type     = "MX"
  content  = each.key
  prio     = 10
}

resource "ionos_dns_record" "spf" {
  zone_id = data.ionos_dns_zone.mail.id
  name    = "example.com"
  type    = "TXT"
  content = "v=spf1 include:icloud.com ~all"
}

resource "ionos_dns_record" "verification" {
  zone_id = data.ionos_dns_zone.mail.id
  name    = "example.com"
  type    = "TXT"
  content = "apple-domain=AAAABBBBCCCCDDDD"
}

resource "ionos_dns_record" "dkim" {
  zone_id = data.ionos_dns_zone.mail.id
  name    = "sig1._domainkey.example.com"
  type    = "CNAME"
  content = "sig1.dkim.example.com.at.icloudmailadmin.com"
}

resource "ionos_dns_record" "dmarc" {
  zone_id = data.ionos_dns_zone.mail.id
  name    = "_dmarc.example.com"
  type    = "TXT"
  content = "v=DMARC1; p=quarantine"
}
