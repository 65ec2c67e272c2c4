resource "hcloud_zone" "mail" {
  name = "example.com"
  mode = "primary"
}

resource "hcloud_zone_rrset" "mx" {
  zone = hcloud_zone.mail.id
  name = "@"
  type = "MX"
  ttl  = 3600
  records = [
    { value = "10 mx01.mail.icloud.com." },
    { value = "10 mx02.mail.icloud.com." },
  ]
}

resource "hcloud_zone_rrset" "txt" {
  zone = hcloud_zone.mail.id
  name = "@"
  type = "TXT"
  ttl  = 3600
  records = [
    { value = "v=spf1 include:icloud.com ~all" },
    { value = "\"apple-domain=AAAABBBBCCCCDDDD\"" },
  ]
}

resource "hcloud_zone_rrset" "dkim" {
  zone = hcloud_zone.mail.id
  name = "sig1._domainkey"
  type = "CNAME"
  ttl  = 3600
  records = [
    { value = "sig1.dkim.example.com.at.icloudmailadmin.com." },
  ]
}

resource "hcloud_zone_rrset" "dmarc" {
  zone = hcloud_zone.mail.id
  name = "_dmarc"
  type = "TXT"
  ttl  = 3600
  records = [
    { value = "\"v=DMARC1; p=quarantine\"" },
  ]
}
