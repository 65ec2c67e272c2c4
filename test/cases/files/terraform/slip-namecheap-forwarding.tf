resource "namecheap_domain_records" "mail" {
  domain     = "example.com"
  mode       = "OVERWRITE"
  email_type = "FWD"

  record {
    hostname = "@"
    type     = "MX"
    address  = "mx01.mail.icloud.com"
    mx_pref  = 10
  }

  record {
    hostname = "@"
    type     = "MX"
    address  = "mx02.mail.icloud.com"
    mx_pref  = 10
  }

  record {
    hostname = "@"
    type     = "TXT"
    address  = "v=spf1 include:icloud.com ~all"
  }

  record {
    hostname = "@"
    type     = "TXT"
    address  = "apple-domain=AAAABBBBCCCCDDDD"
  }

  record {
    hostname = "sig1._domainkey"
    type     = "CNAME"
    address  = "sig1.dkim.example.com.at.icloudmailadmin.com"
  }

  record {
    hostname = "_dmarc"
    type     = "TXT"
    address  = "v=DMARC1; p=quarantine"
  }
}
