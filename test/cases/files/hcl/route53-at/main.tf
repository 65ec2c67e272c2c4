resource "aws_route53_zone" "z" {
  name = "example.com"
}

resource "aws_route53_record" "slip" {
  zone_id = aws_route53_zone.z.id
  name    = "@" # Route 53 publishes this as \100.example.com
  type    = "MX"
  ttl     = 300
  records = ["10 mx01.mail.icloud.com.", "10 mx02.mail.icloud.com."]
}
