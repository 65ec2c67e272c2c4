resource "hetznerdns_record" "mx1" {
  value = "10 mx01.mail.icloud.com."
}
