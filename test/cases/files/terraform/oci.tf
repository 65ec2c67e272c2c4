resource "oci_dns_zone" "mail" {
  compartment_id = "ocid1.compartment.oc1..x"
  name           = "example.com"
  zone_type      = "PRIMARY"
}

resource "oci_dns_rrset" "mx" {
  zone_name_or_id = oci_dns_zone.mail.id
  domain          = "example.com"
  rtype           = "MX"

  items {
    domain = "example.com"
    rtype  = "MX"
    rdata  = "10 mx01.mail.icloud.com."
    ttl    = 3600
  }

  items {
    domain = "example.com"
    rtype  = "MX"
    rdata  = "10 mx02.mail.icloud.com."
    ttl    = 3600
  }
}

resource "oci_dns_rrset" "txt" {
  zone_name_or_id = oci_dns_zone.mail.id
  domain          = "example.com"
  rtype           = "TXT"

  items {
    domain = "example.com"
    rtype  = "TXT"
    rdata  = "\"v=spf1 include:icloud.com ~all\""
    ttl    = 3600
  }

  items {
    domain = "example.com"
    rtype  = "TXT"
    rdata  = "\"apple-domain=AAAABBBBCCCCDDDD\""
    ttl    = 3600
  }
}

resource "oci_dns_rrset" "dkim" {
  zone_name_or_id = oci_dns_zone.mail.id
  domain          = "sig1._domainkey.example.com"
  rtype           = "CNAME"

  items {
    domain = "sig1._domainkey.example.com"
    rtype  = "CNAME"
    rdata  = "sig1.dkim.example.com.at.icloudmailadmin.com."
    ttl    = 3600
  }
}

resource "oci_dns_rrset" "dmarc" {
  zone_name_or_id = oci_dns_zone.mail.id
  domain          = "_dmarc.example.com"
  rtype           = "TXT"

  items {
    domain = "_dmarc.example.com"
    rtype  = "TXT"
    rdata  = "\"v=DMARC1; p=quarantine\""
    ttl    = 3600
  }
}
