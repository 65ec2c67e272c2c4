DOMAIN_ELSEWHERE("example.com", NewRegistrar("namedotcom"), ["ns1.example.net.", "ns2.example.net."]);
