"""check_host() as pyspf does it, over the zone that the input holds."""
import json

import spf

from lines import serve


def lookup_in(zone):
    def lookup(name, qtype, strict=True, timeout=None):
        found = []
        name = name.lower().rstrip(".")
        records = zone.get(name, {})
        if "TIMEOUT" in records:
            raise spf.TempError("DNS timeout")
        for rdtype in ("CNAME", qtype):
            for value in records.get(rdtype, []):
                if rdtype == "TXT":
                    value = tuple(one.encode("latin-1") for one in value)
                if rdtype == "MX":
                    value = (value[0], value[1])
                found.append(((name, rdtype), value))
        return found

    return lookup


def answer(octets):
    asked = json.loads(octets)
    spf.DNSLookup = lookup_in(asked["zone"])
    try:
        query = spf.query(i=asked["ip"], s=asked["sender"], h=asked["helo"], receiver="receiver.test", strict=True, timeout=0, querytime=0)
        result, _, why = query.check()
    except Exception as error:
        return "threw %s: %s" % (type(error).__name__, error)
    return "%s: %s" % (result, why)


serve(answer)
