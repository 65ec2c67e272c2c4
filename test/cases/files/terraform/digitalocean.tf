resource "digitalocean_domain" "mail" {
  name = "example.com"
}

resource "digitalocean_record" "mx" {
  count    = 2
  domain   = digitalocean_domain.mail.name
  name     = "@"
  type     = "MX"
  value    = "mx0${count.index + 1}.mail.icloud.com."
  priority = 10
}

resource "digitalocean_record" "spf" {
  domain = digitalocean_domain.mail.name
  name   = "@"
  type   = "TXT"
  value  = "v=spf1 include:icloud.com ~all"
}

resource "digitalocean_record" "verification" {
  domain = digitalocean_domain.mail.name
  name   = "@"
  type   = "TXT"
  value  = "apple-domain=AAAABBBBCCCCDDDD"
}

resource "digitalocean_record" "dkim" {
  domain = digitalocean_domain.mail.name
  name   = "sig1._domainkey"
  type   = "CNAME"
  value  = "sig1.dkim.example.com.at.icloudmailadmin.com."
}

resource "digitalocean_record" "dmarc" {
  domain = digitalocean_domain.mail.name
  name   = "_dmarc"
  type   = "TXT"
  value  = "v=DMARC1; p=quarantine"
}
