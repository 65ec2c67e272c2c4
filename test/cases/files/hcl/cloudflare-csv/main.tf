locals {
  rows = csvdecode(<<-CSV
    name,type,content,priority
    example.com,MX,mx01.mail.icloud.com,10
    example.com,MX,mx02.mail.icloud.com,10
    example.com,TXT,v=spf1 include:icloud.com ~all,
    CSV
  )
}

resource "cloudflare_dns_record" "row" {
  for_each = { for row in local.rows : "${row.type}/${row.content}" => row }
  zone_id  = var.zone_id
  name     = each.value.name
  type     = each.value.type
  content  = each.value.content
  priority = each.value.priority != "" ? tonumber(each.value.priority) : null
  ttl      = 300
}

variable "zone_id" { type = string }
