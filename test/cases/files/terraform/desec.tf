resource "desec_domain" "mail" {
  name = "example.com"
}

resource "desec_rrset" "mx" {
  domain  = desec_domain.mail.name
  subname = ""
  type    = "MX"
  ttl     = 3600
  records = [
    "10 mx01.mail.icloud.com.",
    "10 mx02.mail.icloud.com.",
  ]
}

resource "desec_rrset" "txt" {
  domain  = desec_domain.mail.name
  subname = ""
  type    = "TXT"
  ttl     = 3600
  records = [
    "\"v=spf1 include:icloud.com ~all\"",
    "\"apple-domain=AAAABBBBCCCCDDDD\"",
  ]
}

resource "desec_rrset" "dkim" {
  domain  = desec_domain.mail.name
  subname = "sig1._domainkey"
  type    = "CNAME"
  ttl     = 3600
  records = [
    "sig1.dkim.example.com.at.icloudmailadmin.com.",
  ]
}

resource "desec_rrset" "dmarc" {
  domain  = desec_domain.mail.name
  subname = "_dmarc"
  type    = "TXT"
  ttl     = 3600
  records = [
    "\"v=DMARC1; p=quarantine\"",
  ]
}
