module "dns" {
  source = "../../shared/dns"
  domain = "example.com"
}
