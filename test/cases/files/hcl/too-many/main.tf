resource "digitalocean_record" "many" {
  for_each = toset([for i in range(10000000) : tostring(i)])
  domain   = "example.com"
  type     = "A"
  name     = "h${each.key}"
  value    = "192.0.2.1"
}

resource "digitalocean_record" "spf" {
  domain = "example.com"
  type   = "TXT"
  name   = "@"
  value  = "v=spf1 include:icloud.com ~all"
}
