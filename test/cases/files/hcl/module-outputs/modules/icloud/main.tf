variable "zone_id" {}
variable "domain" {}
variable "token" {}

resource "aws_route53_record" "this" {
  for_each = {
    mx   = { name = var.domain, type = "MX", records = formatlist("10 %s.mail.icloud.com.", ["mx01", "mx02"]) }
    txt  = { name = var.domain, type = "TXT", records = ["v=spf1 include:icloud.com ~all", "apple-domain=${var.token}"] }
    dkim = { name = "sig1._domainkey.${var.domain}", type = "CNAME", records = ["sig1.dkim.${var.domain}.at.icloudmailadmin.com."] }
  }

  zone_id = var.zone_id
  name    = each.value.name
  type    = each.value.type
  records = each.value.records
  ttl     = 300
}
