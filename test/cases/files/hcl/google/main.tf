resource "google_dns_managed_zone" "prod" {
  name     = "prod-zone"
  dns_name = "example.com."
}

resource "google_dns_record_set" "mx" {
  name         = google_dns_managed_zone.prod.dns_name
  managed_zone = google_dns_managed_zone.prod.name
  type         = "MX"
  ttl          = 3600
  rrdatas      = ["10 mx01.mail.icloud.com.", "10 mx02.mail.icloud.com."]
}

resource "google_dns_record_set" "spf" {
  name         = google_dns_managed_zone.prod.dns_name
  managed_zone = google_dns_managed_zone.prod.name
  type         = "TXT"
  ttl          = 300
  rrdatas      = ["\"v=spf1 include:icloud.com ~all\"", "\"apple-domain=${var.token}\""]
}

resource "google_dns_record_set" "dkim" {
  name         = "sig1._domainkey.${google_dns_managed_zone.prod.dns_name}"
  managed_zone = google_dns_managed_zone.prod.name
  type         = "CNAME"
  ttl          = 300
  rrdatas      = ["sig1.dkim.${trimsuffix(google_dns_managed_zone.prod.dns_name, ".")}.at.icloudmailadmin.com."]
}

variable "token" {
  description = "from iCloud's settings"
}
