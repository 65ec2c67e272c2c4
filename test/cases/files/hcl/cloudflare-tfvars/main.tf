variable "zone_name" {}
variable "records" {
  type = list(object({
    name     = string
    type     = string
    value    = string
    priority = optional(number)
    proxied  = optional(bool, false)
  }))
  default = []
}

resource "cloudflare_zone" "zone" {
  account_id = var.account_id
  zone       = var.zone_name
}

variable "account_id" {
  type      = string
  sensitive = true
}

resource "cloudflare_record" "all" {
  for_each = { for i, r in var.records : "${r.type}-${i}" => r }

  zone_id  = cloudflare_zone.zone.id
  name     = each.value.name
  type     = each.value.type
  value    = each.value.value
  priority = each.value.priority
  proxied  = each.value.proxied
}
