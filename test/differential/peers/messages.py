"""DNS messages as dnspython reads their names and record data, in the form of ../messages.ts."""
import base64
import socket

import dns.dnssec
import dns.exception
import dns.name
import dns.rdata
import dns.rdataclass
import dns.rdatatype
import dns.wire

from lines import serve

IN = 1
OPT = 41


class Overlap(dns.exception.DNSException):
    """A label that a pointer leads to reaches into the name that the pointer ends."""


class Parser(dns.wire.Parser):
    start = limit = None

    def get_name(self, origin=None):
        self.start = self.current
        try:
            return super().get_name(origin)
        finally:
            self.start = self.limit = None

    def seek(self, where):
        if self.start is not None and where < self.start:
            self.limit, self.start = self.start, where
        super().seek(where)

    def get_bytes(self, size):
        if self.limit is not None and self.current + size > self.limit:
            raise Overlap
        return super().get_bytes(size)


def name(value):
    labels = [label.lower().hex() for label in value.labels if label]
    return ".".join(labels) or "."


def windows(rdata):
    numbers = []
    for window, bits in rdata.windows:
        for i, octet in enumerate(bits):
            numbers += [window * 256 + i * 8 + bit for bit in range(8) if octet & (0x80 >> bit)]
    return ",".join(str(number) for number in numbers)


def strings(rdata):
    return ",".join(string.hex() for string in rdata.strings)


def base64_of(octets):
    return base64.b64encode(octets).decode()


FIELDS = {
    "A": lambda r: [r.address],
    "AAAA": lambda r: [socket.inet_pton(socket.AF_INET6, r.address).hex()],
    "CNAME": lambda r: [name(r.target)],
    "DNAME": lambda r: [name(r.target)],
    "DNSKEY": lambda r: [int(r.flags), r.protocol, int(r.algorithm), base64_of(r.key), dns.dnssec.key_id(r)],
    "DS": lambda r: [r.key_tag, int(r.algorithm), int(r.digest_type), r.digest.hex()],
    "MX": lambda r: [r.preference, name(r.exchange)],
    "NS": lambda r: [name(r.target)],
    "NSEC": lambda r: [name(r.next), windows(r)],
    "NSEC3": lambda r: [
        int(r.algorithm),
        r.flags,
        r.iterations,
        r.salt.hex(),
        base64.b32hexencode(r.next).decode().rstrip("=").lower(),
        windows(r),
    ],
    "PTR": lambda r: [name(r.target)],
    "RRSIG": lambda r: [
        int(r.type_covered),
        int(r.algorithm),
        r.labels,
        r.original_ttl,
        r.expiration,
        r.inception,
        r.key_tag,
        name(r.signer),
        base64_of(r.signature),
    ],
    "SOA": lambda r: [name(r.mname), name(r.rname), r.serial, r.refresh, r.retry, r.expire, r.minimum],
    "SPF": lambda r: [strings(r)],
    "SRV": lambda r: [r.priority, r.weight, r.port, name(r.target)],
    "TXT": lambda r: [strings(r)],
}


def options(parser):
    while parser.remaining() > 0:
        code, length = parser.get_struct("!HH")
        with parser.restrict_to(length):
            if code == 15:
                parser.get_uint16()
            parser.get_remaining()


def record(parser):
    owner = parser.get_name()
    rdtype, rdclass, ttl, length = parser.get_struct("!HHIH")
    with parser.restrict_to(length):
        if rdtype == OPT:
            if owner != dns.name.root:
                raise dns.exception.FormError
            options(parser)
            return {"opt": (rdclass, ttl)}
        mnemonic = dns.rdatatype.to_text(rdtype)
        if rdclass != IN or mnemonic not in FIELDS:
            parser.get_remaining()
            return {}
        rdata = dns.rdata.from_wire_parser(rdclass, rdtype, parser, None)
    shown = 0 if ttl > 0x7FFFFFFF else ttl
    return {"line": " ".join(str(field) for field in [name(owner), shown, mnemonic] + FIELDS[mnemonic](rdata))}


def read(parser):
    message_id, bits, *counts = parser.get_struct("!HHHHHH")
    lines = []
    for _ in range(counts[0]):
        lines.append("? %s %d %d" % ((name(parser.get_name()),) + parser.get_struct("!HH")))
    opts = []
    # The records of a truncated message are not asked about (RFC 2181 section 9).
    for section, count in enumerate([] if bits & 0x0200 else counts[1:]):
        for _ in range(count):
            found = record(parser)
            if "line" in found:
                lines.append("%d %s" % (section, found["line"]))
            if "opt" in found and section == 2:
                opts.append(found["opt"])
    if len(opts) > 1:
        raise dns.exception.FormError
    upper = opts[0][1] >> 24 << 4 if opts else 0
    edns = ["edns %d %d %d" % (opts[0][0], opts[0][1] >> 16 & 0xFF, opts[0][1] >> 15 & 1)] if opts else []
    return "\n".join(["%d %d %d" % (message_id, bits & 0xFFB0, bits & 0xF | upper)] + lines + edns)


def answer(octets):
    try:
        return read(Parser(octets))
    except Overlap:
        return "overlap"
    except (dns.exception.DNSException, ValueError) as error:
        if isinstance(error.__cause__, Overlap):
            return "overlap"
        return "refused: %s: %s" % (type(error).__name__, error.__cause__ or error)


serve(answer)
