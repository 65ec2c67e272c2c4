module "dns" {
  source = "../../shared/dns"
  domain = "staging.example.net"
}
