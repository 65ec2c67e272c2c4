resource "digitalocean_domain" "site" {
  name = "example.com"
}

resource "digitalocean_record" "mx" {
  domain = digitalocean_domain.site.name
  type   = "MX"
  name   = "@"
<<<<<<< HEAD
  value  = "mx01.mail.icloud.com."
=======
  value  = "mx02.mail.icloud.com."
>>>>>>> feature/mail
  priority = 10
}

resource "digitalocean_record" "spf" {
  domain = digitalocean_domain.site.name
  type   = "TXT"
  name   = "@"
  value  = "v=spf1 include:icloud.com ~all"
}
