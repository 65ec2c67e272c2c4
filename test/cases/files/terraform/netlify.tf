data "netlify_dns_zone" "mail" {
  name = "example.com"
}

resource "netlify_dns_record" "mx" {
  for_each = toset(["mx01.mail.icloud.com", "mx02.mail.icloud.com"])
  zone_id  = data.netlify_dns_zone.mail.id
  hostname = "example.com"
  type     = "MX"
  value    = each.key
  priority = 10
}

resource "netlify_dns_record" "spf" {
  zone_id  = data.netlify_dns_zone.mail.id
  hostname = "example.com"
  type     = "TXT"
  value    = "v=spf1 include:icloud.com ~all"
}

resource "netlify_dns_record" "verification" {
  zone_id  = data.netlify_dns_zone.mail.id
  hostname = "example.com"
  type     = "TXT"
  value    = "apple-domain=AAAABBBBCCCCDDDD"
}

resource "netlify_dns_record" "dkim" {
  zone_id  = data.netlify_dns_zone.mail.id
  hostname = "sig1._domainkey.example.com"
  type     = "CNAME"
  value    = "sig1.dkim.example.com.at.icloudmailadmin.com"
}

resource "netlify_dns_record" "dmarc" {
  zone_id  = data.netlify_dns_zone.mail.id
  hostname = "_dmarc.example.com"
  type     = "TXT"
  value    = "v=DMARC1; p=quarantine"
}
