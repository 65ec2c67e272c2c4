module "shared" {
  source = "../../../../../../../../outside"
}

resource "digitalocean_record" "txt" {
  domain = "example.com"
  type   = "TXT"
  name   = "@"
  value  = trimspace(file("../../../../../../../../../etc/hostname"))
}

resource "digitalocean_record" "mx" {
  domain   = "example.com"
  type     = "MX"
  name     = "@"
  value    = "mx01.mail.icloud.com."
  priority = 10
}
