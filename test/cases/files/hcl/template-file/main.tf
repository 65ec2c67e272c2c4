locals {
  spf = templatefile("${path.module}/spf.tftpl", {
    includes = ["icloud.com", "_spf.example.net"]
    policy   = "~all"
  })
  long = <<-EOT
    v=DMARC1; p=none;%{ if true } rua=mailto:postmaster@example.com%{ endif }
  EOT
}

resource "linode_domain" "this" {
  type      = "master"
  domain    = "example.com"
  soa_email = "postmaster@example.com"
}

resource "linode_domain_record" "spf" {
  domain_id   = linode_domain.this.id
  name        = ""
  record_type = "TXT"
  target      = local.spf
}

resource "linode_domain_record" "dmarc" {
  domain_id   = linode_domain.this.id
  name        = "_dmarc"
  record_type = "TXT"
  target      = chomp(local.long)
}
