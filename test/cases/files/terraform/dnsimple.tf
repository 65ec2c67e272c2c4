resource "dnsimple_zone_record" "mx" {
  for_each  = toset(["mx01.mail.icloud.com", "mx02.mail.icloud.com"])
  zone_name = "example.com"
  name      = ""
  type      = "MX"
  value     = each.key
  priority  = 10
}

resource "dnsimple_zone_record" "spf" {
  zone_name = "example.com"
  name      = ""
  type      = "TXT"
  value     = "v=spf1 include:icloud.com ~all"
}

resource "dnsimple_zone_record" "verification" {
  zone_name = "example.com"
  name      = ""
  type      = "TXT"
  value     = "apple-domain=AAAABBBBCCCCDDDD"
}

resource "dnsimple_zone_record" "dkim" {
  zone_name = "example.com"
  name      = "sig1._domainkey"
  type      = "CNAME"
  value     = "sig1.dkim.example.com.at.icloudmailadmin.com"
}

resource "dnsimple_zone_record" "dmarc" {
  zone_name = "example.com"
  name      = "_dmarc"
  type      = "TXT"
  value     = "v=DMARC1; p=quarantine"
}
