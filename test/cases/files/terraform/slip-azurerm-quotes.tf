resource "azurerm_dns_zone" "mail" {
  name                = "example.com"
  resource_group_name = "mail"
}

resource "azurerm_dns_mx_record" "mail" {
  name                = "@"
  zone_name           = azurerm_dns_zone.mail.name
  resource_group_name = azurerm_dns_zone.mail.resource_group_name
  ttl                 = 3600

  record {
    preference = 10
    exchange   = "mx01.mail.icloud.com"
  }

  record {
    preference = 10
    exchange   = "mx02.mail.icloud.com"
  }
}

resource "azurerm_dns_txt_record" "mail" {
  name                = "@"
  zone_name           = azurerm_dns_zone.mail.name
  resource_group_name = azurerm_dns_zone.mail.resource_group_name
  ttl                 = 3600

  dynamic "record" {
    for_each = ["\"v=spf1 include:icloud.com ~all\"", "apple-domain=AAAABBBBCCCCDDDD"]

    content {
      value = record.value
    }
  }
}

resource "azurerm_dns_cname_record" "dkim" {
  name                = "sig1._domainkey"
  zone_name           = azurerm_dns_zone.mail.name
  resource_group_name = azurerm_dns_zone.mail.resource_group_name
  ttl                 = 3600
  record              = "sig1.dkim.example.com.at.icloudmailadmin.com"
}

resource "azurerm_dns_txt_record" "dmarc" {
  name                = "_dmarc"
  zone_name           = azurerm_dns_zone.mail.name
  resource_group_name = azurerm_dns_zone.mail.resource_group_name
  ttl                 = 3600

  record {
    value = "v=DMARC1; p=quarantine"
  }
}
