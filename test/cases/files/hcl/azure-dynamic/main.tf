resource "azurerm_dns_zone" "this" {
  name                = "example.com"
  resource_group_name = azurerm_resource_group.dns.name
}

resource "azurerm_resource_group" "dns" {
  name     = "dns"
  location = "West Europe"
}

variable "mx" {
  type    = list(string)
  default = ["mx01.mail.icloud.com", "mx02.mail.icloud.com"]
}

resource "azurerm_dns_mx_record" "apex" {
  name                = "@"
  zone_name           = azurerm_dns_zone.this.name
  resource_group_name = azurerm_resource_group.dns.name
  ttl                 = 300

  dynamic "record" {
    for_each = var.mx
    iterator = mx
    content {
      preference = 10
      exchange   = mx.value
    }
  }
}

resource "azurerm_dns_txt_record" "apex" {
  name                = "@"
  zone_name           = azurerm_dns_zone.this.name
  resource_group_name = azurerm_resource_group.dns.name
  ttl                 = 300

  record {
    value = "v=spf1 include:icloud.com ~all"
  }

  record {
    value = "apple-domain=AAAABBBBCCCCDDDD"
  }
}

resource "azurerm_dns_cname_record" "dkim" {
  name                = "sig1._domainkey"
  zone_name           = azurerm_dns_zone.this.name
  resource_group_name = azurerm_resource_group.dns.name
  ttl                 = 300
  record              = "sig1.dkim.example.com.at.icloudmailadmin.com"
}
