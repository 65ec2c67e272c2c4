D("example.com", REG_NONE, DnsProvider(DSP_OVH), UseICloud("example.com"), A("@", "192.0.2.1"));
