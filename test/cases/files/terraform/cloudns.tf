resource "cloudns_dns_record" "mx" {
  for_each = toset(["mx01.mail.icloud.com", "mx02.mail.icloud.com"])
  zone     = "example.com"
  name     = ""
  type     = "MX"
  value    = each.key
  priority = 10
}

resource "cloudns_dns_record" "spf" {
  zone  = "example.com"
  name  = ""
  type  = "TXT"
  value = "v=spf1 include:icloud.com ~all"
}

resource "cloudns_dns_record" "verification" {
  zone  = "example.com"
  name  = ""
  type  = "TXT"
  value = "apple-domain=AAAABBBBCCCCDDDD"
}

resource "cloudns_dns_record" "dkim" {
  zone  = "example.com"
  name  = "sig1._domainkey"
  type  = "CNAME"
  value = "sig1.dkim.example.com.at.icloudmailadmin.com"
}

resource "cloudns_dns_record" "dmarc" {
  zone  = "example.com"
  name  = "_dmarc"
  type  = "TXT"
  value = "v=DMARC1; p=quarantine"
}
