resource "openstack_dns_zone_v2" "mail" {
  name  = "example.com."
  email = "hostmaster@example.com"
}

resource "openstack_dns_recordset_v2" "mx" {
  zone_id = openstack_dns_zone_v2.mail.id
  name    = "example.com."
  type    = "MX"
  ttl     = 3600
  records = [
    "10 mx01.mail.icloud.com.",
    "10 mx02.mail.icloud.com.",
  ]
}

resource "openstack_dns_recordset_v2" "txt" {
  zone_id = openstack_dns_zone_v2.mail.id
  name    = "example.com."
  type    = "TXT"
  ttl     = 3600
  records = [
    "\"v=spf1 include:icloud.com ~all\"",
    "\"apple-domain=AAAABBBBCCCCDDDD\"",
  ]
}

resource "openstack_dns_recordset_v2" "dkim" {
  zone_id = openstack_dns_zone_v2.mail.id
  name    = "sig1._domainkey.example.com."
  type    = "CNAME"
  ttl     = 3600
  records = [
    "sig1.dkim.example.com.at.icloudmailadmin.com.",
  ]
}

resource "openstack_dns_recordset_v2" "dmarc" {
  zone_id = openstack_dns_zone_v2.mail.id
  name    = "_dmarc.example.com."
  type    = "TXT"
  ttl     = 3600
  records = [
    "\"v=DMARC1; p=quarantine\"",
  ]
}
