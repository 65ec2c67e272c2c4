resource "linode_domain" "mail" {
  type      = "master"
  domain    = "example.com"
  soa_email = "hostmaster@example.com"
}

resource "linode_domain_record" "mx" {
  for_each    = toset(["mx01.mail.icloud.com", "mx02.mail.icloud.com"])
  domain_id   = linode_domain.mail.id
  record_type = "MX"
  target      = each.key
  priority    = 10
}

resource "linode_domain_record" "spf" {
  domain_id   = linode_domain.mail.id
  record_type = "TXT"
  target      = "v=spf1 include:icloud.com ~all"
}

resource "linode_domain_record" "verification" {
  domain_id   = linode_domain.mail.id
  record_type = "TXT"
  target      = "apple-domain=AAAABBBBCCCCDDDD"
}

resource "linode_domain_record" "dkim" {
  domain_id   = linode_domain.mail.id
  name        = "sig1._domainkey"
  record_type = "CNAME"
  target      = "sig1.dkim.example.com.at.icloudmailadmin.com"
}

resource "linode_domain_record" "dmarc" {
  domain_id   = linode_domain.mail.id
  name        = "_dmarc"
  record_type = "TXT"
  target      = "v=DMARC1; p=quarantine"
}
