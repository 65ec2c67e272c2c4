resource "ovh_domain_zone_record" "mx1" {
  zone      = "example.com"
  fieldtype = "MX"
  target    = "10 mx01.mail.icloud.com."
}

resource "ovh_domain_zone_record" "mx2" {
  zone      = "example.com"
  fieldtype = "MX"
  target    = "10 mx02.mail.icloud.com."
}

resource "ovh_domain_zone_record" "spf" {
  zone      = "example.com"
  fieldtype = "TXT"
  target    = "\"v=spf1 include:icloud.com ~all\""
}

resource "ovh_domain_zone_record" "verification" {
  zone      = "example.com"
  fieldtype = "TXT"
  target    = "\"apple-domain=AAAABBBBCCCCDDDD\""
}

resource "ovh_domain_zone_record" "dkim" {
  zone      = "example.com"
  subdomain = "sig1._domainkey"
  fieldtype = "CNAME"
  target    = "sig1.dkim.example.com.at.icloudmailadmin.com."
}

resource "ovh_domain_zone_record" "dmarc" {
  zone      = "example.com"
  subdomain = "_dmarc"
  fieldtype = "TXT"
  target    = "\"v=DMARC1; p=quarantine\""
}
