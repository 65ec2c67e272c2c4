var REG_NONE = NewRegistrar("none");
var DSP_OVH = NewDnsProvider("ovh");
require("./lib/mail.js");
require_glob("./domains/");
