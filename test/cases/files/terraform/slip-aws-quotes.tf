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
    "\"v=spf1 include:icloud.com ~all\"",
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
