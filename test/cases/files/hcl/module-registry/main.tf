module "records" {
  source  = "terraform-aws-modules/route53/aws//modules/records"
  version = "~> 2.0"

  zone_name = "example.com"
  records = [
    { name = "", type = "MX", ttl = 300, records = ["10 mx01.mail.icloud.com"] },
  ]
}

resource "aws_route53_record" "spf" {
  zone_id = module.zones.route53_zone_zone_id["example.com"]
  name    = "example.com"
  type    = "TXT"
  ttl     = 300
  records = ["v=spf1 include:icloud.com ~all"]
}

module "zones" {
  source = "git::https://git.example.net/dns.git?ref=v1"
}
