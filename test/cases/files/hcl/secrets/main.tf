provider "cloudflare" {
  api_token = var.api_token
}

variable "api_token" {
  type      = string
  sensitive = true
  default   = "hunter2-default"
}

variable "apple_token" {
  type      = string
  sensitive = true
}

locals {
  note = "token ${var.api_token}"
}

resource "cloudflare_dns_record" "verification" {
  zone_id = "0123456789abcdef"
  name    = "example.com"
  type    = "TXT"
  content = "apple-domain=${var.apple_token}"
  comment = local.note
  ttl     = tonumber(var.api_token)
}

resource "cloudflare_dns_record" "broken" {
  zone_id = "0123456789abcdef"
  name    = "${var.api_token}.example.com"
  type    = "CNAME"
  content = var.api_token "hunter2-broken"
}
