variable "domain" {}

resource "digitalocean_record" "mx" {
  for_each = toset(["mx01", "mx02"])
  domain   = var.domain
  type     = "MX"
  name     = "@"
  value    = "${each.value}.mail.icloud.com."
  priority = 10
}
