resource "njalla_record_mx" "mail" {
  for_each = toset(["mx01.mail.icloud.com", "mx02.mail.icloud.com"])
  domain   = "example.com"
  name     = "@"
  ttl      = 3600
  priority = 10
  content  = each.key
}

resource "njalla_record_txt" "apex" {
  for_each = toset(["v=spf1 include:icloud.com ~all", "apple-domain=AAAABBBBCCCCDDDD"])
  domain   = "example.com"
  name     = "@"
  ttl      = 3600
  content  = each.key
}

resource "njalla_record_cname" "dkim" {
  domain  = "example.com"
  name    = "sig1._domainkey"
  ttl     = 3600
  content = "sig1.dkim.example.com.at.icloudmailadmin.com"
}

resource "njalla_record_txt" "dmarc" {
  domain  = "example.com"
  name    = "_dmarc"
  ttl     = 3600
  content = "v=DMARC1; p=quarantine"
}
