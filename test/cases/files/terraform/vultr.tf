resource "vultr_dns_domain" "mail" {
  domain = "example.com"
}

resource "vultr_dns_record" "mx" {
  for_each = toset(["mx01.mail.icloud.com", "mx02.mail.icloud.com"])
  domain   = vultr_dns_domain.mail.id
  name     = ""
  type     = "MX"
  data     = each.key
  priority = 10
}

resource "vultr_dns_record" "spf" {
  domain = vultr_dns_domain.mail.id
  name   = ""
  type   = "TXT"
  data   = "v=spf1 include:icloud.com ~all"
}

resource "vultr_dns_record" "verification" {
  domain = vultr_dns_domain.mail.id
  name   = ""
  type   = "TXT"
  data   = "apple-domain=AAAABBBBCCCCDDDD"
}

resource "vultr_dns_record" "dkim" {
  domain = vultr_dns_domain.mail.id
  name   = "sig1._domainkey"
  type   = "CNAME"
  data   = "sig1.dkim.example.com.at.icloudmailadmin.com"
}

resource "vultr_dns_record" "dmarc" {
  domain = vultr_dns_domain.mail.id
  name   = "_dmarc"
  type   = "TXT"
  data   = "v=DMARC1; p=quarantine"
}
