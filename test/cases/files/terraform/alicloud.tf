resource "alicloud_alidns_record" "mx" {
  for_each    = toset(["mx01.mail.icloud.com", "mx02.mail.icloud.com"])
  domain_name = "example.com"
  rr          = "@"
  type        = "MX"
  value       = each.key
  priority    = 10
}

resource "alicloud_alidns_record" "spf" {
  domain_name = "example.com"
  rr          = "@"
  type        = "TXT"
  value       = "v=spf1 include:icloud.com ~all"
}

resource "alicloud_alidns_record" "verification" {
  domain_name = "example.com"
  rr          = "@"
  type        = "TXT"
  value       = "apple-domain=AAAABBBBCCCCDDDD"
}

resource "alicloud_alidns_record" "dkim" {
  domain_name = "example.com"
  rr          = "sig1._domainkey"
  type        = "CNAME"
  value       = "sig1.dkim.example.com.at.icloudmailadmin.com"
}

resource "alicloud_alidns_record" "dmarc" {
  domain_name = "example.com"
  rr          = "_dmarc"
  type        = "TXT"
  value       = "v=DMARC1; p=quarantine"
}
