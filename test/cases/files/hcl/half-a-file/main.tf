resource "digitalocean_domain" "site" {
  name = "example.com"
}

resource "digitalocean_record" "spf" {
  domain = digitalocean_domain.site.id
  type   = "TXT"
  name   = "@"
  value  = "v=spf1 include:icloud.com ~all"
}

resource "digitalocean_record" "mx" {
  domain = digitalocean_domain.site.id
  type   = "MX"
  name   =
