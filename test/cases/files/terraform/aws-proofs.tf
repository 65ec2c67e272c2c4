data "aws_route53_zone" "mail" {
  name = "example.com."
}

resource "aws_route53_record" "mx" {
  zone_id = data.aws_route53_zone.mail.zone_id
  name    = ""
  type    = "MX"
  ttl     = 3600
  records = [
    "10 mx01.mail.icloud.com",
    "10 mx02.mail.icloud.com",
  ]
}

resource "aws_route53_record" "txt" {
  zone_id = data.aws_route53_zone.mail.zone_id
  name    = ""
  type    = "TXT"
  ttl     = 3600
  records = [
    "v=spf1 include:icloud.com ~all",
    "apple-domain=AAAABBBBCCCCDDDD",
  ]
}

resource "aws_route53_record" "dkim" {
  zone_id = data.aws_route53_zone.mail.zone_id
  name    = "sig1._domainkey"
  type    = "CNAME"
  ttl     = 3600
  records = [
    "sig1.dkim.example.com.at.icloudmailadmin.com",
  ]
}

resource "aws_route53_record" "dmarc" {
  zone_id = data.aws_route53_zone.mail.zone_id
  name    = "_dmarc"
  type    = "TXT"
  ttl     = 3600
  records = [
    "v=DMARC1; p=quarantine",
  ]
}

resource "aws_acm_certificate" "web" {
  domain_name       = "example.com"
  validation_method = "DNS"
}

resource "aws_route53_record" "certificate" {
  for_each = {
    for option in aws_acm_certificate.web.domain_validation_options : option.domain_name => {
      name   = option.resource_record_name
      record = option.resource_record_value
      type   = option.resource_record_type
    }
  }

  zone_id = data.aws_route53_zone.mail.zone_id
  name    = each.value.name
  type    = each.value.type
  ttl     = 60
  records = [each.value.record]
}

resource "aws_route53_record" "first_certificate" {
  zone_id = data.aws_route53_zone.mail.zone_id
  name    = tolist(aws_acm_certificate.web.domain_validation_options)[0].resource_record_name
  type    = tolist(aws_acm_certificate.web.domain_validation_options)[0].resource_record_type
  ttl     = 60
  records = [tolist(aws_acm_certificate.web.domain_validation_options)[0].resource_record_value]
}

resource "aws_ses_domain_dkim" "app" {
  domain = "app.example.com"
}

resource "aws_route53_record" "ses" {
  count   = 3
  zone_id = data.aws_route53_zone.mail.zone_id
  name    = "${aws_ses_domain_dkim.app.dkim_tokens[count.index]}._domainkey.app"
  type    = "CNAME"
  ttl     = 600
  records = ["${aws_ses_domain_dkim.app.dkim_tokens[count.index]}.dkim.amazonses.com"]
}
