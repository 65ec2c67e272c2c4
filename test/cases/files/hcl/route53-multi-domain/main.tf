locals {
  domains = {
    "example.com" = "AAAABBBBCCCCDDDD"
    "example.org" = "EEEEFFFFGGGGHHHH"
  }
}

resource "aws_route53_zone" "zones" {
  for_each = local.domains
  name     = "${each.key}."
}

resource "aws_route53_record" "mx" {
  for_each = aws_route53_zone.zones
  zone_id  = each.value.zone_id
  name     = ""
  type     = "MX"
  ttl      = 3600
  records  = [for n in range(1, 3) : "10 mx0${n}.mail.icloud.com."]
}

resource "aws_route53_record" "txt" {
  for_each = local.domains
  zone_id  = aws_route53_zone.zones[each.key].zone_id
  name     = each.key
  type     = "TXT"
  ttl      = 3600
  records = [
    "v=spf1 include:icloud.com ~all",
    "apple-domain=${each.value}",
  ]
}

resource "aws_route53_record" "dkim" {
  for_each = local.domains
  zone_id  = aws_route53_zone.zones[each.key].zone_id
  name     = "sig1._domainkey"
  type     = "CNAME"
  ttl      = 3600
  records  = ["sig1.dkim.${aws_route53_zone.zones[each.key].name}.at.icloudmailadmin.com."]
}
