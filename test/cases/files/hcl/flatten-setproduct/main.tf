variable "zones" {
  default = ["example.com", "example.org"]
}

variable "hosts" {
  default = {
    "mx01.mail.icloud.com." = 10
    "mx02.mail.icloud.com." = 10
  }
}

locals {
  pairs = flatten([
    for zone in var.zones : [
      for host, priority in var.hosts : { zone = zone, host = host, priority = priority }
    ]
  ])
  txt = { for pair in setproduct(var.zones, ["v=spf1 include:icloud.com ~all"]) : pair[0] => pair[1] }
}

resource "gandi_livedns_record" "mx" {
  for_each = { for p in local.pairs : p.zone => "${p.priority} ${p.host}"... }
  zone     = each.key
  name     = "@"
  type     = "MX"
  ttl      = 3600
  values   = each.value
}

resource "gandi_livedns_record" "txt" {
  for_each = local.txt
  zone     = each.key
  name     = "@"
  type     = "TXT"
  ttl      = 3600
  values   = ["\"${each.value}\""]
}
