module "zone" {
  source = "./modules/zone"
  name   = "example.com"
}

module "icloud" {
  for_each = { main = { domain = "example.com", token = "AAAABBBBCCCCDDDD" } }
  source   = "./modules/icloud"
  zone_id  = module.zone.id
  domain   = each.value.domain
  token    = each.value.token
}
