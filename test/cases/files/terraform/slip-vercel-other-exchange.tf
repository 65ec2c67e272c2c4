resource "vercel_dns_record" "mx" {
  for_each    = toset(["mx01.mail.icloud.com.", "mx.other.example."])
  domain      = "example.com"
  name        = ""
  type        = "MX"
  value       = each.key
  mx_priority = 10
}

resource "vercel_dns_record" "spf" {
  domain = "example.com"
  name   = ""
  type   = "TXT"
  value  = "v=spf1 include:icloud.com ~all"
}

resource "vercel_dns_record" "verification" {
  domain = "example.com"
  name   = ""
  type   = "TXT"
  value  = "apple-domain=AAAABBBBCCCCDDDD"
}

resource "vercel_dns_record" "dkim" {
  domain = "example.com"
  name   = "sig1._domainkey"
  type   = "CNAME"
  value  = "sig1.dkim.example.com.at.icloudmailadmin.com."
}

resource "vercel_dns_record" "dmarc" {
  domain = "example.com"
  name   = "_dmarc"
  type   = "TXT"
  value  = "v=DMARC1; p=quarantine"
}
