resource "inwx_nameserver_record" "mx" {
  for_each = toset(["mx01.mail.icloud.com", "mx02.mail.icloud.com"])
  domain   = "example.com"
  type     = "MX"
  content  = each.key
  prio     = 10
}

resource "inwx_nameserver_record" "spf" {
  domain  = "example.com"
  type    = "TXT"
  content = "v=spf1 include:icloud.com ~all"
}

resource "inwx_nameserver_record" "verification" {
  domain  = "example.com"
  type    = "TXT"
  content = "apple-domain=AAAABBBBCCCCDDDD"
}

resource "inwx_nameserver_record" "dkim" {
  domain  = "example.com"
  name    = "sig1._domainkey.example.com"
  type    = "CNAME"
  content = "sig1.dkim.example.com.at.icloudmailadmin.com"
}

resource "inwx_nameserver_record" "dmarc" {
  domain  = "example.com"
  name    = "_dmarc.example.com"
  type    = "TXT"
  content = "v=DMARC1; p=quarantine"
}
