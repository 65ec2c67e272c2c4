resource "google_dns_managed_zone" "mail" {
  name     = "mail"
  dns_name = "example.com."
}

resource "google_dns_record_set" "mx" {
  managed_zone = google_dns_managed_zone.mail.name
  name         = google_dns_managed_zone.mail.dns_name
  type         = "MX"
  ttl          = 3600
  rrdatas = [
    "10 mx01.mail.icloud.com.",
    "10 mx02.mail.icloud.com.",
  ]
}

resource "google_dns_record_set" "txt" {
  managed_zone = google_dns_managed_zone.mail.name
  name         = google_dns_managed_zone.mail.dns_name
  type         = "TXT"
  ttl          = 3600
  rrdatas = [
    "\"v=spf1 include:icloud.com ~all\"",
    "\"apple-domain=AAAABBBBCCCCDDDD\"",
  ]
}

resource "google_dns_record_set" "dkim" {
  managed_zone = google_dns_managed_zone.mail.name
  name         = "sig1._domainkey.${google_dns_managed_zone.mail.dns_name}"
  type         = "CNAME"
  ttl          = 3600
  rrdatas = [
    "sig1.dkim.example.com.at.icloudmailadmin.com.",
  ]
}

resource "google_dns_record_set" "dmarc" {
  managed_zone = google_dns_managed_zone.mail.name
  name         = "_dmarc.${google_dns_managed_zone.mail.dns_name}"
  type         = "TXT"
  ttl          = 3600
  rrdatas = [
    "\"v=DMARC1; p=quarantine\"",
  ]
}
