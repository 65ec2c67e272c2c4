resource "godaddy-dns_record" "mx" {
  for_each = toset(["mx01.mail.icloud.com", "mx02.mail.icloud.com"])
  domain   = "example.com"
  name     = "@"
  type     = "MX"
  data     = each.key
  priority = 10
}

resource "godaddy-dns_record" "spf" {
  domain = "example.com"
  name   = "@"
  type   = "TXT"
  data   = "v=spf1 include:icloud.com ~all"
}

resource "godaddy-dns_record" "verification" {
  domain = "example.com"
  name   = "@"
  type   = "TXT"
  data   = "apple-domain=AAAABBBBCCCCDDDD"
}

resource "godaddy-dns_record" "dkim" {
  domain = "example.com"
  name   = "sig1._domainkey"
  type   = "CNAME"
  data   = "sig1.dkim.example.com.at.icloudmailadmin.com"
}

resource "godaddy-dns_record" "dmarc" {
  domain = "example.com"
  name   = "_dmarc"
  type   = "TXT"
  data   = "v=DMARC1; p=quarantine"
}
