locals {
  config  = yamldecode(file("${path.module}/records.yaml"))
  records = { for r in local.config.records : "${r.type}_${r.name}_${md5(r.content)}" => r }
}

resource "cloudflare_dns_record" "this" {
  for_each = local.records
  zone_id  = local.config.zone_id
  name     = each.value.name == "@" ? local.config.zone : "${each.value.name}.${local.config.zone}"
  type     = each.value.type
  content  = each.value.content
  priority = lookup(each.value, "priority", null)
  ttl      = try(each.value.ttl, 1)
}
