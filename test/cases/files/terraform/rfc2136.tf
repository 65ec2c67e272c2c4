locals {
  zone = "example.com."
}

resource "dns_mx_record_set" "mail" {
  zone = local.zone
  ttl  = 3600

  mx {
    preference = 10
    exchange   = "mx01.mail.icloud.com."
  }

  mx {
    preference = 10
    exchange   = "mx02.mail.icloud.com."
  }
}

resource "dns_txt_record_set" "apex" {
  zone = local.zone
  txt  = ["v=spf1 include:icloud.com ~all", "apple-domain=AAAABBBBCCCCDDDD"]
}

resource "dns_cname_record" "dkim" {
  zone  = local.zone
  name  = "sig1._domainkey"
  cname = "sig1.dkim.example.com.at.icloudmailadmin.com."
}

resource "dns_txt_record_set" "dmarc" {
  zone = local.zone
  name = "_dmarc"
  txt  = ["v=DMARC1; p=quarantine"]
}
