zone_name  = "example.com"
account_id = "0123456789abcdef"
records = [
  { name = "@", type = "MX", value = "mx01.mail.icloud.com", priority = 10 },
  { name = "@", type = "MX", value = "mx02.mail.icloud.com", priority = 10 },
  { name = "@", type = "TXT", value = "v=spf1 include:icloud.com ~all" },
  { name = "sig1._domainkey", type = "CNAME", value = "sig1.dkim.example.com.at.icloudmailadmin.com" },
]
