variable "enable_mail" {
  type = bool
}

resource "cloudflare_zone" "this" {
  zone = "example.com"
}

resource "cloudflare_record" "mx" {
  count    = var.enable_mail ? 2 : 0
  zone_id  = cloudflare_zone.this.id
  name     = "@"
  type     = "MX"
  value    = "mx0${count.index + 1}.mail.icloud.com"
  priority = 10
}

resource "cloudflare_record" "spf" {
  zone_id = cloudflare_zone.this.id
  name    = "@"
  type    = "TXT"
  value   = "v=spf1 include:icloud.com ~all"
}
