import { describeError, dnsName, errorCode, presentText } from "./shared-first.js";
import { shapeOf } from "./shared-json-schema.js";
import { UserError, asUtf8, openSource, presentFileName, tooLarge, verdictOfAll, verdictsOf, withoutByteOrderMark } from "./shared-audit.js";
import { hideServerKeys } from "./shared-hide-server-keys.js";
// examples/report.schema.json
var report_schema_default = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "urn:dns-audit:report:1",
	title: "Report of dns-audit",
	description: "The outcome of one run, with all evidence.",
	type: "object",
	additionalProperties: false,
	required: [
		"schema",
		"tool",
		"startedAt",
		"durationMs",
		"vantage",
		"requirements",
		"verdict",
		"checks",
		"domains"
	],
	properties: {
		"schema": {
			"description": "The version of this schema.",
			"const": 1
		},
		"tool": {
			"description": "What made the report.",
			"type": "object",
			"additionalProperties": false,
			"required": ["name", "version"],
			"properties": {
				"name": { "const": "dns-audit" },
				"version": { "$ref": "#/$defs/printable" }
			}
		},
		"startedAt": {
			"description": "ISO 8601, UTC.",
			"type": "string",
			"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?Z$"
		},
		"durationMs": {
			"description": "Milliseconds that the run took.",
			"type": "number",
			"minimum": 0
		},
		"vantage": { "$ref": "#/$defs/vantage" },
		"requirements": {
			"description": "Which of Apple's requirements were applied.",
			"type": "object",
			"additionalProperties": false,
			"required": ["revision", "source"],
			"properties": {
				"revision": {
					"description": "The day on which the sources were last read.",
					"$ref": "#/$defs/printable"
				},
				"source": {
					"description": "Apple's page.",
					"$ref": "#/$defs/printable"
				}
			}
		},
		"verdict": {
			"description": "The worst of what is said of the domains, and of the mail ports.",
			"$ref": "#/$defs/verdict"
		},
		"checks": {
			"description": "The checks that were chosen.",
			"type": "array",
			"items": { "$ref": "#/$defs/checkMeta" }
		},
		"domains": {
			"type": "array",
			"items": { "$ref": "#/$defs/domainReport" }
		},
		"interrupted": {
			"description": "Present where the run was interrupted: it holds so many (done) of the domains that were asked for (of), and names the signal (by) where one ended it.",
			"type": "object",
			"additionalProperties": false,
			"required": ["done"],
			"properties": {
				"done": {
					"type": "integer",
					"minimum": 0
				},
				"of": {
					"type": "integer",
					"minimum": 0
				},
				"by": { "enum": ["SIGINT", "SIGTERM"] }
			}
		},
		"since": {
			"description": "Present where the report is compared with an earlier one: when that began, and the domains that only one of the two has.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"startedAt",
				"onlyBefore",
				"onlyNow"
			],
			"properties": {
				"startedAt": { "type": "string" },
				"onlyBefore": {
					"type": "array",
					"items": { "$ref": "#/$defs/printable" }
				},
				"onlyNow": {
					"type": "array",
					"items": { "$ref": "#/$defs/printable" }
				}
			}
		}
	},
	$defs: {
		"printable": {
			"description": "Printable ASCII. What came from a stranger is in presentation form (RFC 1035, section 5.1): any other octet is \\DDD.",
			"type": "string",
			"pattern": "^[ -~]*$"
		},
		"runSettings": {
			"description": "What the audit was told, as far as its results depend on it: options without their dashes, with their values or a digest. Continuing with --resume takes the same.",
			"type": "object",
			"additionalProperties": { "$ref": "#/$defs/printable" }
		},
		"octets": {
			"description": "Octets as received, one character (U+0000 to U+00FF) an octet. Not text: escape before showing.",
			"type": "string",
			"pattern": "^[\\u0000-\\u00ff]*$"
		},
		"name": {
			"description": "A domain name in canonical form: lower-case, A-labels, no trailing dot; the root is a dot.",
			"type": "string",
			"maxLength": 1020,
			"pattern": "^(?:\\.|(?:[a-z0-9_-]|\\\\(?:[0-9]{3}|[!-/:-~]))+(?:\\.(?:[a-z0-9_-]|\\\\(?:[0-9]{3}|[!-/:-~]))+)*)$"
		},
		"verdict": {
			"description": "fail: a check of severity error failed. inconclusive: none did, but one of them could not be judged. pass: neither.",
			"enum": [
				"pass",
				"fail",
				"inconclusive"
			]
		},
		"severity": {
			"description": "error: mail is lost, rejected or misdirected, or Apple will not verify the domain. warning: it will hurt, or hurts some. note: good to know.",
			"enum": [
				"error",
				"warning",
				"note"
			]
		},
		"area": {
			"description": "What the check is about.",
			"enum": [
				"mx",
				"spf",
				"dkim",
				"verification",
				"dmarc",
				"delegation",
				"dnssec",
				"mta-sts",
				"autodiscover",
				"imap",
				"smtp",
				"resolver",
				"zone",
				"config"
			]
		},
		"recordType": {
			"description": "The record type's mnemonic.",
			"enum": [
				"A",
				"AAAA",
				"CNAME",
				"DNAME",
				"DNSKEY",
				"DS",
				"MX",
				"NS",
				"NSEC",
				"NSEC3",
				"PTR",
				"RRSIG",
				"SOA",
				"SPF",
				"SRV",
				"TXT"
			]
		},
		"transport": {
			"description": "How the question travelled; system: through the operating system's settings; file: nothing was sent, a zone file was read.",
			"enum": [
				"udp",
				"tcp",
				"https",
				"system",
				"file"
			]
		},
		"failureCode": {
			"description": "timeout: nothing came in time. servfail, refused: the server said so. rcode: another error code. unreachable: no route, port closed, TLS or HTTP refused. malformed: what came was no answer to the question. too-long: the answer is longer than is read. unsupported: this source cannot ask this. deadline: the run ended first. isolated: it says that no name exists, not even a top-level domain. intercepted: it does not give icloud.com's own records, so something on the network answers in place of DNS. unconfirmed: it was answered, but nobody else says so, or others say otherwise. not-public: the domain's data leads to an address that is not on the internet (private, loopback and so on), which was not contacted. local: this computer could not or would not ask (too many open files, no memory, forbidden). unrecorded: the replayed file does not hold it. unknown: a zone file holds something of it that could not be worked out.",
			"enum": [
				"timeout",
				"servfail",
				"refused",
				"rcode",
				"unreachable",
				"malformed",
				"too-long",
				"unsupported",
				"deadline",
				"isolated",
				"intercepted",
				"unconfirmed",
				"not-public",
				"local",
				"unrecorded",
				"unknown"
			]
		},
		"checkMeta": {
			"description": "A check's facts and its page.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"id",
				"area",
				"title",
				"severity",
				"since",
				"cites",
				"docs"
			],
			"properties": {
				"id": {
					"description": "Kebab-case; what --only and --skip take.",
					"$ref": "#/$defs/printable"
				},
				"area": { "$ref": "#/$defs/area" },
				"title": {
					"description": "The sentence that is true when the check passes.",
					"type": "string"
				},
				"severity": { "$ref": "#/$defs/severity" },
				"since": {
					"description": "The version that brought the check.",
					"$ref": "#/$defs/printable"
				},
				"cites": {
					"description": "RFC sections and pages of Apple's that it rests on; none where it is about the configuration file.",
					"type": "array",
					"items": { "type": "string" }
				},
				"docs": {
					"description": "Its page.",
					"type": "object",
					"additionalProperties": false,
					"required": [
						"why",
						"fix",
						"good",
						"bad"
					],
					"properties": {
						"why": {
							"description": "Why it matters.",
							"type": "string"
						},
						"fix": {
							"description": "How it is mended.",
							"type": "string"
						},
						"good": {
							"description": "A zone for example.com that passes.",
							"type": "string"
						},
						"bad": {
							"description": "A zone for example.com that fails.",
							"type": "string"
						}
					}
				}
			}
		},
		"recordLine": {
			"description": "A record to publish or to remove.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"owner",
				"type",
				"rdata"
			],
			"properties": {
				"owner": { "$ref": "#/$defs/name" },
				"type": { "$ref": "#/$defs/recordType" },
				"rdata": {
					"description": "As a zone file holds it.",
					"$ref": "#/$defs/printable"
				}
			}
		},
		"writtenRecords": {
			"description": "Records as the file of a tool has them.",
			"type": "object",
			"additionalProperties": false,
			"required": ["language", "lines"],
			"properties": {
				"language": {
					"description": "What the file is written in.",
					"enum": [
						"hcl",
						"javascript",
						"json",
						"yaml"
					]
				},
				"lines": {
					"description": "The lines, in order.",
					"type": "array",
					"items": { "$ref": "#/$defs/printable" }
				}
			}
		},
		"fix": {
			"description": "What mends a finding.",
			"type": "object",
			"additionalProperties": false,
			"required": ["text"],
			"properties": {
				"text": {
					"description": "One or two sentences in the imperative.",
					"$ref": "#/$defs/printable"
				},
				"publish": {
					"description": "The records to publish.",
					"type": "array",
					"items": { "$ref": "#/$defs/recordLine" }
				},
				"written": {
					"description": "The same, as the file has them in which the domain's records are. Absent for a zone file, or if there is none.",
					"$ref": "#/$defs/writtenRecords"
				},
				"remove": {
					"description": "The records to remove.",
					"type": "array",
					"items": { "$ref": "#/$defs/recordLine" }
				},
				"restores": {
					"description": "The records were there before a change: to have them again is the fix.",
					"const": true
				}
			}
		},
		"finding": {
			"description": "One thing that is wrong.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"message",
				"subject",
				"fix"
			],
			"properties": {
				"message": {
					"description": "What is wrong.",
					"$ref": "#/$defs/printable"
				},
				"consequence": {
					"description": "What it means for the owner's mail, where it is not what faults of its area usually mean.",
					"$ref": "#/$defs/printable"
				},
				"subject": {
					"description": "What it is about.",
					"type": "object",
					"additionalProperties": false,
					"required": ["name", "type"],
					"properties": {
						"name": { "$ref": "#/$defs/name" },
						"type": {
							"description": "A record type, or TCP for a mail port.",
							"enum": [
								"A",
								"AAAA",
								"CNAME",
								"DNAME",
								"DNSKEY",
								"DS",
								"MX",
								"NS",
								"NSEC",
								"NSEC3",
								"PTR",
								"RRSIG",
								"SOA",
								"SPF",
								"SRV",
								"TXT",
								"TCP"
							]
						}
					}
				},
				"fix": { "$ref": "#/$defs/fix" },
				"expected": {
					"description": "What was expected.",
					"type": "array",
					"items": { "$ref": "#/$defs/printable" }
				},
				"observed": {
					"description": "What was found; empty where nothing was.",
					"type": "array",
					"items": { "$ref": "#/$defs/printable" }
				},
				"location": {
					"description": "Where a zone file was audited: the line of the record.",
					"type": "object",
					"additionalProperties": false,
					"required": ["file", "line"],
					"properties": {
						"file": { "$ref": "#/$defs/printable" },
						"line": {
							"type": "integer",
							"minimum": 1
						},
						"column": {
							"description": "Absent: the first.",
							"type": "integer",
							"minimum": 1
						},
						"label": {
							"description": "What the tool calls what is there: the address of a Terraform resource.",
							"$ref": "#/$defs/printable"
						}
					}
				}
			}
		},
		"attempt": {
			"description": "One try at getting an answer.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"server",
				"transport",
				"code",
				"detail",
				"ms"
			],
			"properties": {
				"server": { "$ref": "#/$defs/printable" },
				"transport": { "$ref": "#/$defs/transport" },
				"code": {
					"description": "What came of it: answered, or a failure code.",
					"enum": [
						"answered",
						"timeout",
						"servfail",
						"refused",
						"rcode",
						"unreachable",
						"malformed",
						"too-long",
						"unsupported",
						"deadline",
						"isolated",
						"intercepted",
						"unconfirmed",
						"not-public",
						"local",
						"unrecorded",
						"unknown"
					]
				},
				"detail": {
					"description": "For people.",
					"$ref": "#/$defs/printable"
				},
				"errno": {
					"description": "The operating system's error that ended it, such as ECONNREFUSED.",
					"$ref": "#/$defs/printable"
				},
				"truncated": {
					"description": "The answer had the TC bit: it is not whole.",
					"const": true
				},
				"suspect": {
					"description": "A reply came that was not believed: the name was in other letters than were sent, or it lacked our cookie.",
					"enum": ["letters", "cookie"]
				},
				"onlySmall": {
					"description": "The name had capitals, and nothing was found; with small letters alone it was.",
					"const": true
				},
				"ms": {
					"description": "Milliseconds it took.",
					"type": "number",
					"minimum": 0
				}
			}
		},
		"failure": {
			"description": "Why there is no answer: never a statement about the record.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"code",
				"detail",
				"attempts"
			],
			"properties": {
				"code": { "$ref": "#/$defs/failureCode" },
				"detail": {
					"description": "For people.",
					"$ref": "#/$defs/printable"
				},
				"errno": {
					"description": "As in the attempt that decided.",
					"$ref": "#/$defs/printable"
				},
				"referral": {
					"description": "It answered with a referral instead: the zone to whose servers that points.",
					"$ref": "#/$defs/name"
				},
				"unasked": {
					"description": "Nobody was asked: the source, such as a zone file, does not hold it, and has nobody to ask.",
					"const": true
				},
				"attempts": {
					"type": "array",
					"items": { "$ref": "#/$defs/attempt" }
				}
			}
		},
		"obstacle": {
			"description": "What a check needed and could not get.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"need",
				"server",
				"failure"
			],
			"properties": {
				"need": {
					"description": "The identity of what was wanted, for programs to compare.",
					"$ref": "#/$defs/printable"
				},
				"label": {
					"description": "What was wanted, in words for people. Absent in reports of version 0.1.0.",
					"$ref": "#/$defs/printable"
				},
				"server": {
					"description": "Who did not answer; may be empty.",
					"$ref": "#/$defs/printable"
				},
				"failure": { "$ref": "#/$defs/failure" }
			}
		},
		"result": {
			"description": "One check's outcome for one domain.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"check",
				"area",
				"title",
				"severity",
				"status",
				"findings",
				"obstacles"
			],
			"properties": {
				"check": {
					"description": "The check's id.",
					"$ref": "#/$defs/printable"
				},
				"area": { "$ref": "#/$defs/area" },
				"title": {
					"description": "The sentence that is true when the check passes.",
					"type": "string"
				},
				"severity": { "$ref": "#/$defs/severity" },
				"status": {
					"description": "inconclusive: something that it needs could not be looked up. skipped: it does not apply.",
					"enum": [
						"pass",
						"fail",
						"inconclusive",
						"skipped"
					]
				},
				"findings": {
					"description": "Empty unless status is fail.",
					"type": "array",
					"items": { "$ref": "#/$defs/finding" }
				},
				"obstacles": {
					"description": "Empty unless status is inconclusive.",
					"type": "array",
					"items": { "$ref": "#/$defs/obstacle" }
				},
				"observed": {
					"description": "What a check that passes saw.",
					"type": "array",
					"items": { "$ref": "#/$defs/printable" }
				},
				"because": {
					"description": "Why it was skipped.",
					"$ref": "#/$defs/printable"
				},
				"deferTo": {
					"description": "The checks that judge what this one, skipped, leaves open.",
					"type": "array",
					"minItems": 1,
					"items": { "$ref": "#/$defs/printable" }
				},
				"waived": {
					"description": "Findings that the configuration sets aside: they are not among findings.",
					"type": "array",
					"minItems": 1,
					"items": { "$ref": "#/$defs/waived" }
				}
			},
			"allOf": [{
				"if": { "properties": { "status": { "const": "fail" } } },
				"then": { "properties": { "findings": { "minItems": 1 } } },
				"else": { "properties": { "findings": { "maxItems": 0 } } }
			}, {
				"if": { "properties": { "status": { "const": "inconclusive" } } },
				"then": { "properties": { "obstacles": { "minItems": 1 } } },
				"else": { "properties": { "obstacles": { "maxItems": 0 } } }
			}]
		},
		"waived": {
			"description": "A finding that is accepted for a while.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"finding",
				"until",
				"reason"
			],
			"properties": {
				"finding": { "$ref": "#/$defs/finding" },
				"until": {
					"description": "The last day on which it is, in UTC.",
					"type": "string",
					"pattern": "^\\d{4}-\\d{2}-\\d{2}$"
				},
				"reason": { "$ref": "#/$defs/printable" }
			}
		},
		"unknownPart": {
			"description": "A part of what a zone file holds that could not be worked out.",
			"type": "object",
			"additionalProperties": false,
			"required": ["detail"],
			"properties": {
				"detail": {
					"description": "Where it is, and why it is not known.",
					"$ref": "#/$defs/printable"
				},
				"mayBeNone": {
					"description": "It may as well hold nothing of the kind.",
					"const": true
				}
			}
		},
		"flags": {
			"description": "Header bits of the response.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"aa",
				"tc",
				"rd",
				"ra",
				"ad",
				"cd"
			],
			"properties": {
				"aa": { "type": "boolean" },
				"tc": { "type": "boolean" },
				"rd": { "type": "boolean" },
				"ra": { "type": "boolean" },
				"ad": { "type": "boolean" },
				"cd": { "type": "boolean" }
			}
		},
		"extendedError": {
			"description": "An Extended DNS Error (RFC 8914).",
			"type": "object",
			"additionalProperties": false,
			"required": ["code", "text"],
			"properties": {
				"code": {
					"type": "integer",
					"minimum": 0
				},
				"text": { "$ref": "#/$defs/octets" }
			}
		},
		"question": {
			"description": "A question.",
			"type": "object",
			"additionalProperties": false,
			"required": ["name", "type"],
			"properties": {
				"name": { "$ref": "#/$defs/name" },
				"type": { "$ref": "#/$defs/recordType" }
			}
		},
		"negativeCache": {
			"description": "How long the absence may be cached (RFC 2308, section 5).",
			"type": "object",
			"additionalProperties": false,
			"required": ["zone", "ttl"],
			"properties": {
				"zone": { "$ref": "#/$defs/name" },
				"ttl": {
					"description": "Seconds.",
					"type": "integer",
					"minimum": 0
				}
			}
		},
		"rdataA": {
			"description": "Data of A records.",
			"type": "object",
			"additionalProperties": false,
			"required": ["address"],
			"properties": { "address": {
				"description": "IPv4 address in dotted decimal.",
				"$ref": "#/$defs/printable"
			} }
		},
		"rdataAAAA": {
			"description": "Data of AAAA records.",
			"type": "object",
			"additionalProperties": false,
			"required": ["address"],
			"properties": { "address": {
				"description": "IPv6 address.",
				"$ref": "#/$defs/printable"
			} }
		},
		"rdataCNAME": {
			"description": "Data of CNAME records.",
			"type": "object",
			"additionalProperties": false,
			"required": ["target"],
			"properties": { "target": { "$ref": "#/$defs/name" } }
		},
		"rdataDNAME": {
			"description": "Data of DNAME records.",
			"type": "object",
			"additionalProperties": false,
			"required": ["target"],
			"properties": { "target": { "$ref": "#/$defs/name" } }
		},
		"rdataDNSKEY": {
			"description": "Data of DNSKEY records.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"flags",
				"protocol",
				"algorithm",
				"keyTag",
				"publicKey"
			],
			"properties": {
				"flags": {
					"type": "integer",
					"minimum": 0
				},
				"protocol": {
					"type": "integer",
					"minimum": 0
				},
				"algorithm": {
					"type": "integer",
					"minimum": 0
				},
				"keyTag": {
					"description": "Computed as in RFC 4034, appendix B.",
					"type": "integer",
					"minimum": 0
				},
				"publicKey": {
					"description": "Base64.",
					"$ref": "#/$defs/printable"
				}
			}
		},
		"rdataDS": {
			"description": "Data of DS records.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"keyTag",
				"algorithm",
				"digestType",
				"digest"
			],
			"properties": {
				"keyTag": {
					"type": "integer",
					"minimum": 0
				},
				"algorithm": {
					"type": "integer",
					"minimum": 0
				},
				"digestType": {
					"type": "integer",
					"minimum": 0
				},
				"digest": {
					"description": "Hexadecimal.",
					"$ref": "#/$defs/printable"
				}
			}
		},
		"rdataMX": {
			"description": "Data of MX records.",
			"type": "object",
			"additionalProperties": false,
			"required": ["preference", "exchange"],
			"properties": {
				"preference": {
					"description": "The lower is asked first.",
					"type": "integer",
					"minimum": 0
				},
				"exchange": { "$ref": "#/$defs/name" }
			}
		},
		"rdataNS": {
			"description": "Data of NS records.",
			"type": "object",
			"additionalProperties": false,
			"required": ["host"],
			"properties": { "host": { "$ref": "#/$defs/name" } }
		},
		"rdataNSEC": {
			"description": "Data of NSEC records.",
			"type": "object",
			"additionalProperties": false,
			"required": ["next", "types"],
			"properties": {
				"next": { "$ref": "#/$defs/name" },
				"nextAsSent": {
					"description": "next as sent, if it has capitals.",
					"$ref": "#/$defs/printable"
				},
				"types": {
					"description": "Mnemonics, or TYPE and a number.",
					"type": "array",
					"items": { "$ref": "#/$defs/printable" }
				}
			}
		},
		"rdataNSEC3": {
			"description": "Data of NSEC3 records.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"hashAlgorithm",
				"flags",
				"iterations",
				"salt",
				"nextHashed",
				"types"
			],
			"properties": {
				"hashAlgorithm": {
					"type": "integer",
					"minimum": 0
				},
				"flags": {
					"type": "integer",
					"minimum": 0
				},
				"iterations": {
					"type": "integer",
					"minimum": 0
				},
				"salt": {
					"description": "Hexadecimal.",
					"$ref": "#/$defs/printable"
				},
				"nextHashed": {
					"description": "Base32 with extended hex alphabet.",
					"$ref": "#/$defs/printable"
				},
				"types": {
					"description": "Mnemonics, or TYPE and a number.",
					"type": "array",
					"items": { "$ref": "#/$defs/printable" }
				}
			}
		},
		"rdataPTR": {
			"description": "Data of PTR records.",
			"type": "object",
			"additionalProperties": false,
			"required": ["target"],
			"properties": { "target": { "$ref": "#/$defs/name" } }
		},
		"rdataRRSIG": {
			"description": "Data of RRSIG records.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"typeCovered",
				"algorithm",
				"labels",
				"originalTtl",
				"expiration",
				"inception",
				"keyTag",
				"signer"
			],
			"properties": {
				"typeCovered": { "$ref": "#/$defs/printable" },
				"algorithm": {
					"type": "integer",
					"minimum": 0
				},
				"labels": {
					"type": "integer",
					"minimum": 0
				},
				"originalTtl": {
					"type": "integer",
					"minimum": 0
				},
				"expiration": {
					"description": "Seconds since 1970-01-01T00:00Z, in serial arithmetic.",
					"type": "integer",
					"minimum": 0
				},
				"inception": {
					"description": "Seconds since 1970-01-01T00:00Z, in serial arithmetic.",
					"type": "integer",
					"minimum": 0
				},
				"keyTag": {
					"type": "integer",
					"minimum": 0
				},
				"signer": { "$ref": "#/$defs/name" },
				"signature": {
					"description": "Base64; absent in reports of earlier versions.",
					"$ref": "#/$defs/printable"
				}
			}
		},
		"rdataSOA": {
			"description": "Data of SOA records.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"mname",
				"rname",
				"serial",
				"refresh",
				"retry",
				"expire",
				"minimum"
			],
			"properties": {
				"mname": { "$ref": "#/$defs/name" },
				"rname": { "$ref": "#/$defs/name" },
				"serial": {
					"type": "integer",
					"minimum": 0
				},
				"refresh": {
					"type": "integer",
					"minimum": 0
				},
				"retry": {
					"type": "integer",
					"minimum": 0
				},
				"expire": {
					"type": "integer",
					"minimum": 0
				},
				"minimum": {
					"type": "integer",
					"minimum": 0
				}
			}
		},
		"rdataSPF": {
			"description": "Data of SPF records.",
			"type": "object",
			"additionalProperties": false,
			"required": ["strings"],
			"properties": { "strings": {
				"description": "The character-strings, as divided in the record.",
				"type": "array",
				"items": { "$ref": "#/$defs/octets" },
				"minItems": 1
			} }
		},
		"rdataSRV": {
			"description": "Data of SRV records.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"priority",
				"weight",
				"port",
				"target"
			],
			"properties": {
				"priority": {
					"type": "integer",
					"minimum": 0
				},
				"weight": {
					"type": "integer",
					"minimum": 0
				},
				"port": {
					"type": "integer",
					"minimum": 0
				},
				"target": { "$ref": "#/$defs/name" }
			}
		},
		"rdataTXT": {
			"description": "Data of TXT records.",
			"type": "object",
			"additionalProperties": false,
			"required": ["strings"],
			"properties": { "strings": {
				"description": "The character-strings, as divided in the record.",
				"type": "array",
				"items": { "$ref": "#/$defs/octets" },
				"minItems": 1
			} }
		},
		"recordSet": {
			"description": "Records of one owner and type; never empty.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"owner",
				"type",
				"rdata"
			],
			"properties": {
				"owner": { "$ref": "#/$defs/name" },
				"type": { "$ref": "#/$defs/recordType" },
				"rdata": {
					"type": "array",
					"minItems": 1
				},
				"ttl": {
					"description": "Seconds; absent where the source does not tell.",
					"type": "integer",
					"minimum": 0
				},
				"signatures": {
					"description": "The signatures over it; only in chain and proof of an answer.",
					"type": "array",
					"items": { "$ref": "#/$defs/rdataRRSIG" }
				}
			},
			"allOf": [
				{
					"if": { "properties": { "type": { "const": "A" } } },
					"then": { "properties": { "rdata": { "items": { "$ref": "#/$defs/rdataA" } } } }
				},
				{
					"if": { "properties": { "type": { "const": "AAAA" } } },
					"then": { "properties": { "rdata": { "items": { "$ref": "#/$defs/rdataAAAA" } } } }
				},
				{
					"if": { "properties": { "type": { "const": "CNAME" } } },
					"then": { "properties": { "rdata": { "items": { "$ref": "#/$defs/rdataCNAME" } } } }
				},
				{
					"if": { "properties": { "type": { "const": "DNAME" } } },
					"then": { "properties": { "rdata": { "items": { "$ref": "#/$defs/rdataDNAME" } } } }
				},
				{
					"if": { "properties": { "type": { "const": "DNSKEY" } } },
					"then": { "properties": { "rdata": { "items": { "$ref": "#/$defs/rdataDNSKEY" } } } }
				},
				{
					"if": { "properties": { "type": { "const": "DS" } } },
					"then": { "properties": { "rdata": { "items": { "$ref": "#/$defs/rdataDS" } } } }
				},
				{
					"if": { "properties": { "type": { "const": "MX" } } },
					"then": { "properties": { "rdata": { "items": { "$ref": "#/$defs/rdataMX" } } } }
				},
				{
					"if": { "properties": { "type": { "const": "NS" } } },
					"then": { "properties": { "rdata": { "items": { "$ref": "#/$defs/rdataNS" } } } }
				},
				{
					"if": { "properties": { "type": { "const": "NSEC" } } },
					"then": { "properties": { "rdata": { "items": { "$ref": "#/$defs/rdataNSEC" } } } }
				},
				{
					"if": { "properties": { "type": { "const": "NSEC3" } } },
					"then": { "properties": { "rdata": { "items": { "$ref": "#/$defs/rdataNSEC3" } } } }
				},
				{
					"if": { "properties": { "type": { "const": "PTR" } } },
					"then": { "properties": { "rdata": { "items": { "$ref": "#/$defs/rdataPTR" } } } }
				},
				{
					"if": { "properties": { "type": { "const": "RRSIG" } } },
					"then": { "properties": { "rdata": { "items": { "$ref": "#/$defs/rdataRRSIG" } } } }
				},
				{
					"if": { "properties": { "type": { "const": "SOA" } } },
					"then": { "properties": { "rdata": { "items": { "$ref": "#/$defs/rdataSOA" } } } }
				},
				{
					"if": { "properties": { "type": { "const": "SPF" } } },
					"then": { "properties": { "rdata": { "items": { "$ref": "#/$defs/rdataSPF" } } } }
				},
				{
					"if": { "properties": { "type": { "const": "SRV" } } },
					"then": { "properties": { "rdata": { "items": { "$ref": "#/$defs/rdataSRV" } } } }
				},
				{
					"if": { "properties": { "type": { "const": "TXT" } } },
					"then": { "properties": { "rdata": { "items": { "$ref": "#/$defs/rdataTXT" } } } }
				}
			]
		},
		"hostAddress": {
			"description": "One address of a host.",
			"type": "object",
			"additionalProperties": false,
			"required": ["host", "address"],
			"properties": {
				"host": { "$ref": "#/$defs/name" },
				"address": { "$ref": "#/$defs/printable" }
			}
		},
		"answer": {
			"description": "What came of one question.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"question",
				"vantage",
				"server",
				"transport",
				"chain",
				"ms",
				"kind"
			],
			"properties": {
				"question": { "$ref": "#/$defs/question" },
				"vantage": {
					"description": "Whose view it is. parent: a server of the zone above, which answers with a referral. referee: a public resolver, asked over HTTPS where DNS looks blocked or forged.",
					"enum": [
						"system",
						"authoritative",
						"parent",
						"resolver",
						"referee"
					]
				},
				"server": {
					"description": "Who said it: system, an address with its port where that is not 53, or the address of a DoH service.",
					"$ref": "#/$defs/printable"
				},
				"transport": { "$ref": "#/$defs/transport" },
				"chain": {
					"description": "The CNAME records followed, in order.",
					"type": "array",
					"items": { "$ref": "#/$defs/recordSet" }
				},
				"ms": {
					"description": "Milliseconds it took.",
					"type": "number",
					"minimum": 0
				},
				"kind": {
					"description": "found: records. nodata: the name has none of this type. nxdomain: no such name. failed: could not look.",
					"enum": [
						"found",
						"nodata",
						"nxdomain",
						"failed"
					]
				},
				"rcode": {
					"description": "The response code's mnemonic.",
					"$ref": "#/$defs/printable"
				},
				"flags": { "$ref": "#/$defs/flags" },
				"extended": {
					"type": "array",
					"items": { "$ref": "#/$defs/extendedError" }
				},
				"set": {
					"description": "Only with kind found.",
					"$ref": "#/$defs/recordSet"
				},
				"authentic": {
					"description": "Only with kind found: whether the resolver vouches for it by DNSSEC.",
					"type": "boolean"
				},
				"negative": {
					"description": "Only with kinds nodata and nxdomain.",
					"$ref": "#/$defs/negativeCache"
				},
				"failure": {
					"description": "Only with kind failed.",
					"$ref": "#/$defs/failure"
				},
				"attempts": {
					"description": "Every try, if it took more than one to get an answer; those of a failure are with it.",
					"type": "array",
					"items": { "$ref": "#/$defs/attempt" }
				},
				"rest": {
					"description": "Only from zone files, and not with kind failed: what the files hold and could not be worked out, and the set may hold as well.",
					"type": "array",
					"minItems": 1,
					"items": { "$ref": "#/$defs/unknownPart" }
				},
				"unchecked": {
					"description": "Asked with checking disabled (RFC 4035, section 3.2.2).",
					"const": true
				},
				"dnssecOk": {
					"description": "The server sends signatures where there are any (RFC 4035, section 3.2).",
					"const": true
				},
				"signatures": {
					"description": "Only with kind found: the signatures over the records, where they were asked for.",
					"type": "array",
					"items": { "$ref": "#/$defs/rdataRRSIG" }
				},
				"glue": {
					"description": "Only with kind found: this is a referral, and came with these addresses.",
					"type": "array",
					"items": { "$ref": "#/$defs/hostAddress" }
				},
				"proof": {
					"description": "The NSEC, NSEC3 and DNAME records that prove the answer, with their signatures.",
					"type": "array",
					"items": { "$ref": "#/$defs/recordSet" }
				}
			},
			"allOf": [
				{
					"if": { "properties": { "kind": { "const": "found" } } },
					"then": { "required": ["set", "authentic"] },
					"else": { "properties": {
						"set": false,
						"authentic": false,
						"signatures": false,
						"glue": false
					} }
				},
				{
					"if": { "properties": { "kind": { "const": "failed" } } },
					"then": { "required": ["failure"] },
					"else": { "properties": { "failure": false } }
				},
				{
					"if": { "properties": { "kind": { "enum": ["nodata", "nxdomain"] } } },
					"then": {},
					"else": { "properties": { "negative": false } }
				}
			]
		},
		"endpoint": {
			"description": "A mail port as a client would be set to use it.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"host",
				"port",
				"protocol",
				"security"
			],
			"properties": {
				"host": { "$ref": "#/$defs/name" },
				"port": {
					"description": "TCP port.",
					"type": "integer",
					"minimum": 1,
					"maximum": 65535
				},
				"protocol": { "enum": ["imap", "smtp"] },
				"security": {
					"description": "implicit: TLS from the first octet. starttls: upgraded.",
					"enum": ["implicit", "starttls"]
				},
				"relay": {
					"description": "Port 25, between servers: nobody signs in there, and no verdict hangs on it.",
					"const": true
				}
			}
		},
		"phase": {
			"description": "A step of a probe.",
			"enum": [
				"connect",
				"greeting",
				"starttls",
				"tls",
				"capabilities",
				"goodbye"
			]
		},
		"phaseTime": {
			"description": "How long one step took.",
			"type": "object",
			"additionalProperties": false,
			"required": ["phase", "ms"],
			"properties": {
				"phase": { "$ref": "#/$defs/phase" },
				"ms": {
					"description": "Milliseconds.",
					"type": "number",
					"minimum": 0
				}
			}
		},
		"probeState": {
			"description": "spoke: the whole dialogue went as it should. untried: no connection was made. Any other: the first thing that went wrong.",
			"enum": [
				"spoke",
				"untried",
				"refused",
				"timeout",
				"unreachable",
				"reset",
				"closed",
				"silent",
				"slow",
				"not-the-protocol",
				"too-much-data",
				"turned-away",
				"unavailable",
				"starttls-missing",
				"starttls-masked",
				"starttls-refused",
				"plaintext-injected",
				"auth-missing",
				"tls-version",
				"tls-alert",
				"tls-broken",
				"certificate-expired",
				"certificate-not-yet-valid",
				"certificate-name",
				"certificate-self-signed",
				"certificate-untrusted",
				"certificate-incomplete-chain",
				"deadline"
			]
		},
		"certificate": {
			"description": "The certificate as the server showed it.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"subject",
				"issuer",
				"names",
				"notBefore",
				"notAfter",
				"daysLeft",
				"fingerprint256"
			],
			"properties": {
				"subject": { "$ref": "#/$defs/octets" },
				"issuer": { "$ref": "#/$defs/octets" },
				"names": {
					"description": "The names and addresses that it is for.",
					"type": "array",
					"items": { "$ref": "#/$defs/octets" }
				},
				"notBefore": {
					"description": "ISO 8601.",
					"$ref": "#/$defs/printable"
				},
				"notAfter": {
					"description": "ISO 8601.",
					"$ref": "#/$defs/printable"
				},
				"daysLeft": {
					"description": "Whole days from the probe to notAfter; negative when expired.",
					"type": "integer"
				},
				"fingerprint256": { "$ref": "#/$defs/printable" },
				"issuerOrganization": { "$ref": "#/$defs/octets" },
				"issuerAddress": {
					"description": "Where it says that its issuer's certificate is published.",
					"$ref": "#/$defs/octets"
				}
			}
		},
		"tlsSession": {
			"description": "The TLS session.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"protocol",
				"cipher",
				"authorized"
			],
			"properties": {
				"protocol": {
					"description": "TLSv1.3, TLSv1.2, and so on.",
					"$ref": "#/$defs/printable"
				},
				"cipher": { "$ref": "#/$defs/printable" },
				"authorized": {
					"description": "Whether chain and name were verified, by the roots that node trusts.",
					"type": "boolean"
				},
				"distrust": {
					"description": "Why nobody here trusts it, where so.",
					"$ref": "#/$defs/printable"
				},
				"systemTrust": {
					"description": "Whether the system's own list of roots verifies what node's does not: then programs here work with it, and whoever's root that is can read along. Absent where that need not be asked, or cannot be told.",
					"type": "boolean"
				},
				"certificate": { "$ref": "#/$defs/certificate" }
			}
		},
		"addressProbe": {
			"description": "What became of one address.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"address",
				"family",
				"state",
				"phase",
				"phases",
				"detail"
			],
			"properties": {
				"address": { "$ref": "#/$defs/printable" },
				"family": { "enum": [4, 6] },
				"state": { "$ref": "#/$defs/probeState" },
				"phase": {
					"description": "The step in which state was decided.",
					"$ref": "#/$defs/phase"
				},
				"phases": {
					"description": "The steps taken, in order; the last one is where a failure happened.",
					"type": "array",
					"items": { "$ref": "#/$defs/phaseTime" }
				},
				"detail": {
					"description": "For people.",
					"$ref": "#/$defs/printable"
				},
				"errno": {
					"description": "The operating system's error that decided the state, such as EACCES.",
					"$ref": "#/$defs/printable"
				},
				"greeting": {
					"description": "The first line of the greeting.",
					"$ref": "#/$defs/octets"
				},
				"capabilities": {
					"description": "What is offered.",
					"type": "array",
					"items": { "$ref": "#/$defs/octets" }
				},
				"tls": { "$ref": "#/$defs/tlsSession" },
				"interceptor": {
					"description": "The known interceptor that issued the certificate.",
					"$ref": "#/$defs/printable"
				},
				"reply": {
					"description": "First line of what decided state.",
					"$ref": "#/$defs/octets"
				}
			}
		},
		"probe": {
			"description": "A mail port, as seen from here.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"endpoint",
				"resolution",
				"addresses",
				"ms",
				"kind"
			],
			"properties": {
				"endpoint": { "$ref": "#/$defs/endpoint" },
				"resolution": {
					"description": "The lookups that gave the addresses.",
					"type": "array",
					"items": { "$ref": "#/$defs/answer" }
				},
				"addresses": {
					"type": "array",
					"items": { "$ref": "#/$defs/addressProbe" }
				},
				"ms": {
					"description": "Milliseconds it took.",
					"type": "number",
					"minimum": 0
				},
				"kind": {
					"description": "spoke: at least one address completed the dialogue. closed: it answered, and not as it should. failed: could not look.",
					"enum": [
						"spoke",
						"closed",
						"failed"
					]
				},
				"failure": {
					"description": "Only with kind failed.",
					"$ref": "#/$defs/failure"
				}
			},
			"allOf": [{
				"if": { "properties": { "kind": { "const": "failed" } } },
				"then": { "required": ["failure"] },
				"else": { "properties": { "failure": false } }
			}]
		},
		"culprit": {
			"description": "Who is to blame.",
			"enum": [
				"computer",
				"network",
				"apple",
				"account",
				"settings"
			]
		},
		"causeId": {
			"description": "What stands between a mail program and its mail.",
			"enum": [
				"settings-wrong",
				"captive-portal",
				"intercepted",
				"name-forged",
				"name-blocked",
				"offline",
				"no-route",
				"resolver-silent",
				"clock-wrong",
				"smtp-inspected",
				"refused-here",
				"port-blocked",
				"apple-down",
				"turned-away",
				"apple-outage",
				"impostor",
				"tls-outdated",
				"cut-off",
				"ipv6-broken",
				"read-along",
				"unclear",
				"connection-works"
			]
		},
		"cause": {
			"description": "One cause, and who is to blame.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"id",
				"culprit",
				"confidence",
				"title",
				"ports",
				"evidence",
				"steps"
			],
			"properties": {
				"id": { "$ref": "#/$defs/causeId" },
				"culprit": { "$ref": "#/$defs/culprit" },
				"confidence": {
					"description": "certain: seen, and nothing else explains it. likely: what it mostly is. possible: cannot be ruled out from here.",
					"enum": [
						"certain",
						"likely",
						"possible"
					]
				},
				"title": {
					"description": "One sentence, without its full stop.",
					"$ref": "#/$defs/printable"
				},
				"ports": {
					"description": "The ports it is about, as host:port.",
					"type": "array",
					"items": { "$ref": "#/$defs/printable" }
				},
				"evidence": {
					"description": "What was seen that speaks for it.",
					"type": "array",
					"items": { "$ref": "#/$defs/printable" }
				},
				"steps": {
					"description": "What to do, in order.",
					"type": "array",
					"items": { "$ref": "#/$defs/printable" }
				}
			}
		},
		"settingFaultId": {
			"description": "Where a mail program's setting differs from Apple's.",
			"enum": [
				"host-pop",
				"host-swapped",
				"host-other",
				"host-sharded",
				"port-pop",
				"port-25",
				"port-143",
				"port-465",
				"port-swapped",
				"port-other",
				"starttls-on-993",
				"ssl-on-587",
				"ssl-on-143",
				"starttls-on-465",
				"unencrypted"
			]
		},
		"settingFault": {
			"description": "A setting of the mail program that differs from what Apple gives.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"id",
				"protocol",
				"message",
				"fatal"
			],
			"properties": {
				"id": { "$ref": "#/$defs/settingFaultId" },
				"protocol": { "enum": ["imap", "smtp"] },
				"message": {
					"description": "What differs, and why it fails or works all the same.",
					"$ref": "#/$defs/printable"
				},
				"fatal": {
					"description": "Whether a mail program so set cannot work.",
					"type": "boolean"
				}
			}
		},
		"settingLine": {
			"description": "A line of a mail program's settings.",
			"type": "object",
			"additionalProperties": false,
			"required": ["label", "value"],
			"properties": {
				"label": { "$ref": "#/$defs/printable" },
				"value": { "$ref": "#/$defs/printable" }
			}
		},
		"contact": {
			"description": "A connection to another provider's server, made only to see whether the port works.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"host",
				"port",
				"state",
				"detail",
				"ms"
			],
			"properties": {
				"host": { "$ref": "#/$defs/printable" },
				"port": {
					"type": "integer",
					"minimum": 1,
					"maximum": 65535
				},
				"state": {
					"description": "What came of it; unresolved: its name has no address here.",
					"enum": [
						"connected",
						"refused",
						"timeout",
						"unreachable",
						"unresolved"
					]
				},
				"address": { "$ref": "#/$defs/printable" },
				"detail": { "$ref": "#/$defs/printable" },
				"ms": {
					"description": "Milliseconds it took.",
					"type": "number",
					"minimum": 0
				}
			}
		},
		"inquiry": {
			"description": "What was tried besides, because a mail port did not work.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"refereed",
				"alternatives",
				"controls"
			],
			"properties": {
				"refereed": {
					"description": "The ports at the addresses that another resolver, or the name's own servers, give.",
					"type": "array",
					"items": { "$ref": "#/$defs/probe" }
				},
				"alternatives": {
					"description": "Ports that Apple does not list.",
					"type": "array",
					"items": { "$ref": "#/$defs/probe" }
				},
				"controls": {
					"type": "array",
					"items": { "$ref": "#/$defs/contact" }
				}
			}
		},
		"diagnosis": {
			"description": "Why mail cannot be reached from here, and what to do.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"platform",
				"causes",
				"faults",
				"remarks",
				"settings",
				"commands"
			],
			"properties": {
				"summary": {
					"description": "What works and what does not, and why, in one to three sentences. Absent from older reports.",
					"$ref": "#/$defs/printable"
				},
				"platform": {
					"description": "The system that the steps and commands are for.",
					"enum": [
						"macos",
						"ios",
						"windows",
						"android",
						"linux"
					]
				},
				"causes": {
					"description": "Likeliest first.",
					"type": "array",
					"items": { "$ref": "#/$defs/cause" },
					"minItems": 1
				},
				"faults": {
					"description": "Where the settings that were given differ from Apple's.",
					"type": "array",
					"items": { "$ref": "#/$defs/settingFault" }
				},
				"remarks": {
					"description": "What holds whatever the cause.",
					"type": "array",
					"items": { "$ref": "#/$defs/printable" }
				},
				"settings": {
					"description": "What the mail program is to be set to.",
					"type": "array",
					"items": { "$ref": "#/$defs/settingLine" }
				},
				"programs": {
					"description": "Where the mail programs of the platform have these settings. Absent from older reports.",
					"type": "array",
					"items": { "$ref": "#/$defs/settingLine" }
				},
				"commands": {
					"description": "Commands that look at the same ports.",
					"type": "array",
					"items": { "$ref": "#/$defs/printable" }
				}
			}
		},
		"registration": {
			"description": "What the registry says of a domain (RFC 9083).",
			"type": "object",
			"additionalProperties": false,
			"required": ["domain", "kind"],
			"properties": {
				"domain": { "$ref": "#/$defs/name" },
				"kind": {
					"description": "registered: the registry knows the name. unregistered: it does not. unasked: it did not answer.",
					"enum": [
						"registered",
						"unregistered",
						"unasked"
					]
				},
				"name": {
					"description": "The name that was asked for: the domain, or one above it.",
					"$ref": "#/$defs/name"
				},
				"url": { "$ref": "#/$defs/printable" },
				"status": {
					"description": "In lower case and without spaces. Only with kind registered.",
					"type": "array",
					"items": { "$ref": "#/$defs/printable" }
				},
				"expires": {
					"description": "When the registration ends: ISO 8601, UTC.",
					"type": "string",
					"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?Z$"
				},
				"because": {
					"description": "Why it is not known. Only with kind unasked.",
					"$ref": "#/$defs/printable"
				}
			}
		},
		"policy": {
			"description": "What came of fetching the MTA-STS policy of a domain.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"domain",
				"url",
				"ms",
				"kind"
			],
			"properties": {
				"domain": { "$ref": "#/$defs/name" },
				"url": {
					"description": "Empty where nothing was fetched.",
					"$ref": "#/$defs/printable"
				},
				"ms": {
					"description": "Milliseconds it took.",
					"type": "number",
					"minimum": 0
				},
				"kind": {
					"description": "fetched: the host sent a response. refused: it cannot give one that counts. failed: could not look.",
					"enum": [
						"fetched",
						"refused",
						"failed"
					]
				},
				"status": {
					"description": "Of HTTP. Only with kind fetched.",
					"type": "integer"
				},
				"mediaType": {
					"description": "Only with kind fetched.",
					"$ref": "#/$defs/octets"
				},
				"body": {
					"description": "Only with kind fetched.",
					"$ref": "#/$defs/octets"
				},
				"why": {
					"description": "Only with kind refused.",
					"enum": [
						"no-host",
						"no-connection",
						"not-public",
						"certificate",
						"too-long"
					]
				},
				"detail": {
					"description": "For people. Only with kind refused.",
					"$ref": "#/$defs/printable"
				},
				"failure": {
					"description": "Only with kind failed.",
					"$ref": "#/$defs/failure"
				}
			},
			"allOf": [
				{
					"if": { "properties": { "kind": { "const": "fetched" } } },
					"then": { "required": [
						"status",
						"mediaType",
						"body"
					] },
					"else": { "properties": {
						"status": false,
						"mediaType": false,
						"body": false
					} }
				},
				{
					"if": { "properties": { "kind": { "const": "refused" } } },
					"then": { "required": ["why", "detail"] },
					"else": { "properties": {
						"why": false,
						"detail": false
					} }
				},
				{
					"if": { "properties": { "kind": { "const": "failed" } } },
					"then": { "required": ["failure"] },
					"else": { "properties": { "failure": false } }
				}
			]
		},
		"outage": {
			"description": "An event on Apple's status page.",
			"type": "object",
			"additionalProperties": false,
			"required": ["service", "message"],
			"properties": {
				"service": {
					"description": "In Apple's words.",
					"type": "string"
				},
				"message": {
					"description": "In Apple's words.",
					"type": "string"
				},
				"since": {
					"description": "When it began, if Apple says so: ISO 8601, UTC.",
					"type": "string"
				}
			}
		},
		"evidence": {
			"description": "All that was asked and answered for one domain; --replay judges it again.",
			"type": "object",
			"additionalProperties": false,
			"required": ["answers", "probes"],
			"properties": {
				"answers": {
					"type": "array",
					"items": { "$ref": "#/$defs/answer" }
				},
				"mixedCase": {
					"description": "What name servers said to questions in mixed case; only if a resolver failed or differed.",
					"type": "array",
					"items": { "$ref": "#/$defs/answer" }
				},
				"probes": {
					"type": "array",
					"items": { "$ref": "#/$defs/probe" }
				},
				"inquiry": { "$ref": "#/$defs/inquiry" },
				"policies": {
					"description": "The MTA-STS policies that were fetched; only where a record tells of one.",
					"type": "array",
					"items": { "$ref": "#/$defs/policy" }
				},
				"registrations": {
					"description": "What the registry says of the domain, or why it says nothing; only where it was to be asked.",
					"type": "array",
					"items": { "$ref": "#/$defs/registration" }
				},
				"outages": {
					"description": "What Apple's status page said was under way; only from `ports`, or if a mail port did not work.",
					"type": "array",
					"items": { "$ref": "#/$defs/outage" }
				}
			}
		},
		"readiness": {
			"description": "Whether to press Verify in iCloud's settings.",
			"type": "object",
			"additionalProperties": false,
			"required": ["state", "because"],
			"properties": {
				"state": {
					"description": "yes: now. wait: an old answer is still about. no: something is wrong, or could not be looked up.",
					"enum": [
						"yes",
						"wait",
						"no"
					]
				},
				"seconds": {
					"description": "Only with state wait: how long until the old answers have expired, where that is known.",
					"type": "integer",
					"minimum": 0
				},
				"because": {
					"description": "Why, as a clause.",
					"$ref": "#/$defs/printable"
				}
			}
		},
		"domainReport": {
			"description": "One domain.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"domain",
				"unicode",
				"verdict",
				"results",
				"evidence"
			],
			"properties": {
				"domain": {
					"description": "A-labels, no trailing dot.",
					"$ref": "#/$defs/name"
				},
				"unicode": {
					"description": "The domain as people read it.",
					"type": "string",
					"pattern": "^[^\\u0000-\\u0020\\u007f-\\u009f]*$"
				},
				"verdict": {
					"description": "On the domain's records; where nothing but mail ports was checked, on those.",
					"$ref": "#/$defs/verdict"
				},
				"portsVerdict": {
					"description": "On the mail ports, as seen from this machine, where other checks ran too.",
					"$ref": "#/$defs/verdict"
				},
				"results": {
					"description": "In the order of the list of checks.",
					"type": "array",
					"items": { "$ref": "#/$defs/result" }
				},
				"evidence": { "$ref": "#/$defs/evidence" },
				"token": {
					"description": "The value of apple-domain= that was expected, where one was given.",
					"$ref": "#/$defs/printable"
				},
				"given": {
					"description": "What Apple's set-up said of the domain, where the address of its page was given.",
					"type": "object",
					"additionalProperties": false,
					"properties": {
						"domain": { "$ref": "#/$defs/name" },
						"exchanges": {
							"type": "array",
							"items": { "$ref": "#/$defs/name" }
						},
						"dkimTarget": { "$ref": "#/$defs/name" },
						"spfInclude": { "$ref": "#/$defs/name" }
					}
				},
				"verify": { "$ref": "#/$defs/readiness" },
				"diagnosis": { "$ref": "#/$defs/diagnosis" },
				"spf": { "$ref": "#/$defs/spfTree" },
				"drift": { "$ref": "#/$defs/departure" },
				"proposal": { "$ref": "#/$defs/proposal" },
				"since": { "$ref": "#/$defs/since" }
			}
		},
		"interruptedLine": {
			"description": "The last line of the ndjson format where the run was interrupted: the domains before it are not all.",
			"type": "object",
			"required": [
				"schema",
				"tool",
				"startedAt",
				"durationMs",
				"vantage",
				"interrupted"
			],
			"additionalProperties": false,
			"properties": {
				"schema": { "const": 1 },
				"tool": { "$ref": "#/properties/tool" },
				"startedAt": { "$ref": "#/properties/startedAt" },
				"durationMs": { "$ref": "#/properties/durationMs" },
				"vantage": { "$ref": "#/properties/vantage" },
				"settings": { "$ref": "#/$defs/runSettings" },
				"interrupted": { "$ref": "#/properties/interrupted" }
			}
		},
		"line": {
			"description": "A line of the ndjson format: the version of this schema, what is known of the run, then one domain.",
			"type": "object",
			"required": [
				"schema",
				"tool",
				"startedAt",
				"durationMs",
				"vantage",
				"domain",
				"unicode",
				"verdict",
				"results",
				"evidence"
			],
			"additionalProperties": false,
			"properties": {
				"schema": { "const": 1 },
				"tool": { "$ref": "#/properties/tool" },
				"startedAt": { "$ref": "#/properties/startedAt" },
				"durationMs": { "$ref": "#/properties/durationMs" },
				"vantage": { "$ref": "#/properties/vantage" },
				"settings": { "$ref": "#/$defs/runSettings" },
				"domain": { "$ref": "#/$defs/domainReport/properties/domain" },
				"unicode": { "$ref": "#/$defs/domainReport/properties/unicode" },
				"verdict": { "$ref": "#/$defs/domainReport/properties/verdict" },
				"portsVerdict": { "$ref": "#/$defs/domainReport/properties/portsVerdict" },
				"results": { "$ref": "#/$defs/domainReport/properties/results" },
				"evidence": { "$ref": "#/$defs/domainReport/properties/evidence" },
				"token": { "$ref": "#/$defs/domainReport/properties/token" },
				"verify": { "$ref": "#/$defs/domainReport/properties/verify" },
				"diagnosis": { "$ref": "#/$defs/domainReport/properties/diagnosis" },
				"spf": { "$ref": "#/$defs/domainReport/properties/spf" },
				"drift": { "$ref": "#/$defs/domainReport/properties/drift" },
				"proposal": { "$ref": "#/$defs/domainReport/properties/proposal" },
				"given": { "$ref": "#/$defs/domainReport/properties/given" },
				"since": { "$ref": "#/$defs/domainReport/properties/since" }
			}
		},
		"vantage": {
			"description": "Where the report speaks from.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"platform",
				"node",
				"ci",
				"resolvers",
				"authoritative",
				"families",
				"ports"
			],
			"properties": {
				"platform": { "$ref": "#/$defs/printable" },
				"node": {
					"description": "Version of Node.js.",
					"$ref": "#/$defs/printable"
				},
				"ci": {
					"description": "Whether it ran in continuous integration: what is said of ports holds for that machine.",
					"type": "boolean"
				},
				"resolvers": {
					"description": "The resolvers asked.",
					"type": "array",
					"items": { "$ref": "#/$defs/printable" }
				},
				"authoritative": {
					"description": "Whether each domain's own name servers were asked.",
					"type": "boolean"
				},
				"families": {
					"description": "The address families in which name servers were asked.",
					"type": "array",
					"items": { "enum": [4, 6] }
				},
				"ports": {
					"description": "Whether mail ports were tried.",
					"type": "boolean"
				}
			}
		},
		"spfFault": {
			"description": "A place where a record breaks the grammar.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"offset",
				"message",
				"term",
				"termOffset"
			],
			"properties": {
				"offset": {
					"description": "Of the first bad octet.",
					"type": "integer",
					"minimum": 0
				},
				"message": { "$ref": "#/$defs/printable" },
				"term": { "$ref": "#/$defs/octets" },
				"termOffset": {
					"description": "Where the term begins.",
					"type": "integer",
					"minimum": 0
				}
			}
		},
		"spfTerm": {
			"description": "One term of a record, with what it costs.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"text",
				"offset",
				"kind",
				"qualifier",
				"reach",
				"cost",
				"total",
				"dead",
				"networks"
			],
			"properties": {
				"text": { "$ref": "#/$defs/octets" },
				"offset": {
					"description": "Where the term begins in the record.",
					"type": "integer",
					"minimum": 0
				},
				"kind": { "enum": [
					"all",
					"include",
					"a",
					"mx",
					"ptr",
					"ip4",
					"ip6",
					"exists",
					"redirect",
					"exp",
					"unknown"
				] },
				"qualifier": { "enum": [
					"+",
					"-",
					"~",
					"?"
				] },
				"reach": { "enum": [
					"free",
					"read",
					"unread",
					"message",
					"loop",
					"ignored",
					"failed"
				] },
				"cost": {
					"description": "Lookup terms (RFC 7208 section 4.6.4) spent by this term and all below it.",
					"type": "integer",
					"minimum": 0
				},
				"total": {
					"description": "Lookup terms spent from the start of the outermost record to the end of this term.",
					"type": "integer",
					"minimum": 0
				},
				"target": { "$ref": "#/$defs/name" },
				"dead": { "type": "boolean" },
				"crowded": { "const": true },
				"networks": {
					"type": "array",
					"items": { "$ref": "#/$defs/printable" }
				},
				"sender": { "$ref": "#/$defs/printable" },
				"failure": { "$ref": "#/$defs/failure" },
				"node": { "$ref": "#/$defs/spfNode" }
			}
		},
		"spfRecord": {
			"description": "One SPF record.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"text",
				"terms",
				"omitted",
				"faults"
			],
			"properties": {
				"text": { "$ref": "#/$defs/octets" },
				"terms": {
					"type": "array",
					"items": { "$ref": "#/$defs/spfTerm" }
				},
				"omitted": {
					"description": "Terms beyond those shown.",
					"type": "integer",
					"minimum": 0
				},
				"faults": {
					"type": "array",
					"items": { "$ref": "#/$defs/spfFault" }
				}
			}
		},
		"spfNode": {
			"description": "What a name publishes.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"domain",
				"kind",
				"records",
				"others",
				"size"
			],
			"properties": {
				"domain": { "$ref": "#/$defs/name" },
				"kind": { "enum": [
					"found",
					"nodata",
					"nxdomain"
				] },
				"records": {
					"type": "array",
					"items": { "$ref": "#/$defs/spfRecord" }
				},
				"others": {
					"type": "array",
					"items": { "$ref": "#/$defs/octets" }
				},
				"size": {
					"description": "Octets of the name and of all its TXT records.",
					"type": "integer",
					"minimum": 0
				}
			}
		},
		"spfTree": {
			"description": "What the SPF record includes and costs.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"domain",
				"root",
				"cost",
				"exact",
				"type99"
			],
			"properties": {
				"domain": { "$ref": "#/$defs/name" },
				"root": { "$ref": "#/$defs/spfNode" },
				"cost": {
					"description": "Lookup terms that the record costs when nothing matches.",
					"type": "integer",
					"minimum": 0
				},
				"exact": {
					"description": "False where some were not looked up, so that the cost is the least it can be.",
					"type": "boolean"
				},
				"type99": {
					"description": "Records published as RR type 99 only.",
					"type": "array",
					"items": { "$ref": "#/$defs/octets" }
				}
			}
		},
		"watched": {
			"description": "The owner and type of records that matter to mail.",
			"type": "object",
			"additionalProperties": false,
			"required": ["owner", "type"],
			"properties": {
				"owner": { "$ref": "#/$defs/name" },
				"type": { "$ref": "#/$defs/recordType" }
			}
		},
		"change": {
			"description": "One record that is not as it was. before: absent where it was added; after: where it was removed.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"owner",
				"type",
				"area",
				"confirmed",
				"kind"
			],
			"properties": {
				"owner": { "$ref": "#/$defs/name" },
				"type": { "$ref": "#/$defs/recordType" },
				"area": { "$ref": "#/$defs/area" },
				"confirmed": {
					"description": "Whether an authoritative server says so.",
					"type": "boolean"
				},
				"kind": { "enum": [
					"added",
					"removed",
					"changed"
				] },
				"before": {
					"description": "Record data in canonical form.",
					"$ref": "#/$defs/printable"
				},
				"after": {
					"description": "Record data in canonical form.",
					"$ref": "#/$defs/printable"
				}
			}
		},
		"fault": {
			"description": "The findings of one check on one subject.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"check",
				"area",
				"severity",
				"subject",
				"findings"
			],
			"properties": {
				"check": { "$ref": "#/$defs/printable" },
				"area": { "$ref": "#/$defs/area" },
				"severity": { "$ref": "#/$defs/severity" },
				"subject": {
					"description": "What it is about.",
					"type": "object",
					"additionalProperties": false,
					"required": ["name", "type"],
					"properties": {
						"name": { "$ref": "#/$defs/name" },
						"type": {
							"description": "A record type, or TCP for a mail port.",
							"enum": [
								"A",
								"AAAA",
								"CNAME",
								"DNAME",
								"DNSKEY",
								"DS",
								"MX",
								"NS",
								"NSEC",
								"NSEC3",
								"PTR",
								"RRSIG",
								"SOA",
								"SPF",
								"SRV",
								"TXT",
								"TCP"
							]
						}
					}
				},
				"findings": {
					"type": "array",
					"items": { "$ref": "#/$defs/finding" },
					"minItems": 1
				}
			}
		},
		"unknownRecords": {
			"description": "Records that could not be looked up.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"owner",
				"type",
				"failure"
			],
			"properties": {
				"owner": { "$ref": "#/$defs/name" },
				"type": { "$ref": "#/$defs/recordType" },
				"failure": { "$ref": "#/$defs/failure" }
			}
		},
		"propagatingRecords": {
			"description": "Records about which servers of equal standing disagree.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"owner",
				"type",
				"views"
			],
			"properties": {
				"owner": { "$ref": "#/$defs/name" },
				"type": { "$ref": "#/$defs/recordType" },
				"views": {
					"type": "array",
					"items": {
						"description": "What some of the servers say.",
						"type": "object",
						"additionalProperties": false,
						"required": ["servers", "lines"],
						"properties": {
							"servers": {
								"type": "array",
								"items": { "$ref": "#/$defs/printable" }
							},
							"lines": {
								"type": "array",
								"items": { "$ref": "#/$defs/recordLine" }
							}
						}
					}
				}
			}
		},
		"judgedChange": {
			"description": "A change, and what it does to mail.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"change",
				"effect",
				"appears",
				"vanishes"
			],
			"properties": {
				"change": { "$ref": "#/$defs/change" },
				"effect": {
					"description": "Judged by the findings of severity error that came or went with it.",
					"enum": [
						"breaks",
						"mends",
						"neither"
					]
				},
				"appears": {
					"type": "array",
					"items": { "$ref": "#/$defs/fault" }
				},
				"vanishes": {
					"type": "array",
					"items": { "$ref": "#/$defs/fault" }
				}
			}
		},
		"judgement": {
			"description": "Changes of records with what they do to mail.",
			"type": "object",
			"additionalProperties": false,
			"required": ["changes", "elsewhere"],
			"properties": {
				"changes": {
					"type": "array",
					"items": { "$ref": "#/$defs/judgedChange" }
				},
				"elsewhere": { "$ref": "#/$defs/elsewhere" }
			}
		},
		"elsewhere": {
			"description": "Faults that came or went though no watched record of their area changed.",
			"type": "object",
			"additionalProperties": false,
			"required": ["appears", "vanishes"],
			"properties": {
				"appears": {
					"type": "array",
					"items": { "$ref": "#/$defs/fault" }
				},
				"vanishes": {
					"type": "array",
					"items": { "$ref": "#/$defs/fault" }
				}
			}
		},
		"fileVersion": {
			"description": "The commit of which a file is spoken, where that is not the one that is checked out.",
			"type": "object",
			"additionalProperties": false,
			"required": ["commit"],
			"properties": {
				"commit": { "$ref": "#/$defs/printable" },
				"branch": { "$ref": "#/$defs/printable" }
			}
		},
		"revision": {
			"description": "What a change that is about to be merged does to the accepted records.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"against",
				"accepts",
				"announces"
			],
			"properties": {
				"against": {
					"description": "The file as it was.",
					"$ref": "#/$defs/printable"
				},
				"unchanged": {
					"description": "The accepted records are the same before and after the change.",
					"const": true
				},
				"at": { "$ref": "#/$defs/fileVersion" },
				"accepts": {
					"description": "Live differs from what was accepted, and the change accepts it.",
					"$ref": "#/$defs/judgement"
				},
				"announces": {
					"description": "The change accepts what is not live: live is still as was accepted before.",
					"type": "array",
					"items": { "$ref": "#/$defs/change" }
				},
				"brings": { "$ref": "#/$defs/brings" }
			}
		},
		"brings": {
			"description": "What the change alters in the accepted records and live does not say, judged as though it were live. Absent if there is none.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"changes",
				"elsewhere",
				"undecided"
			],
			"properties": {
				"changes": {
					"type": "array",
					"items": { "$ref": "#/$defs/judgedChange" }
				},
				"elsewhere": { "$ref": "#/$defs/elsewhere" },
				"undecided": {
					"description": "Checks of severity error of which nobody can say whether they fail by the change.",
					"type": "array",
					"items": { "$ref": "#/$defs/printable" }
				}
			}
		},
		"pending": {
			"description": "The default branch changed the file less than a day ago, and live is as the file was before: no drift.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"changes",
				"since",
				"ageMs",
				"by"
			],
			"properties": {
				"changes": {
					"description": "What becomes of the live records once it is applied.",
					"type": "array",
					"items": { "$ref": "#/$defs/change" }
				},
				"since": {
					"description": "When the branch changed: ISO 8601, UTC.",
					"type": "string",
					"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?Z$"
				},
				"ageMs": {
					"description": "Milliseconds between then and this run.",
					"type": "number",
					"minimum": 0
				},
				"by": {
					"description": "The commit that changed it.",
					"$ref": "#/$defs/fileVersion"
				}
			}
		},
		"departure": {
			"description": "Live records held against accepted ones.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"file",
				"kind",
				"state",
				"watched",
				"judgement",
				"unconfirmed",
				"unknown",
				"propagating",
				"unwatched"
			],
			"properties": {
				"file": {
					"description": "The file that holds the accepted records.",
					"$ref": "#/$defs/printable"
				},
				"at": { "$ref": "#/$defs/fileVersion" },
				"kind": { "enum": ["baseline", "zone"] },
				"state": {
					"description": "unknown: no difference is sure, but not all could be looked up, or servers disagree.",
					"enum": [
						"in-sync",
						"drift",
						"unknown"
					]
				},
				"gone": {
					"description": "The zone above says that there is no such domain: every accepted record is gone.",
					"const": true
				},
				"watched": {
					"description": "The accepted records that are watched.",
					"type": "integer",
					"minimum": 0
				},
				"accept": {
					"description": "What is live in place of what is accepted, in the form of the zone file.",
					"$ref": "#/$defs/writtenRecords"
				},
				"judgement": {
					"description": "The confirmed differences: the drift.",
					"$ref": "#/$defs/judgement"
				},
				"unconfirmed": {
					"description": "Differences that no authoritative server could be asked about.",
					"type": "array",
					"items": { "$ref": "#/$defs/change" }
				},
				"pending": { "$ref": "#/$defs/pending" },
				"revision": { "$ref": "#/$defs/revision" },
				"unknown": {
					"type": "array",
					"items": { "$ref": "#/$defs/unknownRecords" }
				},
				"propagating": {
					"type": "array",
					"items": { "$ref": "#/$defs/propagatingRecords" }
				},
				"unwatched": {
					"description": "Accepted records that nothing looked at.",
					"type": "array",
					"items": { "$ref": "#/$defs/recordLine" }
				}
			}
		},
		"proposal": {
			"description": "The records of a zone file, held against what they replace.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"file",
				"against",
				"changes",
				"unknown",
				"propagating",
				"comparison"
			],
			"properties": {
				"file": { "$ref": "#/$defs/printable" },
				"against": {
					"description": "The file as it was, or live.",
					"$ref": "#/$defs/printable"
				},
				"at": { "$ref": "#/$defs/fileVersion" },
				"unchanged": {
					"description": "The files publish the same as before: applying them changes nothing.",
					"const": true
				},
				"changes": {
					"description": "What becomes of the records of against.",
					"type": "array",
					"items": { "$ref": "#/$defs/change" }
				},
				"unknown": {
					"type": "array",
					"items": { "$ref": "#/$defs/unknownRecords" }
				},
				"propagating": {
					"type": "array",
					"items": { "$ref": "#/$defs/propagatingRecords" }
				},
				"putBack": {
					"description": "All records whose return is the fix, once, in the form of the file.",
					"$ref": "#/$defs/writtenRecords"
				},
				"comparison": {
					"description": "The findings that appear, vanish and stay once the file is applied.",
					"$ref": "#/$defs/comparison"
				},
				"live": {
					"description": "What is live, beside both files.",
					"type": "object",
					"additionalProperties": false,
					"required": [
						"drift",
						"accepts",
						"alters",
						"unconfirmed"
					],
					"properties": {
						"drift": {
							"description": "Live differs from the file as it was.",
							"type": "array",
							"items": { "$ref": "#/$defs/change" }
						},
						"accepts": {
							"description": "Live differs from the file as it was, and the new one says the same as live.",
							"type": "array",
							"items": { "$ref": "#/$defs/change" }
						},
						"alters": {
							"description": "What becomes of live records once the file is applied.",
							"type": "array",
							"items": { "$ref": "#/$defs/change" }
						},
						"unconfirmed": {
							"description": "Drift that no authoritative server could be asked about.",
							"type": "array",
							"items": { "$ref": "#/$defs/change" }
						}
					}
				}
			}
		},
		"comparison": {
			"description": "Two audits of one domain, by check and subject: what appears, vanishes and stays.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"appears",
				"vanishes",
				"stays",
				"undecided"
			],
			"properties": {
				"appears": {
					"type": "array",
					"items": { "$ref": "#/$defs/fault" }
				},
				"vanishes": {
					"type": "array",
					"items": { "$ref": "#/$defs/fault" }
				},
				"stays": {
					"type": "array",
					"items": { "$ref": "#/$defs/fault" }
				},
				"undecided": {
					"description": "Checks that could not be judged on both sides.",
					"type": "array",
					"items": { "$ref": "#/$defs/printable" }
				}
			}
		},
		"since": {
			"description": "What became of a domain since an earlier report of it.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"startedAt",
				"verdict",
				"comparison",
				"notKnownBefore",
				"notKnownNow",
				"changes",
				"uncompared"
			],
			"properties": {
				"startedAt": {
					"description": "When the earlier audit began: ISO 8601, UTC.",
					"type": "string"
				},
				"verdict": {
					"description": "The earlier verdict.",
					"$ref": "#/$defs/verdict"
				},
				"portsVerdict": {
					"description": "The earlier verdict on the mail ports.",
					"$ref": "#/$defs/verdict"
				},
				"comparison": {
					"description": "The findings that are new (appears), fixed (vanishes) and unchanged (stays).",
					"$ref": "#/$defs/comparison"
				},
				"notKnownBefore": {
					"description": "Findings of checks that the earlier report leaves open: they may have been there before.",
					"type": "array",
					"items": { "$ref": "#/$defs/fault" }
				},
				"notKnownNow": {
					"description": "Earlier findings of checks that this report leaves open: they may still be there.",
					"type": "array",
					"items": { "$ref": "#/$defs/fault" }
				},
				"changes": {
					"description": "Records that both reports hold and that are not as they were.",
					"type": "array",
					"items": { "$ref": "#/$defs/change" }
				},
				"uncompared": {
					"description": "Records that one of the reports could not tell.",
					"type": "array",
					"items": { "$ref": "#/$defs/watched" }
				}
			}
		}
	}
};
// src/input/source/bounded-text.ts
const readBounded = async (file, mostBytes) => {
	const parts = [];
	let size = 0;
	for await (const part of asUtf8(await openSource(file))) {
		size += part.length;
		if (size > mostBytes) return void 0;
		parts.push(part);
	}
	return withoutByteOrderMark(Buffer.concat(parts).toString("utf8"));
};
const readBoundedText = async (file, mostBytes) => {
	const shown = presentFileName(file);
	const text = await readBounded(file, mostBytes).catch((error) => {
		throw new UserError(`${shown} cannot be read (${errorCode(error) ?? "unknown reason"}).`);
	});
	if (text === void 0) throw tooLarge(file, mostBytes);
	return text;
};
// src/input/saved/older-report.ts
const judged = /\b(?:ECONNREFUSED|EACCES|EPERM)\b/;
const withErrno = (one) => {
	const errno = one.errno ?? judged.exec(one.detail)?.[0];
	return errno === void 0 ? one : {
		...one,
		errno
	};
};
const readAttempt = (attempt) => {
	if (attempt.code === "unreachable") return withErrno(attempt);
	return attempt.code === "answered" && attempt.detail === "truncated" ? {
		...attempt,
		truncated: true
	} : attempt;
};
const readReferral = ({ code, detail, referral }) => {
	const named = code === "malformed" ? /^not served here: a referral to (\S+)$/.exec(detail)?.[1] : void 0;
	const zone = referral ?? named;
	return zone === void 0 ? {} : { referral: dnsName(zone) };
};
const readFailure = (saved) => {
	const failure = {
		...saved,
		...readReferral(saved)
	};
	const attempts = failure.attempts.map(readAttempt);
	const last = attempts.at(-1);
	if (failure.code !== "unreachable") return {
		...failure,
		attempts
	};
	if (last === void 0) return withErrno(failure);
	const errno = failure.errno ?? last.errno;
	return {
		...failure,
		...errno !== void 0 && { errno },
		attempts
	};
};
const readAnswer = (answer) => answer.kind === "failed" ? {
	...answer,
	failure: readFailure(answer.failure)
} : answer;
const readAddress = (probe) => probe.state === "unreachable" ? withErrno(probe) : probe;
const readProbe = (probe) => ({
	...probe,
	addresses: probe.addresses.map(readAddress)
});
const labelFrom = (key) => key.replace(/^(?:imap|smtp) \S+ (\S+)$/, "$1").replace(/^spf (\S+)$/, "the SPF records of $1").replace(/ at a glance\b/g, "");
const readObstacle = (obstacle) => ({
	...obstacle,
	label: obstacle.label ?? labelFrom(obstacle.need),
	failure: readFailure(obstacle.failure)
});
const readResult = (result) => result.obstacles.length === 0 ? result : {
	...result,
	obstacles: result.obstacles.map(readObstacle)
};
const confirmed = (saved, shown) => saved === "pass" ? shown : saved;
const readOlderDomain = (domain) => {
	const { answers, probes } = domain.evidence;
	const evidence = {
		...domain.evidence,
		answers: answers.map(readAnswer),
		probes: probes.map(readProbe)
	};
	const { verdict, portsVerdict = "pass" } = verdictsOf(domain.results);
	return {
		...domain,
		verdict: confirmed(domain.verdict, verdict),
		...domain.portsVerdict && { portsVerdict: confirmed(domain.portsVerdict, portsVerdict) },
		results: domain.results.map(readResult),
		evidence
	};
};
const readOlder = (report) => {
	const domains = report.domains.map(readOlderDomain);
	const verdict = confirmed(report.verdict, verdictOfAll(domains, report.interrupted));
	return {
		...report,
		verdict,
		domains
	};
};
// src/input/saved/parse-report.ts
const mostReportBytes = 268435456;
const jsonFault = (error) => {
	const said = describeError(error);
	return said.endsWith("is not valid JSON") ? said.replace(/, [^ "]*"[^]*$/, "") : said;
};
const parseReport = (file, text) => {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new UserError(`${presentFileName(file)} is not JSON: ${presentText(jsonFault(error)).slice(0, 200)}`, "Save a recording with: dns-audit example.com --record FILE");
	}
};
const reportShape = shapeOf(report_schema_default);
const lineShape = shapeOf(report_schema_default, "#/$defs/line");
const interruptedShape = shapeOf(report_schema_default, "#/$defs/interruptedLine");
const describeFault = (fault) => {
	switch (fault.kind) {
		case "unknown-name": return `has "${fault.name}", which is not known here`;
		case "missing-name": return `has no "${fault.name}"`;
		case "wrong-form": return "has the wrong form";
		case "wrong-value": return fault.wanted;
	}
};
const findLaterSchema = (value) => {
	const number = typeof value === "object" && value !== null && "schema" in value ? value.schema : void 0;
	return typeof number === "number" && number > 1 ? `it is of schema ${number}, which a later version of dns-audit has written: read it with that one` : void 0;
};
const describePlace = (path) => {
	const steps = path.map((step) => `/${step}`);
	return (steps.length > 16 ? [
		...steps.slice(0, 8),
		"/...",
		...steps.slice(-4)
	] : steps).join("");
};
const findFault = (shape, value) => {
	const fault = shape.faultIn(value);
	if (fault === void 0) return "it is wrong";
	const place = describePlace(fault.path) || "it";
	return presentText(`${place} ${describeFault(fault)}`);
};
const isReportLine = lineShape.fits;
const isInterruptedLine = interruptedShape.fits;
const describeLineFault = (value) => findLaterSchema(value) ?? findFault(lineShape, value);
const parseRecording = (file, text) => {
	const value = parseReport(file, text);
	const later = findLaterSchema(value);
	if (later !== void 0) throw new UserError(`${presentFileName(file)} is not a report for this version: ${later}.`);
	if (reportShape.fits(value)) {
		const hidden = hideServerKeys(value);
		return readOlder(reportShape.fits(hidden) ? hidden : value);
	}
	throw new UserError(`${presentFileName(file)} is not a report of dns-audit: ${findFault(reportShape, value)}.`, "Save a recording with: dns-audit example.com --record FILE");
};
const readRecording = async (file) => parseRecording(file, await readBoundedText(file, mostReportBytes));
export { describeLineFault, isInterruptedLine, isReportLine, mostReportBytes, parseRecording, readOlderDomain, readRecording };
