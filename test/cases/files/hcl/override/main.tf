resource "hetznerdns_zone" "zone" {
  name = "example.com"
  ttl  = 3600
}

resource "hetznerdns_record" "mx1" {
  zone_id = hetznerdns_zone.zone.id
  name    = "@"
  type    = "MX"
  value   = "10 mail.old.example."
}

resource "hetznerdns_record" "spf" {
  zone_id = hetznerdns_zone.zone.id
  name    = "@"
  type    = "TXT"
  value   = "v=spf1 include:icloud.com ~all"
}
