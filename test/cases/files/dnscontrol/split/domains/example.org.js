D("example.org", REG_NONE, DnsProvider(DSP_OVH), UseICloud("example.org"), UNKNOWN_MACRO);
