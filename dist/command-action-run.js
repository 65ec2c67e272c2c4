import { __commonJSMin, __require, __toESM } from "./shared-rolldown-runtime.js";
import { absoluteName, configFiles, describeError, dnsName, errorCode, greatest, hideUrlSecrets, ipFamily, isUnreadable, looseList, parseServerAddress, presentText, questionKey, specialKind, traceError, trimEndOf } from "./shared-first.js";
import { ownProperty } from "./shared-own-property.js";
import { getBooleanInput, getInput, setOutputs, warn, writeAnnotations } from "./shared-outputs.js";
import { UserError, bringsHarm, broughtFaults, changesNothing, commandLineVocabulary, driftState, environmentOptions, findConfig, findConfigDomain, findInBaselineFile, findMeantDomains, isAtLeast, isSameStatement, isThere, judgedKinds, kindsOfJudgment, listFolder, liveBatch, makeFolder, mayBeConfigured, parseDomain, readAcceptedRecords, readArguments, readBaseline, readSource, refuseIdle, replayBatch, runBatch, runExitStatus, selectFileChecks, statementKinds, undecidedIn, verdictsByKind, withPlainFile, worsening, writeReport } from "./shared-audit.js";
import { parseSpec } from "./shared-parse-spec.js";
import { buildSpfTree, counted, few, isAppleHost, isShowable, listed, spfLimits, withFallbackLocation } from "./shared-checks.js";
import { allDrift, areaLight, breaksMail, broughtUnjudgedWords, causeSentence, confirmedChanges, describeLookups, digestReport, findCausesBehind, findPortCauses, furtherDrift, groupByRecord, isEndless, isOpen, isWell, joinChanges, likeliestCauseLines, mostUrgentFirst, obstructionRemedy, plainText, recordColumns, recordKey, renderText, shorten, spfTreeLines, threatensMail } from "./shared-text.js";
import { broughtFindings } from "./shared-brought-findings.js";
import { findInZones, observeWatched } from "./shared-zone-proposal.js";
import { assembleSections, checksText, driftSections, findingsSections, hasNews, openSections, ownersText, pendingSections, problemSections, proposalSections, renderDiff, renderMarkdown } from "./shared-render.js";
import { codeSpan, escapeProse, fencedBlock, foldedBlock } from "./shared-escape.js";
import { version } from "./shared-version.js";
import { acceptObservations, presentBaseline, withDomainRecords } from "./shared-baseline.js";
import { heldAgainstFiles } from "./shared-compare-with-files.js";
import { readZoneSides } from "./shared-zone-sides.js";
import { describeExhaustion } from "./shared-unfit-start.js";
import { renderJson } from "./shared-json.js";
import { renderSarif } from "./shared-sarif.js";
import { tmpdir } from "node:os";
import { join, posix, relative, resolve } from "node:path";
import { createHash } from "node:crypto";
import * as http from "http";
import * as https from "https";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { appendFile, mkdir } from "node:fs/promises";
// node_modules/@actions/http-client/lib/proxy.js
function getProxyUrl(reqUrl) {
	const usingSsl = reqUrl.protocol === "https:";
	if (checkBypass(reqUrl)) return;
	const proxyVar = (() => {
		if (usingSsl) return process.env["https_proxy"] || process.env["HTTPS_PROXY"];
		else return process.env["http_proxy"] || process.env["HTTP_PROXY"];
	})();
	if (proxyVar) try {
		return new DecodedURL(proxyVar);
	} catch (_a) {
		if (!proxyVar.startsWith("http://") && !proxyVar.startsWith("https://")) return new DecodedURL(`http://${proxyVar}`);
	}
	else return;
}
function checkBypass(reqUrl) {
	if (!reqUrl.hostname) return false;
	const reqHost = reqUrl.hostname;
	if (isLoopbackAddress(reqHost)) return true;
	const noProxy = process.env["no_proxy"] || process.env["NO_PROXY"] || "";
	if (!noProxy) return false;
	let reqPort;
	if (reqUrl.port) reqPort = Number(reqUrl.port);
	else if (reqUrl.protocol === "http:") reqPort = 80;
	else if (reqUrl.protocol === "https:") reqPort = 443;
	const upperReqHosts = [reqUrl.hostname.toUpperCase()];
	if (typeof reqPort === "number") upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
	for (const upperNoProxyItem of noProxy.split(",").map((x) => x.trim().toUpperCase()).filter((x) => x)) if (upperNoProxyItem === "*" || upperReqHosts.some((x) => x === upperNoProxyItem || x.endsWith(`.${upperNoProxyItem}`) || upperNoProxyItem.startsWith(".") && x.endsWith(`${upperNoProxyItem}`))) return true;
	return false;
}
function isLoopbackAddress(host) {
	const hostLower = host.toLowerCase();
	return hostLower === "localhost" || hostLower.startsWith("127.") || hostLower.startsWith("[::1]") || hostLower.startsWith("[0:0:0:0:0:0:0:1]");
}
var DecodedURL = class extends URL {
	constructor(url, base) {
		super(url, base);
		this._decodedUsername = decodeURIComponent(super.username);
		this._decodedPassword = decodeURIComponent(super.password);
	}
	get username() {
		return this._decodedUsername;
	}
	get password() {
		return this._decodedPassword;
	}
};
// node_modules/tunnel/lib/tunnel.js
var require_tunnel$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	__require("net");
	var tls = __require("tls");
	var http = __require("http");
	var https = __require("https");
	var events = __require("events");
	__require("assert");
	var util = __require("util");
	exports.httpOverHttp = httpOverHttp;
	exports.httpsOverHttp = httpsOverHttp;
	exports.httpOverHttps = httpOverHttps;
	exports.httpsOverHttps = httpsOverHttps;
	function httpOverHttp(options) {
		var agent = new TunnelingAgent(options);
		agent.request = http.request;
		return agent;
	}
	function httpsOverHttp(options) {
		var agent = new TunnelingAgent(options);
		agent.request = http.request;
		agent.createSocket = createSecureSocket;
		agent.defaultPort = 443;
		return agent;
	}
	function httpOverHttps(options) {
		var agent = new TunnelingAgent(options);
		agent.request = https.request;
		return agent;
	}
	function httpsOverHttps(options) {
		var agent = new TunnelingAgent(options);
		agent.request = https.request;
		agent.createSocket = createSecureSocket;
		agent.defaultPort = 443;
		return agent;
	}
	function TunnelingAgent(options) {
		var self = this;
		self.options = options || {};
		self.proxyOptions = self.options.proxy || {};
		self.maxSockets = self.options.maxSockets || http.Agent.defaultMaxSockets;
		self.requests = [];
		self.sockets = [];
		self.on("free", function onFree(socket, host, port, localAddress) {
			var options = toOptions(host, port, localAddress);
			for (var i = 0, len = self.requests.length; i < len; ++i) {
				var pending = self.requests[i];
				if (pending.host === options.host && pending.port === options.port) {
					self.requests.splice(i, 1);
					pending.request.onSocket(socket);
					return;
				}
			}
			socket.destroy();
			self.removeSocket(socket);
		});
	}
	util.inherits(TunnelingAgent, events.EventEmitter);
	TunnelingAgent.prototype.addRequest = function addRequest(req, host, port, localAddress) {
		var self = this;
		var options = mergeOptions({ request: req }, self.options, toOptions(host, port, localAddress));
		if (self.sockets.length >= this.maxSockets) {
			self.requests.push(options);
			return;
		}
		self.createSocket(options, function(socket) {
			socket.on("free", onFree);
			socket.on("close", onCloseOrRemove);
			socket.on("agentRemove", onCloseOrRemove);
			req.onSocket(socket);
			function onFree() {
				self.emit("free", socket, options);
			}
			function onCloseOrRemove(err) {
				self.removeSocket(socket);
				socket.removeListener("free", onFree);
				socket.removeListener("close", onCloseOrRemove);
				socket.removeListener("agentRemove", onCloseOrRemove);
			}
		});
	};
	TunnelingAgent.prototype.createSocket = function createSocket(options, cb) {
		var self = this;
		var placeholder = {};
		self.sockets.push(placeholder);
		var connectOptions = mergeOptions({}, self.proxyOptions, {
			method: "CONNECT",
			path: options.host + ":" + options.port,
			agent: false,
			headers: { host: options.host + ":" + options.port }
		});
		if (options.localAddress) connectOptions.localAddress = options.localAddress;
		if (connectOptions.proxyAuth) {
			connectOptions.headers = connectOptions.headers || {};
			connectOptions.headers["Proxy-Authorization"] = "Basic " + new Buffer(connectOptions.proxyAuth).toString("base64");
		}
		debug("making CONNECT request");
		var connectReq = self.request(connectOptions);
		connectReq.useChunkedEncodingByDefault = false;
		connectReq.once("response", onResponse);
		connectReq.once("upgrade", onUpgrade);
		connectReq.once("connect", onConnect);
		connectReq.once("error", onError);
		connectReq.end();
		function onResponse(res) {
			res.upgrade = true;
		}
		function onUpgrade(res, socket, head) {
			process.nextTick(function() {
				onConnect(res, socket, head);
			});
		}
		function onConnect(res, socket, head) {
			connectReq.removeAllListeners();
			socket.removeAllListeners();
			if (res.statusCode !== 200) {
				debug("tunneling socket could not be established, statusCode=%d", res.statusCode);
				socket.destroy();
				var error = /* @__PURE__ */ new Error("tunneling socket could not be established, statusCode=" + res.statusCode);
				error.code = "ECONNRESET";
				options.request.emit("error", error);
				self.removeSocket(placeholder);
				return;
			}
			if (head.length > 0) {
				debug("got illegal response body from proxy");
				socket.destroy();
				var error = /* @__PURE__ */ new Error("got illegal response body from proxy");
				error.code = "ECONNRESET";
				options.request.emit("error", error);
				self.removeSocket(placeholder);
				return;
			}
			debug("tunneling connection has established");
			self.sockets[self.sockets.indexOf(placeholder)] = socket;
			return cb(socket);
		}
		function onError(cause) {
			connectReq.removeAllListeners();
			debug("tunneling socket could not be established, cause=%s\n", cause.message, cause.stack);
			var error = /* @__PURE__ */ new Error("tunneling socket could not be established, cause=" + cause.message);
			error.code = "ECONNRESET";
			options.request.emit("error", error);
			self.removeSocket(placeholder);
		}
	};
	TunnelingAgent.prototype.removeSocket = function removeSocket(socket) {
		var pos = this.sockets.indexOf(socket);
		if (pos === -1) return;
		this.sockets.splice(pos, 1);
		var pending = this.requests.shift();
		if (pending) this.createSocket(pending, function(socket) {
			pending.request.onSocket(socket);
		});
	};
	function createSecureSocket(options, cb) {
		var self = this;
		TunnelingAgent.prototype.createSocket.call(self, options, function(socket) {
			var hostHeader = options.request.getHeader("host");
			var tlsOptions = mergeOptions({}, self.options, {
				socket,
				servername: hostHeader ? hostHeader.replace(/:.*$/, "") : options.host
			});
			var secureSocket = tls.connect(0, tlsOptions);
			self.sockets[self.sockets.indexOf(socket)] = secureSocket;
			cb(secureSocket);
		});
	}
	function toOptions(host, port, localAddress) {
		if (typeof host === "string") return {
			host,
			port,
			localAddress
		};
		return host;
	}
	function mergeOptions(target) {
		for (var i = 1, len = arguments.length; i < len; ++i) {
			var overrides = arguments[i];
			if (typeof overrides === "object") {
				var keys = Object.keys(overrides);
				for (var j = 0, keyLen = keys.length; j < keyLen; ++j) {
					var k = keys[j];
					if (overrides[k] !== void 0) target[k] = overrides[k];
				}
			}
		}
		return target;
	}
	var debug;
	if (process.env.NODE_DEBUG && /\btunnel\b/.test(process.env.NODE_DEBUG)) debug = function() {
		var args = Array.prototype.slice.call(arguments);
		if (typeof args[0] === "string") args[0] = "TUNNEL: " + args[0];
		else args.unshift("TUNNEL:");
		console.error.apply(console, args);
	};
	else debug = function() {};
}));
// .ci/bundle/undici.mjs
var import_tunnel = /* @__PURE__ */ __toESM((/* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = require_tunnel$1();
})))(), 1);
function ProxyAgent() {
	throw new Error("The bundle has no proxy agent for fetch: send requests with HttpClient.");
}
// node_modules/@actions/http-client/lib/index.js
var __awaiter = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
var HttpCodes;
(function(HttpCodes) {
	HttpCodes[HttpCodes["OK"] = 200] = "OK";
	HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
	HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
	HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
	HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
	HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
	HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
	HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
	HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
	HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
	HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
	HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
	HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
	HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
	HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
	HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
	HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
	HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
	HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
	HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
	HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
	HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
	HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
	HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
	HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
	HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
	HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function(Headers) {
	Headers["Accept"] = "accept";
	Headers["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function(MediaTypes) {
	MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
const HttpRedirectCodes = [
	HttpCodes.MovedPermanently,
	HttpCodes.ResourceMoved,
	HttpCodes.SeeOther,
	HttpCodes.TemporaryRedirect,
	HttpCodes.PermanentRedirect
];
const HttpResponseRetryCodes = [
	HttpCodes.BadGateway,
	HttpCodes.ServiceUnavailable,
	HttpCodes.GatewayTimeout
];
const RetryableHttpVerbs = [
	"OPTIONS",
	"GET",
	"DELETE",
	"HEAD"
];
const ExponentialBackoffCeiling = 10;
const ExponentialBackoffTimeSlice = 5;
var HttpClientError = class HttpClientError extends Error {
	constructor(message, statusCode) {
		super(message);
		this.name = "HttpClientError";
		this.statusCode = statusCode;
		Object.setPrototypeOf(this, HttpClientError.prototype);
	}
};
var HttpClientResponse = class {
	constructor(message) {
		this.message = message;
	}
	readBody() {
		return __awaiter(this, void 0, void 0, function* () {
			return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
				let output = Buffer.alloc(0);
				this.message.on("data", (chunk) => {
					output = Buffer.concat([output, chunk]);
				});
				this.message.on("end", () => {
					resolve(output.toString());
				});
			}));
		});
	}
	readBodyBuffer() {
		return __awaiter(this, void 0, void 0, function* () {
			return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
				const chunks = [];
				this.message.on("data", (chunk) => {
					chunks.push(chunk);
				});
				this.message.on("end", () => {
					resolve(Buffer.concat(chunks));
				});
			}));
		});
	}
};
var HttpClient = class {
	constructor(userAgent, handlers, requestOptions) {
		this._ignoreSslError = false;
		this._allowRedirects = true;
		this._allowRedirectDowngrade = false;
		this._maxRedirects = 50;
		this._allowRetries = false;
		this._maxRetries = 1;
		this._keepAlive = false;
		this._disposed = false;
		this.userAgent = this._getUserAgentWithOrchestrationId(userAgent);
		this.handlers = handlers || [];
		this.requestOptions = requestOptions;
		if (requestOptions) {
			if (requestOptions.ignoreSslError != null) this._ignoreSslError = requestOptions.ignoreSslError;
			this._socketTimeout = requestOptions.socketTimeout;
			if (requestOptions.allowRedirects != null) this._allowRedirects = requestOptions.allowRedirects;
			if (requestOptions.allowRedirectDowngrade != null) this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade;
			if (requestOptions.maxRedirects != null) this._maxRedirects = Math.max(requestOptions.maxRedirects, 0);
			if (requestOptions.keepAlive != null) this._keepAlive = requestOptions.keepAlive;
			if (requestOptions.allowRetries != null) this._allowRetries = requestOptions.allowRetries;
			if (requestOptions.maxRetries != null) this._maxRetries = requestOptions.maxRetries;
		}
	}
	options(requestUrl, additionalHeaders) {
		return __awaiter(this, void 0, void 0, function* () {
			return this.request("OPTIONS", requestUrl, null, additionalHeaders || {});
		});
	}
	get(requestUrl, additionalHeaders) {
		return __awaiter(this, void 0, void 0, function* () {
			return this.request("GET", requestUrl, null, additionalHeaders || {});
		});
	}
	del(requestUrl, additionalHeaders) {
		return __awaiter(this, void 0, void 0, function* () {
			return this.request("DELETE", requestUrl, null, additionalHeaders || {});
		});
	}
	post(requestUrl, data, additionalHeaders) {
		return __awaiter(this, void 0, void 0, function* () {
			return this.request("POST", requestUrl, data, additionalHeaders || {});
		});
	}
	patch(requestUrl, data, additionalHeaders) {
		return __awaiter(this, void 0, void 0, function* () {
			return this.request("PATCH", requestUrl, data, additionalHeaders || {});
		});
	}
	put(requestUrl, data, additionalHeaders) {
		return __awaiter(this, void 0, void 0, function* () {
			return this.request("PUT", requestUrl, data, additionalHeaders || {});
		});
	}
	head(requestUrl, additionalHeaders) {
		return __awaiter(this, void 0, void 0, function* () {
			return this.request("HEAD", requestUrl, null, additionalHeaders || {});
		});
	}
	sendStream(verb, requestUrl, stream, additionalHeaders) {
		return __awaiter(this, void 0, void 0, function* () {
			return this.request(verb, requestUrl, stream, additionalHeaders);
		});
	}
	getJson(requestUrl_1) {
		return __awaiter(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
			additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
			const res = yield this.get(requestUrl, additionalHeaders);
			return this._processResponse(res, this.requestOptions);
		});
	}
	postJson(requestUrl_1, obj_1) {
		return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
			const data = JSON.stringify(obj, null, 2);
			additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
			additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
			const res = yield this.post(requestUrl, data, additionalHeaders);
			return this._processResponse(res, this.requestOptions);
		});
	}
	putJson(requestUrl_1, obj_1) {
		return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
			const data = JSON.stringify(obj, null, 2);
			additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
			additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
			const res = yield this.put(requestUrl, data, additionalHeaders);
			return this._processResponse(res, this.requestOptions);
		});
	}
	patchJson(requestUrl_1, obj_1) {
		return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
			const data = JSON.stringify(obj, null, 2);
			additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
			additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
			const res = yield this.patch(requestUrl, data, additionalHeaders);
			return this._processResponse(res, this.requestOptions);
		});
	}
	request(verb, requestUrl, data, headers) {
		return __awaiter(this, void 0, void 0, function* () {
			if (this._disposed) throw new Error("Client has already been disposed.");
			const parsedUrl = new URL(requestUrl);
			let info = this._prepareRequest(verb, parsedUrl, headers);
			const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb) ? this._maxRetries + 1 : 1;
			let numTries = 0;
			let response;
			do {
				response = yield this.requestRaw(info, data);
				if (response && response.message && response.message.statusCode === HttpCodes.Unauthorized) {
					let authenticationHandler;
					for (const handler of this.handlers) if (handler.canHandleAuthentication(response)) {
						authenticationHandler = handler;
						break;
					}
					if (authenticationHandler) return authenticationHandler.handleAuthentication(this, info, data);
					else return response;
				}
				let redirectsRemaining = this._maxRedirects;
				while (response.message.statusCode && HttpRedirectCodes.includes(response.message.statusCode) && this._allowRedirects && redirectsRemaining > 0) {
					const redirectUrl = response.message.headers["location"];
					if (!redirectUrl) break;
					const parsedRedirectUrl = new URL(redirectUrl);
					if (parsedUrl.protocol === "https:" && parsedUrl.protocol !== parsedRedirectUrl.protocol && !this._allowRedirectDowngrade) throw new Error("Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.");
					yield response.readBody();
					if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
						for (const header in headers) if (header.toLowerCase() === "authorization") delete headers[header];
					}
					info = this._prepareRequest(verb, parsedRedirectUrl, headers);
					response = yield this.requestRaw(info, data);
					redirectsRemaining--;
				}
				if (!response.message.statusCode || !HttpResponseRetryCodes.includes(response.message.statusCode)) return response;
				numTries += 1;
				if (numTries < maxTries) {
					yield response.readBody();
					yield this._performExponentialBackoff(numTries);
				}
			} while (numTries < maxTries);
			return response;
		});
	}
	dispose() {
		if (this._agent) this._agent.destroy();
		this._disposed = true;
	}
	requestRaw(info, data) {
		return __awaiter(this, void 0, void 0, function* () {
			return new Promise((resolve, reject) => {
				function callbackForResult(err, res) {
					if (err) reject(err);
					else if (!res) reject(/* @__PURE__ */ new Error("Unknown error"));
					else resolve(res);
				}
				this.requestRawWithCallback(info, data, callbackForResult);
			});
		});
	}
	requestRawWithCallback(info, data, onResult) {
		if (typeof data === "string") {
			if (!info.options.headers) info.options.headers = {};
			info.options.headers["Content-Length"] = Buffer.byteLength(data, "utf8");
		}
		let callbackCalled = false;
		function handleResult(err, res) {
			if (!callbackCalled) {
				callbackCalled = true;
				onResult(err, res);
			}
		}
		const req = info.httpModule.request(info.options, (msg) => {
			handleResult(void 0, new HttpClientResponse(msg));
		});
		let socket;
		req.on("socket", (sock) => {
			socket = sock;
		});
		req.setTimeout(this._socketTimeout || 18e4, () => {
			if (socket) socket.end();
			handleResult(/* @__PURE__ */ new Error(`Request timeout: ${info.options.path}`));
		});
		req.on("error", function(err) {
			handleResult(err);
		});
		if (data && typeof data === "string") req.write(data, "utf8");
		if (data && typeof data !== "string") {
			data.on("close", function() {
				req.end();
			});
			data.pipe(req);
		} else req.end();
	}
	getAgent(serverUrl) {
		const parsedUrl = new URL(serverUrl);
		return this._getAgent(parsedUrl);
	}
	getAgentDispatcher(serverUrl) {
		const parsedUrl = new URL(serverUrl);
		const proxyUrl = getProxyUrl(parsedUrl);
		if (!(proxyUrl && proxyUrl.hostname)) return;
		return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);
	}
	_prepareRequest(method, requestUrl, headers) {
		const info = {};
		info.parsedUrl = requestUrl;
		const usingSsl = info.parsedUrl.protocol === "https:";
		info.httpModule = usingSsl ? https : http;
		const defaultPort = usingSsl ? 443 : 80;
		info.options = {};
		info.options.host = info.parsedUrl.hostname;
		info.options.port = info.parsedUrl.port ? parseInt(info.parsedUrl.port) : defaultPort;
		info.options.path = (info.parsedUrl.pathname || "") + (info.parsedUrl.search || "");
		info.options.method = method;
		info.options.headers = this._mergeHeaders(headers);
		if (this.userAgent != null) info.options.headers["user-agent"] = this.userAgent;
		info.options.agent = this._getAgent(info.parsedUrl);
		if (this.handlers) for (const handler of this.handlers) handler.prepareRequest(info.options);
		return info;
	}
	_mergeHeaders(headers) {
		if (this.requestOptions && this.requestOptions.headers) return Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(headers || {}));
		return lowercaseKeys(headers || {});
	}
	_getExistingOrDefaultHeader(additionalHeaders, header, _default) {
		let clientHeader;
		if (this.requestOptions && this.requestOptions.headers) {
			const headerValue = lowercaseKeys(this.requestOptions.headers)[header];
			if (headerValue) clientHeader = typeof headerValue === "number" ? headerValue.toString() : headerValue;
		}
		const additionalValue = additionalHeaders[header];
		if (additionalValue !== void 0) return typeof additionalValue === "number" ? additionalValue.toString() : additionalValue;
		if (clientHeader !== void 0) return clientHeader;
		return _default;
	}
	_getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
		let clientHeader;
		if (this.requestOptions && this.requestOptions.headers) {
			const headerValue = lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];
			if (headerValue) {
				if (typeof headerValue === "number") clientHeader = String(headerValue);
				else if (Array.isArray(headerValue)) clientHeader = headerValue.join(", ");
				else clientHeader = headerValue;
			}
		}
		const additionalValue = additionalHeaders[Headers.ContentType];
		if (additionalValue !== void 0) {
			if (typeof additionalValue === "number") return String(additionalValue);
			else if (Array.isArray(additionalValue)) return additionalValue.join(", ");
			else return additionalValue;
		}
		if (clientHeader !== void 0) return clientHeader;
		return _default;
	}
	_getAgent(parsedUrl) {
		let agent;
		const proxyUrl = getProxyUrl(parsedUrl);
		const useProxy = proxyUrl && proxyUrl.hostname;
		if (this._keepAlive && useProxy) agent = this._proxyAgent;
		if (!useProxy) agent = this._agent;
		if (agent) return agent;
		const usingSsl = parsedUrl.protocol === "https:";
		let maxSockets = 100;
		if (this.requestOptions) maxSockets = this.requestOptions.maxSockets || http.globalAgent.maxSockets;
		if (proxyUrl && proxyUrl.hostname) {
			const agentOptions = {
				maxSockets,
				keepAlive: this._keepAlive,
				proxy: Object.assign(Object.assign({}, (proxyUrl.username || proxyUrl.password) && { proxyAuth: `${proxyUrl.username}:${proxyUrl.password}` }), {
					host: proxyUrl.hostname,
					port: proxyUrl.port
				})
			};
			let tunnelAgent;
			const overHttps = proxyUrl.protocol === "https:";
			if (usingSsl) tunnelAgent = overHttps ? import_tunnel.httpsOverHttps : import_tunnel.httpsOverHttp;
			else tunnelAgent = overHttps ? import_tunnel.httpOverHttps : import_tunnel.httpOverHttp;
			agent = tunnelAgent(agentOptions);
			this._proxyAgent = agent;
		}
		if (!agent) {
			const options = {
				keepAlive: this._keepAlive,
				maxSockets
			};
			agent = usingSsl ? new https.Agent(options) : new http.Agent(options);
			this._agent = agent;
		}
		if (usingSsl && this._ignoreSslError) agent.options = Object.assign(agent.options || {}, { rejectUnauthorized: false });
		return agent;
	}
	_getProxyAgentDispatcher(parsedUrl, proxyUrl) {
		let proxyAgent;
		if (this._keepAlive) proxyAgent = this._proxyAgentDispatcher;
		if (proxyAgent) return proxyAgent;
		const usingSsl = parsedUrl.protocol === "https:";
		proxyAgent = new ProxyAgent(Object.assign({
			uri: proxyUrl.href,
			pipelining: !this._keepAlive ? 0 : 1
		}, (proxyUrl.username || proxyUrl.password) && { token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString("base64")}` }));
		this._proxyAgentDispatcher = proxyAgent;
		if (usingSsl && this._ignoreSslError) proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, { rejectUnauthorized: false });
		return proxyAgent;
	}
	_getUserAgentWithOrchestrationId(userAgent) {
		const baseUserAgent = userAgent || "actions/http-client";
		const orchId = process.env["ACTIONS_ORCHESTRATION_ID"];
		if (orchId) return `${baseUserAgent} actions_orchestration_id/${orchId.replace(/[^a-z0-9_.-]/gi, "_")}`;
		return baseUserAgent;
	}
	_performExponentialBackoff(retryNumber) {
		return __awaiter(this, void 0, void 0, function* () {
			retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
			const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
			return new Promise((resolve) => setTimeout(() => resolve(), ms));
		});
	}
	_processResponse(res, options) {
		return __awaiter(this, void 0, void 0, function* () {
			return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
				const statusCode = res.message.statusCode || 0;
				const response = {
					statusCode,
					result: null,
					headers: {}
				};
				if (statusCode === HttpCodes.NotFound) resolve(response);
				function dateTimeDeserializer(key, value) {
					if (typeof value === "string") {
						const a = new Date(value);
						if (!isNaN(a.valueOf())) return a;
					}
					return value;
				}
				let obj;
				let contents;
				try {
					contents = yield res.readBody();
					if (contents && contents.length > 0) {
						if (options && options.deserializeDates) obj = JSON.parse(contents, dateTimeDeserializer);
						else obj = JSON.parse(contents);
						response.result = obj;
					}
					response.headers = res.message.headers;
				} catch (err) {}
				if (statusCode > 299) {
					let msg;
					if (obj && obj.message) msg = obj.message;
					else if (contents && contents.length > 0) msg = contents;
					else msg = `Failed request: (${statusCode})`;
					const err = new HttpClientError(msg, statusCode);
					err.result = response.result;
					reject(err);
				} else resolve(response);
			}));
		});
	}
};
const lowercaseKeys = (obj) => Object.keys(obj).reduce((c, k) => (c[k.toLowerCase()] = obj[k], c), {});
// src/deliver/github/refusal-cause.ts
const isForbidden = ({ cause }) => cause === "permission" || cause === "missing" || cause === "bad-token" || cause === "sign-on" || cause === "ip-address";
const isRateLimited = ({ status, header, message }) => status === 429 || status === 403 && (header("retry-after") !== void 0 || header("x-ratelimit-remaining") === "0" || /rate limit|abuse detection/i.test(message));
const causesByMessage = [
	[/\bSAML\b|single sign-on/i, "sign-on"],
	[/\bIP allow list\b/i, "ip-address"],
	[/\blocked\b/i, "locked"],
	[/\barchived\b/i, "archived"]
];
const findRefusalCause = (answer) => {
	const { status, header, message } = answer;
	if (isRateLimited(answer)) return "rate-limit";
	switch (status) {
		case 401: return "bad-token";
		case 403:
			if (header("x-github-sso") !== void 0) return "sign-on";
			if (message === "") return "other";
			return causesByMessage.find(([words]) => words.test(message))?.[1] ?? "permission";
		case 404: return "missing";
		case 410: return "switched-off";
		default: return "other";
	}
};
// src/deliver/github/client.ts
const mostTries = 3;
const longestWaitMs = 6e4;
const mostBytes$4 = 16777216;
const readBody = async (response, timeoutMs) => {
	const { message } = response;
	const timer = setTimeout(() => message.destroy(/* @__PURE__ */ new Error("the time limit ran out")), timeoutMs);
	try {
		const chunks = [];
		let size = 0;
		const stream = message;
		for await (const chunk of stream) {
			size += chunk.length;
			if (size > mostBytes$4) throw new Error("the answer is larger than 16 MiB");
			chunks.push(chunk);
		}
		return Buffer.concat(chunks).toString("utf8");
	} finally {
		clearTimeout(timer);
	}
};
const parseBody = (text) => {
	try {
		return text === "" ? void 0 : JSON.parse(text);
	} catch {
		return;
	}
};
const errorMessage = (body) => {
	const message = ownProperty(body, "message");
	return typeof message === "string" ? message : "";
};
const retryAfterMs = ({ header }) => {
	const after = Number(header("retry-after") ?? NaN);
	if (after >= 0) return after * 1e3;
	const reset = Number(header("x-ratelimit-reset") ?? NaN);
	return header("x-ratelimit-remaining") === "0" && reset > 0 ? Math.max(0, reset * 1e3 - Date.now()) : void 0;
};
const waitFor = (repeatable, answer, attempt) => {
	if (!(isRateLimited(answer) || answer.status >= 500 && repeatable) || attempt >= mostTries) return void 0;
	const ms = retryAfterMs(answer) ?? 1e3 * 2 ** (attempt - 1);
	return ms <= longestWaitMs ? ms : void 0;
};
const nextPageUrl = ({ header }) => (header("link") ?? "").split(/,(?=\s*<)/).map((link) => /^\s*<([^>]*)>;.*\brel="?next"?/.exec(link)?.[1]).find((url) => url !== void 0);
const sender = ({ token, userAgent, timeoutMs = 1e4 }) => {
	const client = new HttpClient(userAgent, [], {
		allowRedirects: false,
		allowRetries: false,
		keepAlive: false,
		socketTimeout: timeoutMs
	});
	return async (method, target, body) => {
		const response = await client.request(method, target, body ? JSON.stringify(body) : "", {
			accept: "application/vnd.github+json",
			authorization: `Bearer ${token}`,
			"content-type": "application/json",
			"x-github-api-version": "2022-11-28"
		});
		const { statusCode = 0, headers } = response.message;
		const header = (name) => [headers[name] ?? []].flat()[0];
		const parsed = parseBody(await readBody(response, timeoutMs));
		return {
			status: statusCode,
			header,
			body: parsed,
			message: errorMessage(parsed)
		};
	};
};
const createRedact = (token) => {
	const base64 = (text) => Buffer.from(text, "utf8").toString("base64");
	const forms = [
		token,
		encodeURIComponent(token),
		base64(token),
		base64(`x-access-token:${token}`)
	];
	const hideToken = (text) => token === "" ? text : forms.reduce((all, form) => all.replaceAll(form, "***"), text);
	return (text) => presentText(hideUrlSecrets(hideToken(text))).slice(0, 300);
};
const toReply = (answer, harmless) => {
	const { status, header, body } = answer;
	const next = nextPageUrl(answer);
	if (status >= 200 && status < 300) return {
		ok: true,
		body,
		...next === void 0 ? {} : { next }
	};
	const permissions = header("x-accepted-github-permissions");
	const cause = findRefusalCause(answer);
	const said = cause === "rate-limit" ? "rate limit" : answer.message;
	return {
		ok: false,
		status,
		cause,
		reason: harmless(`GitHub answered ${status}${said === "" ? "" : ` (${said})`}`),
		...permissions === void 0 ? {} : { permissions: harmless(permissions) }
	};
};
const createRequester = (options) => {
	const { token, wait = setTimeout$1 } = options;
	const send = sender(options);
	const harmless = createRedact(token);
	let dead;
	return async (method, target, body, repeatable = method !== "POST") => {
		if (dead !== void 0) return dead;
		for (let attempt = 1;; attempt += 1) try {
			const answer = await send(method, target, body);
			const ms = waitFor(repeatable, answer, attempt);
			if (ms === void 0) return toReply(answer, harmless);
			await wait(ms);
		} catch (error) {
			const reason = harmless(`Couldn't reach GitHub (${describeError(error)})`);
			if (!repeatable) return {
				ok: false,
				reason
			};
			if (attempt >= mostTries) {
				dead = {
					ok: false,
					reason: "GitHub gave no answer to an earlier request of this run"
				};
				return {
					ok: false,
					reason
				};
			}
			await wait(1e3 * 2 ** (attempt - 1));
		}
	};
};
const minimizedQuery = "query($ids:[ID!]!){nodes(ids:$ids){...on IssueComment{isMinimized}}}";
const githubClient = (options) => {
	const root = trimEndOf(options.url, "/");
	const ask = createRequester(options);
	const query = async (text, variables = {}) => {
		const reply = await ask("POST", options.graphqlUrl, {
			query: text,
			variables
		}, true);
		return reply.ok ? ownProperty(reply.body, "data") : void 0;
	};
	const askViewer = async () => {
		const login = ownProperty(ownProperty(await query("{viewer{login}}"), "viewer"), "login");
		if (typeof login === "string") return login;
		const user = await ask("GET", `${root}/user`);
		const name = user.ok ? ownProperty(user.body, "login") : void 0;
		return typeof name === "string" ? name : void 0;
	};
	let viewer;
	return {
		request: async (method, path, body) => {
			const target = path.startsWith("/") ? root + path : path;
			return target.startsWith(`${root}/`) ? ask(method, target, body) : {
				ok: false,
				reason: "GitHub named another server for the next page"
			};
		},
		viewer: () => viewer ??= askViewer(),
		minimized: async (ids) => {
			if (ids.length === 0) return /* @__PURE__ */ new Set();
			const found = ownProperty(await query(minimizedQuery, { ids }), "nodes");
			const nodes = Array.isArray(found) ? found : [];
			return new Set(ids.filter((_, i) => ownProperty(nodes[i], "isMinimized") === true));
		}
	};
};
const mostPages = 50;
const collectOnPages = async (github, path, pick) => {
	const found = [];
	let next = path;
	for (let page = 0; next !== void 0 && page < mostPages; page += 1) {
		const reply = await github.request("GET", next);
		if (!reply.ok) return reply;
		if (!Array.isArray(reply.body)) return {
			ok: false,
			reason: "GitHub's answer is no list"
		};
		const entries = reply.body;
		for (const entry of entries) {
			const one = pick(entry);
			if (one !== void 0) found.push(one);
		}
		next = reply.next;
	}
	return {
		ok: true,
		found
	};
};
// src/deliver/github/log.ts
const withoutLogCommands = (text) => text.split(/\r\n|\r|\n/).map((line) => line === "" ? "" : `  ${line.replaceAll("##[", String.raw`#\035[`)}`).join("\n");
const logLines = (text) => {
	process.stdout.write(`${withoutLogCommands(text)}\n`);
};
// src/deliver/github/job-summary.ts
const mostBytes$3 = 1048576;
const appendSummary = async (markdown) => {
	const file = process.env["GITHUB_STEP_SUMMARY"];
	if (!file) return "there is no job summary here (GITHUB_STEP_SUMMARY is not set)";
	if (Buffer.byteLength(markdown) > mostBytes$3) return "the summary is larger than 1 MiB";
	try {
		await appendFile(file, markdown);
		return;
	} catch (error) {
		return `the job summary cannot be written (${errorCode(error) ?? "unknown reason"})`;
	}
};
// src/input/source/beginning.ts
const mostBytes$2 = 2048;
const readBeginning$1 = (file) => {
	try {
		return withPlainFile(file, (read) => read(0, mostBytes$2).toString("utf8"));
	} catch {
		return;
	}
};
// src/input/action/file-inputs.ts
const expressions = /* @__PURE__ */ new Map([["RUNNER_TEMP", "runner.temp"], ["GITHUB_WORKSPACE", "github.workspace"]]);
const shellVariable = /\$(?:env:)?\{?([A-Za-z_]\w*)\}?|%([A-Za-z_]\w*)%|^(~)[\\/]/;
const refuseShellVariable = (name, path) => {
	const [found, dollar, percent] = shellVariable.exec(path) ?? [];
	if (found === void 0) return;
	const variable = dollar ?? percent ?? "HOME";
	const expression = expressions.get(variable) ?? `env.${variable}`;
	throw new UserError(`The input ${name} has ${presentText(found)} in it, which no shell replaces here.`, `Write it as an expression: \${{ ${expression} }}${presentText(path.replace(found, "").replace(/^(?=[^\\/])/, "/"))}`);
};
const readPathInput = (name, workspace) => {
	const path = getInput(name);
	if (path === "") return void 0;
	if (!isThere(resolve(workspace, path))) refuseShellVariable(name, path);
	return path;
};
const checkOut = "Check the repository out in a step before this one: uses: actions/checkout, with its version.";
const workspaceFolders = (workspace) => listFolder(workspace).filter(({ name, kind }) => kind === "folder" && name !== ".git").map(({ name }) => name);
const isEmpty = (workspace) => !isThere(workspace) || listFolder(workspace).length === 0;
const isCheckedOut = (workspace) => isThere(workspace) && ["", ...workspaceFolders(workspace)].some((folder) => isThere(join(workspace, folder, ".git")));
const findBelow = (paths, workspace) => workspaceFolders(workspace).flatMap((folder) => paths.map((path) => posix.join(folder, path))).find((path) => isThere(join(workspace, path)));
const adviseOnMissing = (path, workspace) => {
	if (!isCheckedOut(workspace)) return checkOut;
	if (path.includes("*")) return "A path here is no pattern. Name the folder, whose files are all read.";
	const below = findBelow([path], workspace);
	return below && `There is ${presentText(below)}. Use that path.`;
};
const refuseMissingFiles = (named, workspace) => {
	for (const [name, given] of Object.entries(named)) {
		if (given === void 0) continue;
		const path = name === "zone" ? parseSpec(given, workspace).path : given;
		if (isThere(resolve(workspace, path))) continue;
		const isBelow = !isThere(join(workspace, ".git")) && findBelow([path], workspace) !== void 0;
		if (name === "baseline" && isCheckedOut(workspace) && !isBelow) continue;
		const why = isEmpty(workspace) ? ": the workspace is empty" : "";
		throw new UserError(`There is no ${presentText(path)}, which the input ${name} names${why}.`, adviseOnMissing(path, workspace));
	}
};
const refuseSharedFiles = (written, read, workspace) => {
	const taken = /* @__PURE__ */ new Map();
	for (const [name, path] of [...Object.entries(read), ...Object.entries(written)]) {
		if (path === void 0) continue;
		const file = resolve(workspace, path);
		const other = taken.get(file);
		if (other !== void 0 && (name in written || other in written)) throw new UserError(`The inputs ${other} and ${name} name the same file, ${presentText(path)}.`, `Choose another file for ${name}.`);
		taken.set(file, name);
	}
};
const reportBeginning = /^\s*\{[^]*"(?:tool|driver)":\s*\{\s*"name":\s*"dns-audit"/;
const refuseFilesOfOthers = (written, workspace) => {
	for (const [name, path] of Object.entries(written)) {
		if (path === void 0) continue;
		const beginning = readBeginning$1(resolve(workspace, path));
		if (beginning === void 0 || beginning === "" || reportBeginning.test(beginning)) continue;
		throw new UserError(`The input ${name} names ${presentText(path)}, which is there and is no report of dns-audit.`, `Choose another file for ${name}: a report would take its place.`);
	}
};
const adviseOnDomains = (workspace) => {
	if (isEmpty(workspace)) return `The workspace is empty. ${checkOut}`;
	const below = findBelow(configFiles, workspace);
	return below && `There is ${presentText(below)}. Name it in the input config.`;
};
// src/input/action/configured-choices.ts
const keptPublic = (domain) => ({
	...domain,
	allowPrivate: false
});
const withoutPrivate = (read) => (...where) => {
	const config = read(...where);
	return config && {
		...config,
		domains: config.domains.map(keptPublic)
	};
};
const configuredServers = ({ resolvers, referee }) => ({
	resolvers,
	referee: referee === void 0 ? [] : [referee]
});
const choices = ["resolvers", "referee"];
const untrustedChoices = (config, input) => config === void 0 ? [] : choices.filter((one) => input(one) === "" && configuredServers(config)[one].length > 0);
const kindOf = (text) => {
	const server = parseServerAddress(text);
	if (server === void 0) return void 0;
	const host = server.kind === "wire" ? server.address : new URL(server.url).hostname.replace(/^\[(.*)\]$/, "$1");
	return ipFamily(host) === 0 ? void 0 : specialKind(host);
};
const refusePrivateChoices = ({ config, allowPrivate }, untrusted) => {
	if (config === void 0 || allowPrivate === true) return;
	for (const choice of untrusted) for (const text of configuredServers(config)[choice]) {
		const kind = kindOf(text);
		if (kind !== void 0) throw new UserError(`${config.file} names ${choice} at a ${kind} address, which a configuration can't choose in the Action.`, `Name it in the workflow with the input ${choice}, or set allow-private: true there.`);
	}
};
// src/input/action/inputs.ts
const readList = (name) => {
	const text = getInput(name);
	const list = looseList(text);
	if (text !== "" && list.length === 0) throw new UserError(`The input ${name} is empty.`);
	return list;
};
const readFlag = (name, usual = false) => {
	if (getInput(name) === "") return usual;
	try {
		return getBooleanInput(name);
	} catch {
		throw new UserError(`The input ${name} must be true or false.`);
	}
};
const readChoice = (name, choices) => {
	const [usual] = choices;
	const value = getInput(name) || usual;
	const found = choices.find((one) => one === value);
	if (found !== void 0) return found;
	throw new UserError(`The input ${name} must be ${choices.join(", ")}, not "${presentText(value)}".`);
};
const readKey = (name) => {
	const key = getInput(name);
	if (key === "") return void 0;
	if (/^[a-z0-9.-]{1,40}$/.test(key)) return key;
	throw new UserError(`The input ${name} must be 1 to 40 of a-z, 0-9, dots and hyphens.`);
};
const optionWords = (name, value) => value === "" ? [] : [`--${name}=${value}`];
const switchWords = (name) => getInput(name) === "" ? [] : [readFlag(name) ? `--${name}` : `--no-${name}`];
const resolverWords = () => getInput("replay") === "" ? [
	...optionWords("resolver", readList("resolvers").join(",")),
	...switchWords("authoritative"),
	...switchWords("allow-private"),
	...switchWords("rdap"),
	...optionWords("referee", getInput("referee"))
] : [];
const commandLineWords = () => [
	...optionWords("config", getInput("config")),
	...optionWords("apple-domain", getInput("apple-domain")),
	...optionWords("only", readList("only").join(",")),
	...optionWords("skip", readList("skip").join(",")),
	...optionWords("timeout", getInput("timeout")),
	...optionWords("fail-on", getInput("fail-on")),
	...optionWords("replay", getInput("replay")),
	...switchWords("ports"),
	...resolverWords(),
	"--",
	...readList("domains")
];
const refuseNoDomains = (words) => {
	for (const word of words) {
		const domain = parseDomain(word);
		if (!isUnreadable(domain)) continue;
		const advice = domain.hint?.startsWith("Example: ") ? void 0 : domain.hint;
		throw new UserError(`The input domains: ${domain.fault}`, advice);
	}
};
const readRequest = async (known, workspace) => {
	refuseNoDomains(readList("domains"));
	const words = commandLineWords();
	const configured = mayBeConfigured(words, workspace) && await import("./shared-config.js");
	if (readList("domains").length === 0 && getInput("replay") === "") {
		if (!(getInput("config") !== "" || findConfig(workspace) !== void 0)) throw new UserError("The input domains is empty, and no configuration names any.", adviseOnDomains(workspace));
	}
	const request = readArguments(words, known, {
		folder: workspace,
		within: workspace,
		...configured && { read: withoutPrivate(configured.readConfig) },
		defaults: {
			ports: false,
			...environmentOptions(process.env)
		},
		judgesChanges: true
	});
	if (request.command !== "audit") throw new UserError("The input domains is empty.");
	return request;
};
const readFiles = (workspace) => {
	const read = {
		zone: readPathInput("zone", workspace),
		baseline: readPathInput("baseline", workspace),
		config: readPathInput("config", workspace),
		replay: readPathInput("replay", workspace)
	};
	const written = {
		"report-file": readPathInput("report-file", workspace),
		"sarif-file": readPathInput("sarif-file", workspace)
	};
	refuseMissingFiles(read, workspace);
	refuseSharedFiles(written, read, workspace);
	refuseFilesOfOthers(written, workspace);
	return {
		read,
		written
	};
};
const readInputs = async (known, workspace) => {
	const { read, written } = readFiles(workspace);
	const request = await readRequest(known, workspace);
	const { options } = request;
	const untrusted = untrustedChoices(options.config, getInput);
	refusePrivateChoices(options, untrusted);
	const { zone, baseline } = read;
	const { "report-file": reportFile, "sarif-file": sarifFile } = written;
	const commentKey = readKey("comment-key");
	return {
		request,
		untrusted,
		...zone === void 0 ? {} : { zone },
		...baseline === void 0 ? {} : { baseline },
		configured: readList("domains").length === 0 && getInput("replay") === "",
		failOnInconclusive: readFlag("fail-on-inconclusive"),
		comment: readChoice("comment", [
			"on-drift",
			"always",
			"never"
		]),
		...commentKey === void 0 ? {} : { commentKey },
		issue: readChoice("issue", ["auto", "never"]),
		annotations: readFlag("annotations", true),
		summary: readFlag("summary", true),
		...reportFile === void 0 ? {} : { reportFile },
		...sarifFile === void 0 ? {} : { sarifFile },
		temporary: process.env["RUNNER_TEMP"] || tmpdir(),
		step: process.env["GITHUB_ACTION"] ?? "",
		token: getInput("github-token")
	};
};
// src/input/action/event.ts
const valueAt = (value, ...path) => path.reduce(ownProperty, value);
const mostBytes$1 = 33554432;
const readPayload = ({ GITHUB_EVENT_PATH: file }) => {
	try {
		if (!file) return void 0;
		return JSON.parse(withPlainFile(file, (read) => read(0, mostBytes$1).toString("utf8")));
	} catch {
		return;
	}
};
const textAt$1 = (value, ...path) => {
	const text = valueAt(value, ...path);
	return typeof text === "string" ? text : "";
};
const pullEvent = (payload, env) => {
	const pull = valueAt(payload, "pull_request", "number");
	if (typeof pull !== "number" || !Number.isSafeInteger(pull) || pull < 1) return { kind: "none" };
	const privileged = env["GITHUB_EVENT_NAME"] === "pull_request_target";
	const foreign = textAt$1(payload, "pull_request", "head", "repo", "full_name") !== textAt$1(payload, "pull_request", "base", "repo", "full_name");
	const dependabot = env["GITHUB_ACTOR"] === "dependabot[bot]";
	const readOnly = foreign ? "fork" : dependabot ? "dependabot" : void 0;
	return {
		kind: "pull",
		pull,
		head: textAt$1(payload, "pull_request", "head", "sha"),
		privileged,
		...readOnly === void 0 || privileged ? {} : { readOnly }
	};
};
const followUpEvent = (payload) => {
	const run = valueAt(payload, "workflow_run");
	if (textAt$1(run, "event") !== "pull_request") return { kind: "none" };
	return {
		kind: "follow-up",
		owner: textAt$1(run, "head_repository", "owner", "login"),
		branch: textAt$1(run, "head_branch"),
		head: textAt$1(run, "head_sha")
	};
};
const readActionEvent = (env) => {
	const payload = readPayload(env);
	const head = env["GITHUB_SHA"] ?? "";
	switch (env["GITHUB_EVENT_NAME"]) {
		case "pull_request":
		case "pull_request_target": return pullEvent(payload, env);
		case "workflow_run": return followUpEvent(payload);
		case "merge_group": return {
			kind: "queue",
			head
		};
		case "schedule":
		case "push":
		case "workflow_dispatch": {
			const main = textAt$1(payload, "repository", "default_branch");
			const here = env["GITHUB_REF_NAME"] ?? "";
			return main === "" || main === here ? {
				kind: "branch",
				head
			} : { kind: "none" };
		}
		default: return { kind: "none" };
	}
};
const readVisibility = (env) => {
	const hidden = valueAt(readPayload(env), "repository", "private");
	return hidden === true ? "private" : hidden === false ? "public" : "unknown";
};
const isRepository = (text) => /^[\w.-]+\/[\w.-]+$/.test(text);
const longestKey = 40;
const readJobKey = (env) => {
	const [, file] = /\/([^/@]+)@/.exec(env["GITHUB_WORKFLOW_REF"] ?? "") ?? [];
	const whole = [file?.replace(/\.ya?ml$/, "") ?? env["GITHUB_WORKFLOW"], env["GITHUB_JOB"]].filter((name) => name).join(".") || "dns-audit";
	const key = whole.toLowerCase().replace(/[^a-z0-9.-]+/g, "-");
	if (key === whole && key.length <= longestKey) return key;
	const digits = createHash("sha256").update(whole).digest("hex").slice(0, 8);
	return `${key.slice(0, longestKey - digits.length - 1)}-${digits}`;
};
const readBeginning = (env, now) => {
	if (env["GITHUB_EVENT_NAME"] !== "workflow_run") return now;
	const began = Date.parse(textAt$1(readPayload(env), "workflow_run", "run_started_at"));
	return Number.isNaN(began) ? now : Math.min(began, now);
};
const readRunnerContext = (env, now = Date.now()) => {
	const repository = env["GITHUB_REPOSITORY"] ?? "";
	const known = isRepository(repository);
	const apiUrl = env["GITHUB_API_URL"] || "https://api.github.com";
	const run = env["GITHUB_RUN_ID"] ?? "";
	const server = env["GITHUB_SERVER_URL"] || "https://github.com";
	const page = env["FORGEJO_ACTIONS"] === "true" || env["GITEA_ACTIONS"] === "true" ? env["GITHUB_RUN_NUMBER"] ?? "" : run;
	const workflow = /^[^/]+\/[^/]+\/(\.(?:github|forgejo|gitea)\/workflows\/[\w. -]+)@/.exec(env["GITHUB_WORKFLOW_REF"] ?? "")?.[1];
	return {
		repository: known ? repository : "",
		visibility: readVisibility(env),
		apiUrl,
		graphqlUrl: env["GITHUB_GRAPHQL_URL"] || `${apiUrl}/graphql`,
		...known && /^\d+$/.test(page) ? { runUrl: `${server}/${repository}/actions/runs/${page}` } : {},
		workflow: workflow ?? ".github/workflows/dns-audit.yml",
		workspace: env["GITHUB_WORKSPACE"] || process.cwd(),
		jobKey: readJobKey(env),
		step: env["GITHUB_ACTION"] ?? "",
		runId: /^\d{1,15}$/.test(run) ? Number(run) : 0,
		began: readBeginning(env, now),
		...env["GITHUB_EVENT_NAME"] === "schedule" && env["GITHUB_REF_NAME"] ? { scheduledOn: env["GITHUB_REF_NAME"] } : {}
	};
};
// src/report/annotations.ts
const mostPerLevel = 9;
const mostInTitle = 120;
const longestMessage = 4e3;
const levels = {
	error: "error",
	warning: "warning",
	note: "notice"
};
const fitLines = (lines) => {
	let length = 0;
	const kept = lines.filter((line) => (length += line.length + 1) <= longestMessage);
	const left = lines.length - kept.length;
	return [...kept, ...left > 0 ? [`(${counted(left, "line")} left out: see the report)`] : []].join("\n");
};
const joinedByRecord = (changes) => groupByRecord(changes, (change) => change).map(joinChanges);
const recordChanges = (one) => {
	const { drift, proposal } = one;
	const accepted = drift?.revision?.accepts.changes.map(({ change }) => change) ?? [];
	return joinedByRecord([
		...proposal?.changes ?? [],
		...allDrift(one),
		...accepted
	]);
};
const changesBehind = (changes, { result, finding }) => {
	const ofArea = changes.filter(({ area }) => area === result.area);
	const { name, type } = finding.subject;
	const own = ofArea.filter((one) => one.owner === name && one.type === type);
	return own.length > 0 ? own : ofArea;
};
const valuesText = (values) => few(values.map((value) => shorten(plainText(value), 200)), 5).join(", ") || "none";
const changeSentence = ({ owner, type, before, after }) => `${plainText(absoluteName(owner))} ${plainText(type)}: ${valuesText(before)} -> ${valuesText(after)}`;
const findAcceptedPlace = (domain, { owner, type, before, after }, { findAccepted }) => findAccepted?.(domain, {
	owner,
	type,
	rdata: [...after, ...before]
});
const findPlace = ({ domain }, { subject, location }, [change], places) => {
	if (location !== void 0) return {
		...location,
		column: 1
	};
	return places.find?.(domain, subject) ?? (change && findAcceptedPlace(domain, change, places));
};
const annotateFinding = (one, fault, changes, places) => {
	const { result, finding } = fault;
	const { publish = [], remove = [], text } = finding.fix;
	const place = findPlace(one, finding, changes, places);
	const causes = findPortCauses(one, fault);
	const observed = finding.observed?.map((value) => shorten(plainText(value), 200));
	return {
		level: levels[result.severity],
		title: `${plainText(one.domain)}: ${shorten(plainText(finding.message), mostInTitle)}`,
		message: fitLines([
			shorten(plainText(finding.message), 1e3),
			...place?.label === void 0 ? [] : [`Resource: ${plainText(place.label)}`],
			...changes.map((change) => `Change: ${changeSentence(change)}`),
			...observed && observed.length > 0 ? [`Found: ${few(observed, 5).join("; ")}`] : [],
			...causes.length > 0 ? likeliestCauseLines(causes) : [plainText(text)],
			...remove.map((record) => `Remove: ${recordColumns(record).join(" ")}`),
			...publish.map((record) => `Publish: ${recordColumns(record).join(" ")}`)
		]),
		...place && isShowable(place.file) && { place }
	};
};
const causeOrRemedy = (blamed, cause, ci) => blamed.length > 0 ? likeliestCauseLines(blamed) : [obstructionRemedy(cause, ci)];
const annotateUnjudged = (domain, ci) => digestReport(domain).causes.map((cause) => ({
	level: cause.results.some(({ severity }) => severity === "error") ? "warning" : "notice",
	title: `${plainText(domain.domain)}: ${counted(cause.results.length, "check")} not judged`,
	message: fitLines([`${plainText(causeSentence(cause))}: ${listed(cause.results.map(({ check }) => plainText(check)))}.`, ...causeOrRemedy(findCausesBehind(domain, cause), cause, ci)])
}));
const annotateDrift = (domain, change, { places, than }) => {
	const { owner, type } = change;
	const place = (than === "accepted" ? findAcceptedPlace(domain, change, places) : void 0) ?? places.find?.(domain, {
		name: owner,
		type
	});
	return {
		level: "warning",
		title: `${plainText(domain)}: the live ${plainText(type)} record of ${plainText(owner)} is not as ${than}`,
		message: fitLines([`${than === "accepted" ? "Accepted" : "Zone file"} -> live: ${changeSentence(change)}`, "If that is intended, accept it. If not, restore it at your DNS host."]),
		...place && isShowable(place.file) && { place }
	};
};
const annotateBrought = (one, places) => {
	const judged = one.drift?.revision?.brings?.changes ?? [];
	const changes = joinedByRecord(judged.map(({ change }) => change));
	return broughtFindings(one).map((fault) => annotateFinding(one, fault, changesBehind(changes, fault), places));
};
const annotateDomain = (one, places, ci) => {
	const { problems, warnings, notes } = digestReport(one);
	const changes = recordChanges(one);
	const told = /* @__PURE__ */ new Set();
	const faults = [
		...problems,
		...warnings,
		...notes
	].map((fault) => {
		const behind = changesBehind(changes, fault);
		for (const change of behind) told.add(recordKey(change));
		return annotateFinding(one, fault, behind, places);
	});
	const annotateRest = (drift, than) => joinedByRecord(drift).filter((change) => !told.has(recordKey(change))).map((change) => annotateDrift(one.domain, change, {
		places,
		than
	}));
	return faults.concat(annotateBrought(one, places), annotateRest(confirmedChanges(one), "accepted"), annotateRest(furtherDrift(one), "in the zone file"), annotateUnjudged(one, ci));
};
const buildAnnotations = ({ domains, vantage: { ci } }, places = {}) => {
	const ofDomains = mostUrgentFirst(domains).flatMap((domain) => annotateDomain(domain, places, ci));
	const worst = [
		"error",
		"warning",
		"notice"
	].flatMap((level) => ofDomains.filter((annotation) => annotation.level === level));
	if (worst.length <= mostPerLevel) return worst;
	const rest = {
		level: "notice",
		title: "dns-audit",
		message: `${counted(worst.length - mostPerLevel, "more annotation")}: see the job summary or the report.`
	};
	return [...worst.slice(0, mostPerLevel), rest];
};
// src/report/markdown/mermaid.ts
const marks = {
	good: "✅",
	bad: "❌",
	warn: "⚠️",
	open: "❔",
	idle: "➖"
};
const styles = [
	"classDef good stroke:#1a7f37,stroke-width:2px",
	"classDef bad stroke:#cf222e,stroke-width:3px",
	"classDef warn stroke:#9a6700,stroke-width:2px",
	"classDef open stroke:#6e7781,stroke-dasharray:4",
	"classDef idle stroke:#6e7781"
];
const mermaidBlock = (lines) => [
	"```mermaid",
	...lines,
	"```"
].join("\n");
const mailPathDiagram = (domain) => {
	const station = (id, area) => {
		const light = areaLight(domain, area);
		return `${id}["${id.toUpperCase()} ${marks[light]}"]:::${light}`;
	};
	return mermaidBlock([
		"flowchart LR",
		`  senders(["Senders"]) --> ${station("mx", "mx")} --> inbox(["iCloud inbox"])`,
		`  you(["You"]) --> icloud(["iCloud sends"]) --> ${station("spf", "spf")} --> ${station("dkim", "dkim")} --> ${station("dmarc", "dmarc")} --> receivers(["Receivers"])`,
		...styles.map((style) => `  ${style}`)
	]);
};
const mostNodes = 40;
const spfDiagram = (tree) => {
	const lines = [];
	let count = 0;
	const draw = (node, parent) => {
		for (const term of node.records.flatMap(({ terms }) => terms)) {
			if (term.cost === 0 || count >= mostNodes) continue;
			count += 1;
			const id = `t${count}`;
			lines.push(`  ${parent} --> ${id}["${termLabel(term)}"]:::${termLight(term)}`);
			if (term.node) draw(term.node, id);
		}
	};
	draw(tree.root, "root");
	const isBad = tree.cost > spfLimits.lookups || tree.root.records.length > 1 || isEndless(tree);
	return mermaidBlock([
		"flowchart LR",
		`  root["SPF record: ${describeLookups(tree)}"]:::${isBad ? "bad" : "good"}`,
		...lines,
		...count >= mostNodes ? ["  root --> more[\"and more\"]:::idle"] : [],
		...styles.map((style) => `  ${style}`)
	]);
};
const termLabel = ({ kind, cost }) => `${kind.replace(/[^a-z0-9-]/g, "")}: ${counted(cost, "lookup")}`;
const termLight = ({ dead, reach }) => {
	if (reach === "unread" || reach === "loop") return "bad";
	if (reach === "failed") return "open";
	return dead ? "warn" : "good";
};
// src/report/markdown/job-summary.ts
const mostBytes = 1e6;
const mostDrawn = 1e5;
const byteLength = (text) => new TextEncoder().encode(text).length;
const mostDiagrams = 5;
const diagramSections = ({ report, spf }) => report.domains.slice(0, mostDiagrams).flatMap((domain) => {
	const name = report.domains.length === 1 ? "" : `**${codeSpan(domain.domain)}**\n\n`;
	const tree = spf.get(domain.domain);
	const drawing = tree && spfTreeLines(tree, { verbose: false });
	return [{
		rank: 5,
		text: `${name}${foldedBlock("Mail path", mailPathDiagram(domain))}`
	}, {
		rank: 6,
		text: tree && drawing && tree.cost > 0 ? foldedBlock("SPF, term by term", `${spfDiagram(tree)}\n\n${fencedBlock("text", drawing)}`) : ""
	}];
});
const renderSummary = (summary) => {
	const { report, remarks, failOn = "error" } = summary;
	const told = remarks.map((text) => `> [!NOTE]\n> This run: ${escapeProse(text)}`).join("\n\n");
	const drawn = assembleSections(diagramSections(summary), mostDrawn, byteLength);
	const most = mostBytes - byteLength(told) - byteLength(drawn);
	return `${[
		told,
		renderMarkdown(report, {
			failOn,
			most
		}).trimEnd(),
		drawn
	].filter((part) => part !== "").join("\n\n")}\n`;
};
// src/deliver/github/blind-runs.ts
const lead = "No verdict on ";
const end = ": something needed couldn't be looked up. See the report.";
const mostNames = 50;
const noVerdictMessage = (domains) => {
	const rest = domains.length - mostNames;
	const names = domains.slice(0, mostNames).join(", ");
	return `${lead}${names}${rest > 0 ? ` and ${rest} more` : ""}${end}`;
};
const readNoVerdict = (message) => {
	const stop = message.indexOf(end);
	return message.startsWith(lead) && stop > 0 ? message.slice(14, stop).split(/, | and /) : [];
};
const numberField = (entry, name) => {
	const value = ownProperty(entry, name);
	return typeof value === "number" && Number.isSafeInteger(value) ? value : void 0;
};
const listAt = async (github, path, name) => {
	const reply = await github.request("GET", path);
	const list = reply.ok ? ownProperty(reply.body, name) : void 0;
	return Array.isArray(list) ? list : [];
};
const findEarlierSuites = async (github, { repository, workflow, branch, runId }) => {
	const path = `/repos/${repository}/actions/workflows/${encodeURIComponent(workflow.replace(/^.*\//, ""))}/runs?${`branch=${encodeURIComponent(branch)}&event=schedule&status=completed&per_page=10`}`;
	return (await listAt(github, path, "workflow_runs")).filter((run) => (numberField(run, "id") ?? runId) < runId).toSorted((a, b) => (numberField(b, "id") ?? 0) - (numberField(a, "id") ?? 0)).slice(0, 2).flatMap((run) => numberField(run, "check_suite_id") ?? []);
};
const mostJobs = 20;
const findUnjudged = async (github, repository, suite) => {
	const path = `/repos/${repository}/check-suites/${suite}/check-runs?per_page=100`;
	const jobs = (await listAt(github, path, "check_runs")).filter((job) => (numberField(ownProperty(job, "output"), "annotations_count") ?? 0) > 0);
	return (await Promise.all(jobs.slice(0, mostJobs).map(async (job) => {
		const annotations = `/repos/${repository}/check-runs/${numberField(job, "id") ?? 0}/annotations?per_page=100`;
		const read = await collectOnPages(github, annotations, (one) => {
			const message = ownProperty(one, "message");
			return typeof message === "string" ? readNoVerdict(message) : void 0;
		});
		return read.ok ? read.found.flat() : [];
	}))).flat();
};
const findBlindDomains = async (github, run, domains) => {
	if (run.runId === 0 || domains.length === 0) return [];
	const suites = await findEarlierSuites(github, run);
	if (suites.length < 2) return [];
	const unjudged = await Promise.all(suites.map((suite) => findUnjudged(github, run.repository, suite)));
	return domains.filter((domain) => unjudged.every((names) => names.includes(domain)));
};
// src/deliver/github/listed-domains.ts
const mostCharacters = 1200;
const shortName = (domain) => `~${createHash("sha256").update(domain).digest("hex").slice(0, 8)}`;
const isPlainName = (domain) => /^[a-z0-9._-]{1,253}$/.test(domain);
const listItems = (items) => {
	const join = (name) => items.map(({ domain, rest }) => name(domain) + rest);
	const whole = join((domain) => isPlainName(domain) ? domain : shortName(domain)).join(",");
	if (whole.length <= mostCharacters) return whole;
	const short = join(shortName);
	if (short.join(",").length <= mostCharacters) return short.join(",");
	const longest = greatest(short.map(({ length }) => length + 1));
	return [...short.slice(0, Math.floor(mostCharacters / longest) - 1), "*"].join(",");
};
const writeDomains = (domains) => listItems([...new Set(domains)].toSorted().map((domain) => ({
	domain,
	rest: ""
})));
const writeStatements = (statements) => listItems([...new Set(statements.map(({ domain }) => domain))].toSorted().map((domain) => {
	const kinds = statementKinds.filter((kind) => statements.some((one) => one.domain === domain && one.kind === kind));
	return {
		domain,
		rest: domain === "*" ? "" : `:${kinds.join("+")}`
	};
}));
const readName = (listed, known) => known.get(listed) ?? listed;
const knownNames = (domains) => new Map(domains.map((domain) => [shortName(domain), domain]));
const readDomains = (list, ours) => {
	const known = knownNames(ours);
	return list.split(",").flatMap((item) => item === "" ? [] : readName(item, known));
};
const isKind = (text) => statementKinds.some((one) => one === text);
const readKinds = (list) => list.split("+").filter(isKind);
const readStatements = (list, ours) => {
	const known = knownNames(ours);
	return list.split(",").flatMap((item) => {
		if (item === "*") return [{
			domain: item,
			kind: "audit"
		}];
		const [name = "", kinds = ""] = item.split(":");
		return readKinds(kinds).map((kind) => ({
			domain: readName(name, known),
			kind
		}));
	});
};
// src/deliver/github/post-marker.ts
const digest = (text) => createHash("sha256").update(text).digest("hex").slice(0, 12);
const normalized = (text) => text.replaceAll("\r\n", "\n").trim();
const withMarker = (signature, post) => {
	const { key, step, run, head, began, domains } = signature;
	const text = `${post.text}\n\n${post.footer}\n`;
	const fields = {
		key,
		step,
		run,
		head,
		at: new Date(began).toISOString(),
		fp: digest(post.text),
		all: digest(normalized(text)),
		domains: writeDomains(domains),
		wrong: writeStatements(post.wrong),
		was: (post.was ?? []).join("+")
	};
	return `<!-- dns-audit:v2${Object.entries(fields).map(([name, value]) => ` ${name}=${value}`).join("")} -->\n${text}`;
};
const unproven = {
	ok: false,
	reason: "GitHub said that it took the text, but neither its answer nor its list has it"
};
const hasSameText = (posted, post) => posted.fingerprint === digest(post.text);
const textField = (entry, name) => {
	const value = ownProperty(entry, name);
	return typeof value === "string" ? value : "";
};
const markerPattern = /^<!-- dns-audit:v2 key=([a-z0-9.-]{1,40}) step=([0-9a-f]{0,12}) run=(\d{1,15}) head=([0-9a-f]{0,64}) at=([\d:.TZ-]{20,30}) fp=([0-9a-f]{12}) all=([0-9a-f]{12}) domains=([\w.,~*-]{0,2000}) wrong=([\w.,~*:+-]{0,2000}) was=([a-z+]{0,40}) -->(?:\r?\n|$)/;
const forgeLogins = ["forgejo-actions", "gitea-actions"];
const isAuthor = (author, login) => {
	const type = textField(author, "type");
	const isApp = type === "Bot";
	if (login === void 0) return isApp || type === "" && forgeLogins.includes(textField(author, "login"));
	return textField(author, "login") === login && isApp === login.endsWith("[bot]");
};
const readPosted = (entry, { key, domains: ours }, login) => {
	const body = textField(entry, "body");
	const match = markerPattern.exec(body);
	if (match?.[1] !== key || !isAuthor(ownProperty(entry, "user"), login)) return void 0;
	const id = ownProperty(entry, ownProperty(entry, "number") === void 0 ? "id" : "number");
	if (typeof id !== "number" || !Number.isSafeInteger(id)) return void 0;
	const [marker, , step = "", run, head = "", at = "", fingerprint = "", all, ...lists] = match;
	const [listed = "", wrong = "", was = ""] = lists;
	const url = textField(entry, "html_url");
	const text = body.slice(marker.length);
	const began = Date.parse(at);
	return {
		id,
		key,
		step,
		head,
		fingerprint,
		text,
		node: textField(entry, "node_id"),
		url: /^https?:\/\/[!-~]{1,300}$/.test(url) ? url : "",
		run: Number(run),
		began: Number.isNaN(began) ? 0 : began,
		intact: digest(normalized(text)) === all,
		listed,
		domains: readDomains(listed, ours),
		wrong: readStatements(wrong, ours),
		was: readKinds(was)
	};
};
const isOwn = (posted, { step, domains }) => posted.step === step && posted.domains.some((domain) => domains.includes(domain));
const chooseOwn = (own, { domains }) => {
	const all = writeDomains(domains);
	const same = own.filter(({ listed }) => listed === all);
	return (same.length > 0 ? same : own).toSorted((a, b) => b.began - a.began)[0];
};
const listDuplicates = (own, kept) => own.filter(({ id, listed }) => id !== kept.id && listed === kept.listed);
const mostSkewMs = 6e5;
const isNewer = (posted, ours, now = Date.now()) => {
	if (posted.head !== ours.head && posted.run > 0 && ours.run > 0 && posted.run !== ours.run) return posted.run > ours.run;
	return posted.began > ours.began && posted.began <= now + mostSkewMs;
};
// src/deliver/github/pull-request-comment.ts
const failedOutcome$1 = (refusal) => ({
	status: "failed",
	refusal
});
const findOwn$1 = async (github, { repository, pull, signature }) => {
	const login = await github.viewer();
	return collectOnPages(github, `/repos/${repository}/issues/${pull}/comments?per_page=100`, (entry) => {
		const posted = readPosted(entry, signature, login);
		return posted !== void 0 && isOwn(posted, signature) ? posted : void 0;
	});
};
const findHead = async (github, { repository, pull }) => {
	const reply = await github.request("GET", `/repos/${repository}/pulls/${pull}`);
	const sha = reply.ok ? ownProperty(ownProperty(reply.body, "head"), "sha") : void 0;
	return typeof sha === "string" ? sha : void 0;
};
const isOutdated = async (github, request, posted) => {
	const { signature } = request;
	const newer = posted !== void 0 && isNewer(posted, signature);
	if (signature.head === "" || newer && posted.head === signature.head) return newer;
	const head = await findHead(github, request);
	return head === void 0 ? newer : head !== signature.head;
};
const commentPath = ({ repository }, { id }) => `/repos/${repository}/issues/comments/${id}`;
const withoutMinimized = async (github, own) => {
	const hidden = await github.minimized(own.map(({ node }) => node).filter((node) => node !== ""));
	return own.filter(({ node }) => !hidden.has(node));
};
const createComment = async (github, request, post, hidden = []) => {
	if (await isOutdated(github, request)) return {
		status: "outdated",
		url: ""
	};
	const { repository, pull, signature } = request;
	const path = `/repos/${repository}/issues/${pull}/comments`;
	const made = await github.request("POST", path, { body: withMarker(signature, post) });
	if (!made.ok && (made.status ?? 500) < 500) return failedOutcome$1(made);
	const again = await findOwn$1(github, request);
	if (!again.ok) return failedOutcome$1(again);
	const mine = made.ok ? readPosted(made.body, signature, await github.viewer()) : void 0;
	const found = again.found.find(({ id }) => hidden.every((one) => one.id !== id));
	if (found === void 0) {
		if (!made.ok) return failedOutcome$1(made);
		return mine === void 0 ? failedOutcome$1(unproven) : {
			status: "created",
			url: mine.url
		};
	}
	if (mine !== void 0 && mine.id !== found.id) {
		await github.request("DELETE", commentPath(request, mine));
		return updateComment(github, request, found);
	}
	return {
		status: "created",
		url: found.url
	};
};
const says = (posted, wanted) => wanted === void 0 || posted.intact && hasSameText(posted, wanted);
const updateComment = async (github, request, posted) => {
	const { url } = posted;
	const wanted = request.compose(posted);
	if (wanted === void 0 || says(posted, wanted)) return {
		status: "unchanged",
		url
	};
	if (await isOutdated(github, request, posted)) return {
		status: "outdated",
		url
	};
	const reply = await github.request("PATCH", commentPath(request, posted), { body: withMarker(request.signature, wanted) });
	if (!reply.ok) return failedOutcome$1(reply);
	return {
		status: wanted.mark === "settled" ? "resolved" : "updated",
		url
	};
};
const tidy = async (github, request, duplicates) => {
	for (const one of duplicates) await github.request("DELETE", commentPath(request, one));
};
const updateOwn = async (github, request, own) => {
	const [first] = own;
	if (own.length === 1 && first && says(first, request.compose(first))) return {
		status: "unchanged",
		url: first.url
	};
	const visible = await withoutMinimized(github, own);
	const kept = chooseOwn(visible, request.signature);
	if (kept === void 0) {
		const wanted = request.compose(void 0);
		const told = wanted && own.find((one) => hasSameText(one, wanted));
		return wanted === void 0 || told !== void 0 ? {
			status: "unchanged",
			url: (told ?? first)?.url ?? ""
		} : createComment(github, request, wanted, own);
	}
	const outcome = await updateComment(github, request, kept);
	if (outcome.status !== "failed") await tidy(github, request, listDuplicates(visible, kept));
	return outcome;
};
const writeComment = async (github, request) => {
	const before = await findOwn$1(github, request);
	if (before.ok && before.found.length > 0) return updateOwn(github, request, before.found);
	const wanted = request.compose(void 0);
	if (!before.ok) return wanted === void 0 && isForbidden(before) ? { status: "none" } : failedOutcome$1(before);
	return wanted === void 0 ? { status: "none" } : createComment(github, request, wanted);
};
// src/deliver/github/tracking-issue.ts
const label = "dns-audit";
const failedOutcome = (refusal) => ({
	status: "failed",
	refusal
});
const findOwn = async (github, { repository, signature }) => {
	const login = await github.viewer();
	const pick = (entry) => {
		if ((ownProperty(entry, "pull_request") ?? void 0) !== void 0) return void 0;
		const posted = readPosted(entry, signature, login);
		return posted !== void 0 && isOwn(posted, signature) ? {
			...posted,
			open: ownProperty(entry, "state") === "open"
		} : void 0;
	};
	const list = `/repos/${repository}/issues?per_page=100&sort=created&direction=asc`;
	const labelled = await collectOnPages(github, `${list}&state=all&labels=${label}`, pick);
	return !labelled.ok || labelled.found.length > 0 ? labelled : collectOnPages(github, `${list}&state=open`, pick);
};
const issuePath = ({ repository }, number) => `/repos/${repository}/issues/${number}`;
const editIssue = async (github, request, { number, post, change }) => {
	const body = withMarker(request.signature, post);
	const reply = await github.request("PATCH", issuePath(request, number), {
		body,
		...change
	});
	if (!reply.ok) return reply;
	const kept = ownProperty(reply.body, "body");
	return typeof kept !== "string" || kept.replaceAll("\r\n", "\n").trim() === body.trim() ? void 0 : {
		ok: false,
		reason: "GitHub kept the issue's old text"
	};
};
const commentOnIssue = (github, request, number, news) => github.request("POST", `${issuePath(request, number)}/comments`, { body: news });
const closeDuplicates = async (github, request, duplicates) => {
	const change = {
		state: "closed",
		state_reason: "not_planned"
	};
	for (const { id } of duplicates) await github.request("PATCH", issuePath(request, id), change);
};
const createIssue = async (github, repository, content) => {
	const path = `/repos/${repository}/issues`;
	const made = await github.request("POST", path, {
		...content,
		labels: [label]
	});
	return !made.ok && made.status === 422 ? github.request("POST", path, content) : made;
};
const openIssue = async (github, request, { title, post }) => {
	const { repository, signature } = request;
	const made = await createIssue(github, repository, {
		title,
		body: withMarker(signature, post)
	});
	if (!made.ok && (made.status ?? 500) < 500) return failedOutcome(made);
	const mine = made.ok ? readPosted(made.body, signature, await github.viewer()) : void 0;
	const again = await findOwn(github, request);
	if (!again.ok) return failedOutcome(again);
	const found = again.found[0] ?? mine;
	if (found === void 0) return failedOutcome(made.ok ? unproven : made);
	if (mine !== void 0 && mine.id !== found.id) await closeDuplicates(github, request, [mine]);
	return {
		status: "created",
		number: found.id,
		url: found.url
	};
};
const editFound = async (github, request, found) => {
	const { id: number, url, open } = found;
	const wanted = request.compose(found);
	const closes = wanted !== void 0 && wanted.title === void 0;
	const isSaid = closes ? !open && found.wrong.length === 0 : wanted && hasSameText(found, wanted.post);
	if (wanted === void 0 || isSaid === true) return {
		status: "unchanged",
		number,
		url
	};
	if (isNewer(found, request.signature)) return {
		status: "outdated",
		number,
		url
	};
	const { title, post, news } = wanted;
	const refusal = await editIssue(github, request, {
		number,
		post,
		change: closes ? {
			state: "closed",
			state_reason: "completed"
		} : {
			title,
			state: "open"
		}
	});
	if (refusal) return failedOutcome(refusal);
	if (closes && !open) return {
		status: "updated",
		number,
		url
	};
	await commentOnIssue(github, request, number, news);
	return {
		status: closes ? "closed" : open ? "updated" : "reopened",
		number,
		url
	};
};
const writeIssue = async (github, request) => {
	const before = await findOwn(github, request);
	if (!before.ok) return failedOutcome(before);
	const kept = chooseOwn(before.found, request.signature);
	if (kept === void 0) {
		const wanted = request.compose(void 0);
		return wanted?.title === void 0 ? { status: "none" } : openIssue(github, request, wanted);
	}
	const outcome = await editFound(github, request, kept);
	if (outcome.status !== "failed") {
		const duplicates = listDuplicates(before.found, kept).filter(({ open }) => open);
		await closeDuplicates(github, request, duplicates);
	}
	return outcome;
};
// src/report/markdown/judged-sentences.ts
const listDomains = (domains) => listed(domains.map(({ domain }) => codeSpan(domain)), 10);
const isAnnouncing = ({ drift }) => drift?.revision?.brings !== void 0 || (drift?.revision?.announces.length ?? 0) > 0;
const isUnpublished = (one, kind) => kind === "change" && isAnnouncing(one) || kind === "drift" && one.drift?.pending !== void 0;
const wellIn = (domains, kind) => domains.filter((one) => verdictsByKind(one).get(kind) === "pass" && !isUnpublished(one, kind));
const areWell = (domains, kind) => domains.length > 0 && wellIn(domains, kind).length === domains.length;
const sentences = {
	drift: "Live records are as accepted",
	change: "This change adds no problem that breaks mail",
	audit: "The audit passes"
};
const wellSentences = (domains, kinds = [
	"audit",
	"drift",
	"change"
]) => kinds.flatMap((kind) => {
	const well = wellIn(domains, kind);
	if (well.length === 0) return [];
	return `${sentences[kind]}${well.length < domains.length ? `: ${listDomains(well)}` : ""}.`;
}).join(" ");
const unjudgedSentence = (domains) => domains.some((one) => verdictsByKind(one).has("change")) ? "" : "What this pull request changes was not judged by this run.";
const unchangedSentence = (domains) => {
	const same = domains.filter(changesNothing);
	if (same.length === 0) return "";
	return `This change alters no mail records${same.length < domains.length ? ` of ${listDomains(same)}` : ""}.`;
};
const wellHeading = (domains) => areWell(domains, "drift") ? "DNS in sync" : areWell(domains, "change") ? "This change breaks no mail" : "The audit passes";
// src/report/markdown/left-standing.ts
const wordsByKind = {
	audit: (domain) => `The audit of ${domain} failed.`,
	drift: (domain) => `Live records of ${domain} differed from the accepted ones.`,
	change: (domain) => `This change would have harmed mail of ${domain}.`,
	sight: (domain) => `${domain} couldn't be checked.`
};
const mostSentences = 8;
const isNamed = ({ domain }) => /^[a-z0-9]/.test(domain);
const leftStandingText = (statements) => {
	if (statements.length === 0) return "";
	const shown = statements.filter(isNamed).slice(0, mostSentences);
	const rest = statements.length - shown.length;
	return `**❔ Found by an earlier run, and not checked by this one:** ${[...shown.map(({ kind, domain }) => wordsByKind[kind](codeSpan(domain))), ...rest > 0 ? [`There ${rest === 1 ? "was" : "were"} ${counted(rest, "more problem")}.`] : []].join(" ")}`;
};
const isLink = (url) => /^https?:\/\/[\w.:-]+(?:\/[\w.~-]+)*$/.test(url);
const commentFooter = (drifts, where) => {
	const { version, resolvers, commit, runUrl } = where;
	const files = new Set(drifts.flatMap(({ drift, proposal }) => [drift?.file ?? [], proposal?.file ?? []].flat()));
	const at = commit !== void 0 && /^[0-9a-f]{7,64}$/.test(commit) ? commit.slice(0, 7) : "";
	const parts = [
		...few([...files].map((file) => codeSpan(file.slice(0, 200))), 3),
		...at === "" ? [] : [`at ${codeSpan(at)}`],
		`asked: ${listed(resolvers.map(codeSpan), 4)}`,
		...runUrl !== void 0 && isLink(runUrl) ? [`[run](${runUrl})`] : [],
		`dns-audit ${plainText(version).replace(/[^\w.+-]/g, "")}`
	];
	return foldedBlock("How this was checked", parts.join(" · "));
};
const quietLine = (drifts, failOn) => {
	const quiet = drifts.filter((one) => isWell(one, failOn) && driftState(one) === "in-sync");
	return quiet.length === 0 ? "" : `✅ In sync: ${listDomains(quiet)}.`;
};
const failsAudit = (one) => verdictsByKind(one).get("audit") === "fail";
const isOnlyPending = ({ drift, ...one }) => {
	if (drift?.pending === void 0) return false;
	const { pending: _, ...rest } = drift;
	return !isOpen({
		...one,
		drift: rest
	});
};
const quietFaultLines = (drifts) => {
	const quiet = drifts.filter((one) => !hasNews(one));
	const failing = quiet.filter(failsAudit);
	const pending = quiet.filter((one) => !failsAudit(one) && isOnlyPending(one));
	const open = quiet.filter((one) => !failsAudit(one) && isOpen(one) && !pending.includes(one));
	const known = open.filter((one) => judgedKinds(one).has("drift"));
	const others = open.filter((one) => !known.includes(one));
	const line = (words, some) => some.length === 0 ? [] : [`${words}: ${listDomains(some)}.`];
	return [
		...line("❌ The audit fails (see this run's summary)", failing),
		...line("⏳ Merged, but not live yet", pending),
		...line("❔ Not everything could be looked up; no difference is known", known),
		...line("❔ Not everything could be looked up", others)
	];
};
const isWorthTelling = ({ proposal }) => {
	if (proposal === void 0) return false;
	const { changes, comparison, live } = proposal;
	return [...[
		changes,
		comparison.appears,
		comparison.vanishes
	], ...live ? [
		live.drift,
		live.accepts,
		live.alters
	] : []].some(({ length }) => length > 0);
};
const sectionsForDomain = (one, { owners, failOn }) => {
	const who = hasNews(one) ? ownersText(one, owners) : "";
	const drifted = driftSections(one, {
		who,
		failOn
	});
	const isTold = drifted.some(({ text }) => text === who);
	const told = drifted.concat(isWorthTelling(one) ? proposalSections(one, {
		how: "merge",
		who: isTold ? "" : who,
		failOn
	}) : []);
	return told.concat(untoldFaults(one, told));
};
const untoldFaults = ({ results }, told) => {
	const isTold = (check) => told.some(({ text }) => text.includes(`(${codeSpan(check)}`));
	const untold = results.filter(({ status, severity, check }) => status === "fail" && severity === "error" && !isTold(check));
	return findingsSections("Also wrong", 2, untold.flatMap(({ check, area, severity, findings }) => findings.map((one) => ({
		check,
		area,
		severity,
		subject: one.subject,
		findings: [one]
	}))));
};
const severalHeading = (news, of) => {
	const breaking = news.filter(breaksMail);
	const rest = news.length - breaking.length;
	if (breaking.length === 0) return `## ${news.length} of ${counted(of, "domain")} ${news.length === 1 ? "needs" : "need"} attention: ${listDomains(news)}`;
	const others = rest === 0 ? "" : `, ${rest} more ${rest === 1 ? "needs" : "need"} attention`;
	return `## ❌ Mail breaks on ${listDomains(breaking)} (${breaking.length} of ${counted(of, "domain")}${others})`;
};
const sectionsForAll = (drifts, where) => {
	const news = mostUrgentFirst(drifts.filter(hasNews));
	return [
		{
			rank: 0,
			text: drifts.length > 1 && news.length > 0 ? severalHeading(news, drifts.length) : ""
		},
		...news.flatMap((one) => sectionsForDomain(one, where)),
		{
			rank: 0,
			text: quietLine(drifts, where.failOn)
		},
		...quietFaultLines(drifts).map((text) => ({
			rank: 0,
			text
		}))
	];
};
const footerPost = (drifts, where) => ({
	text: "",
	footer: commentFooter(drifts, where)
});
const newsPost = (drifts, where) => ({
	text: assembleSections(sectionsForAll(drifts, where), 58e3),
	footer: commentFooter(drifts, where)
});
const allClearPost = (drifts, where) => ({
	text: assembleSections([
		{
			rank: 0,
			text: `### ✅ ${wellHeading(drifts)}: ${listDomains(drifts)}`
		},
		{
			rank: 0,
			text: `${wellSentences(drifts)} ${unjudgedSentence(drifts)}`.trim()
		},
		...drifts.flatMap((one) => sectionsForDomain(one, { failOn: where.failOn }))
	], 58e3),
	footer: commentFooter(drifts, where),
	mark: "settled"
});
const keyOf = ({ owner, type }) => `${owner} ${type}`;
const eachOnce = (items) => [...new Map(items.map((item) => [keyOf(item), item])).values()];
const unansweredSections = (one) => {
	const { drift, proposal, results } = one;
	const unconfirmed = proposal?.live?.unconfirmed ?? [];
	const unjudged = results.filter(({ status, severity }) => status === "inconclusive" && severity !== "note");
	const uncompared = undecidedIn(one).filter(({ status }) => status === "fail");
	const brought = (drift?.revision?.brings?.undecided ?? []).map((check) => ({ check }));
	return [
		...drift ? pendingSections(drift) : [],
		...openSections({
			unknown: eachOnce([...drift?.unknown ?? [], ...proposal?.unknown ?? []]),
			propagating: eachOnce([...drift?.propagating ?? [], ...proposal?.propagating ?? []]),
			unconfirmed: drift?.unconfirmed.length ? drift.unconfirmed : unconfirmed
		}),
		{
			rank: 4,
			text: checksText("Checks that could not be judged", unjudged)
		},
		{
			rank: 4,
			text: checksText("Failed checks that may have failed before this change", uncompared)
		},
		{
			rank: 4,
			text: checksText(broughtUnjudgedWords, brought)
		}
	];
};
const allUnanswered = (drifts) => drifts.filter(isOpen).flatMap((one) => {
	return (drifts.length > 1 ? [{
		rank: 4,
		text: `**${codeSpan(one.domain)}**`
	}] : []).concat(unansweredSections(one));
});
const openHeading = (open, what, isFaultKnown) => open.length > 0 && open.every(isOnlyPending) ? [{
	rank: 0,
	text: `### ⏳ Merged, but not live yet: ${what}`
}] : [{
	rank: 0,
	text: `### ❔ Not everything about ${what} could be checked`
}, {
	rank: 0,
	text: isFaultKnown ? "What was not checked may have a problem, too." : "No problem is known, but what was not checked may have one."
}];
const openPost = (drifts, where, isFaultLeft = false) => {
	const open = drifts.filter(isOpen);
	const isFaultKnown = isFaultLeft || open.some(failsAudit);
	const what = listDomains(open.length === 0 ? drifts : open);
	return {
		text: assembleSections([
			...openHeading(open, what, isFaultKnown),
			{
				rank: 0,
				text: unchangedSentence(drifts)
			},
			...allUnanswered(drifts),
			{
				rank: 0,
				text: quietLine(drifts, where.failOn)
			}
		], 58e3),
		footer: commentFooter(drifts, where),
		mark: "open"
	};
};
const failingPost = (report, where) => {
	const { domains } = report;
	const failing = domains.filter((one) => !isWell(one, where.failOn));
	const what = listDomains(failing.length === 0 ? domains : failing);
	const problems = problemSections(report);
	const rest = problems.length === 0 ? "See this run's summary for the reason." : "To be fixed:";
	const well = wellSentences(domains, ["drift", "change"]);
	return {
		text: assembleSections([
			{
				rank: 0,
				text: `### ❌ The audit of ${what} fails`
			},
			{
				rank: 0,
				text: well === "" ? rest : `${well} ${rest}`
			},
			...problems,
			...allUnanswered(domains),
			{
				rank: 0,
				text: quietLine(domains, where.failOn)
			}
		], 58e3),
		footer: commentFooter(domains, where)
	};
};
const findDiff = (before) => {
	const lines = before.split(/\r?\n/);
	const first = lines.findIndex((line) => /^`{3,}diff$/.test(line));
	const fence = lines[first]?.slice(0, -4);
	const last = fence === void 0 ? -1 : lines.indexOf(fence, first + 1);
	return last < 0 ? "" : lines.slice(first, last + 1).join("\n");
};
const resolvedPost = (drifts, { body, wrong }, where) => {
	const diff = findDiff(body);
	const old = diff === "" || diff.length > 3e4 ? "" : foldedBlock("What it was", diff);
	const isBack = wrong.has("drift") && areWell(drifts, "drift");
	const rest = drifts.some(isAnnouncing) ? "What this change accepts isn't live yet." : "Nothing is left to do here.";
	return {
		text: `### ✅ ${isBack ? "DNS back in sync" : wellHeading(drifts)}: ${listDomains(drifts)}\n\n${wellSentences(drifts)} ${rest}`,
		footer: [old, commentFooter(drifts, where)].filter((part) => part !== "").join("\n\n"),
		mark: "settled"
	};
};
// src/report/markdown/tracking-issue.ts
const domainsInTrouble = ({ domains }) => mostUrgentFirst(domains.filter((one) => one.verdict === "fail" || hasNews(one)));
const hasTrouble = (report) => domainsInTrouble(report).length > 0;
const faultKey = (check, message) => `${check} ${message}`;
const otherFaults = ({ drift, results }) => {
	const { changes, elsewhere } = drift?.judgement ?? {
		changes: [],
		elsewhere: { appears: [] }
	};
	const told = new Set([...changes.flatMap(({ appears }) => appears), ...elsewhere.appears].flatMap(({ check, findings }) => findings.map(({ message }) => faultKey(check, message))));
	return results.filter(({ status, severity }) => status === "fail" && severity === "error").flatMap(({ check, area, severity, findings }) => findings.filter(({ message }) => !told.has(faultKey(check, message))).map((finding) => ({
		check,
		area,
		severity,
		subject: finding.subject,
		findings: [finding]
	})));
};
const sectionsFor = (report, one, { owners, failOn }) => hasNews(one) ? [...driftSections(one, {
	who: ownersText(one, owners),
	failOn
}), ...findingsSections("Also wrong", 2, otherFaults(one))] : problemSections({
	...report,
	domains: [one]
});
const issuePost = (report, where) => {
	const { domains } = report;
	const troubled = domainsInTrouble(report);
	const others = domains.filter((one) => !troubled.includes(one));
	const head = domains.length > 1 ? severalHeading(troubled, domains.length) : "";
	return {
		text: assembleSections([
			{
				rank: 0,
				text: head
			},
			...troubled.flatMap((one) => sectionsFor(report, one, where)),
			{
				rank: 0,
				text: quietLine(domains, where.failOn)
			},
			...quietFaultLines(others).map((text) => ({
				rank: 0,
				text
			}))
		], 58e3),
		footer: commentFooter(domains, where)
	};
};
const mostKept = 57500;
const footerStart = "\n<details><summary>How this was checked</summary>";
const withoutFooter = (before) => {
	const text = before.replaceAll("\r\n", "\n");
	const end = text.lastIndexOf(footerStart);
	return (end < 0 ? text : text.slice(0, end)).trim();
};
const isBalanced = (text) => text.split("<details>").length === text.split("</details>").length;
const closingPost = (drifts, where, before) => {
	const old = withoutFooter(before);
	const kept = old !== "" && old.length <= mostKept && isBalanced(old);
	return {
		text: `### ✅ All is well on ${listDomains(drifts)}\n\nThe last run found nothing to fix.`,
		footer: [...kept ? [foldedBlock("What was wrong", old)] : [], commentFooter(drifts, where)].join("\n\n"),
		mark: "settled"
	};
};
const closingLine = "✅ All is well again: the last run found nothing to fix. The description above keeps what was wrong.";
const longestNews = 2e4;
const newsSections = (one) => {
	const changes = allDrift(one);
	const faults = one.results.filter(({ status, severity }) => status === "fail" && severity === "error");
	const names = listed(faults.map(({ check }) => codeSpan(check)), 10);
	return [{
		rank: 0,
		text: `**${changes.length > 0 ? `${codeSpan(one.domain)}: ${counted(changes.length, "live record")} not as accepted` : `${codeSpan(one.domain)}: ${counted(faults.length, "failed check")}`}**${names === "" ? "" : ` (${names})`}`
	}, {
		rank: 1,
		text: changes.length === 0 ? "" : renderDiff(changes)
	}];
};
const newsLine = (report) => assembleSections([{
	rank: 0,
	text: "What is wrong has changed. The description above has the fixes."
}, ...domainsInTrouble(report).flatMap(newsSections)], longestNews);
const titleFor = (domains, what) => {
	const [first = "", ...others] = domains.map(plainText);
	return others.length === 0 ? `Mail DNS of ${first} ${what}` : `Mail DNS of ${first} and ${counted(others.length, "other domain")} ${what}`;
};
const issueTitle = (report) => titleFor(domainsInTrouble(report).map(({ domain }) => domain), "needs attention");
const blindTitle = (domains) => titleFor(domains, "can't be checked");
const blindPost = ({ domains: all }, domains, { where, earlier }) => {
	const unseen = all.filter(({ domain }) => domains.includes(domain));
	const { text, footer } = openPost(unseen, where, earlier.length > 0);
	return {
		text: [
			"The last scheduled runs came to no verdict, so a fault would go unnoticed. This issue closes once a run reaches one.",
			text,
			leftStandingText(earlier)
		].filter((part) => part !== "").join("\n\n"),
		footer,
		mark: "open"
	};
};
const blindLine = "❔ The last scheduled runs came to no verdict. The description above says why.";
// src/report/markdown/when-resolved.ts
const leavesOpen = ({ domains, verdict, interrupted }) => interrupted !== void 0 || verdict === "inconclusive" || domains.some(isOpen);
const situation = (report, failOn) => {
	const status = runExitStatus(report, failOn);
	if (report.domains.some(hasNews)) return "news";
	if (report.verdict === "fail" || status === 1) return "failing";
	return leavesOpen(report) || status === 3 ? "open" : "settled";
};
// src/report/view/removed-guards.ts
const removedGuardWords = ({ domain, kind, file, skips }, show = plainText) => {
	const [name, where] = [show(plainText(domain)), show(plainText(file))];
	if (skips !== void 0) return `This change checks less of ${name}: ${where} skips ${listed(skips.map((one) => show(plainText(one))))}, which was checked before.`;
	return kind === "audit" ? `This change stops watching ${name}: ${where} no longer lists it, so its mail records would not be checked.` : `This change stops watching ${name}: ${where} no longer says what its records should be, so drift would go unnoticed.`;
};
// src/report/markdown/removed-guards.ts
const mostGuards = 20;
const removedGuardsText = (guards) => {
	const [first, ...others] = guards;
	if (first === void 0) return "";
	const what = others.length === 0 ? codeSpan(first.domain) : `${guards.length} domains`;
	const lines = guards.slice(0, mostGuards).map((guard) => `- ${removedGuardWords(guard, codeSpan)}`);
	const left = guards.length - lines.length;
	return [`### ⚠️ This change ${guards.every(({ skips }) => skips !== void 0) ? "checks less of" : "stops watching"} ${what}`, [...lines, ...left > 0 ? [`- and ${left} more`] : []].join("\n")].join("\n\n");
};
// src/report/view/statements.ts
const isFault = (severity, failOn) => isAtLeast(severity, "error") || isAtLeast(severity, failOn);
const isWrong = (one, kind, failOn) => {
	if (verdictsByKind(one).get(kind) === "fail") return true;
	switch (kind) {
		case "audit": return one.results.some(({ status, severity }) => status === "fail" && isFault(severity, failOn));
		case "change": return threatensMail(one) || broughtFaults(one.drift?.revision?.brings).some(({ severity }) => isFault(severity, failOn));
		case "drift": return false;
	}
};
const wrongIn = ({ domains }, failOn) => domains.flatMap((one) => [...judgedKinds(one)].filter((kind) => isWrong(one, kind, failOn)).map((kind) => ({
	domain: one.domain,
	kind
})));
const isConclusive = (one, kind, failOn) => {
	if (kind === "sight") return runExitStatus({ domains: [one] }, failOn) !== 3;
	const verdict = verdictsByKind(one).get(kind);
	const open = kind === "audit" && one.results.some(({ status, severity }) => status === "inconclusive" && isFault(severity, failOn));
	return verdict !== void 0 && verdict !== "inconclusive" && !open;
};
const leftStanding = (said, report, failOn) => {
	const wrong = wrongIn(report, failOn);
	return said.filter((statement) => {
		if (wrong.some((other) => isSameStatement(statement, other))) return false;
		const one = report.domains.find(({ domain }) => domain === statement.domain);
		return !(one !== void 0 && report.interrupted === void 0) || !isConclusive(one, statement.kind, failOn);
	});
};
// src/command/action/compose-post.ts
const faultPost = (post, { report, failOn, removedGuards = [] }, left) => {
	const wrong = [...wrongIn(report, failOn), ...removedGuards.map(({ domain, kind }) => ({
		domain,
		kind
	}))];
	const rest = left.filter((one) => !wrong.some((other) => isSameStatement(one, other)));
	const text = [
		removedGuardsText(removedGuards),
		post.text,
		leftStandingText(rest)
	].filter((part) => part !== "").join("\n\n");
	return {
		...post,
		text,
		wrong: [...wrong, ...rest]
	};
};
const kindsIn = (before) => [.../* @__PURE__ */ new Set([...(before?.wrong ?? []).map(({ kind }) => kind), ...before?.was ?? []])];
const calmPost = (post, before) => ({
	...post,
	wrong: [],
	was: kindsIn(before)
});
const detailsOf = ({ where, failOn }) => ({
	...where,
	failOn
});
const resolved = (told, before) => {
	const wrong = new Set(kindsIn(before).filter((kind) => kind !== "sight"));
	return resolvedPost(told.report.domains, {
		body: before.text,
		wrong
	}, detailsOf(told));
};
const composeComment = (told, before) => {
	const { inputs, failOn, report, removedGuards = [] } = told;
	const where = detailsOf(told);
	const { domains } = report;
	const compared = domains.some((one) => driftState(one) !== "none" || one.proposal !== void 0);
	const wanted = before !== void 0 || inputs.comment === "always" && compared;
	const left = leftStanding(before?.wrong ?? [], report, failOn);
	const now = situation(report, failOn);
	if (now === "news") return faultPost(newsPost(domains, where), told, left);
	if (removedGuards.length > 0) {
		const post = now === "failing" ? failingPost(report, where) : footerPost(domains, where);
		return faultPost(post, told, left);
	}
	if (!wanted || left.length > 0) return void 0;
	switch (now) {
		case "failing": return faultPost(failingPost(report, where), told, left);
		case "open": return calmPost(openPost(domains, where), before);
		case "settled":
			if (!compared && before?.wrong.length === 0) return void 0;
			return calmPost(before === void 0 || inputs.comment === "always" ? allClearPost(domains, where) : resolved(told, before), before);
	}
};
const composeIssue = (told, blind, before) => {
	const { failOn, report } = told;
	const where = detailsOf(told);
	const left = leftStanding(before?.wrong ?? [], report, failOn);
	if (hasTrouble(report)) {
		const post = faultPost(issuePost(report, where), told, left);
		return {
			title: issueTitle(report),
			post,
			news: newsLine(report)
		};
	}
	if (blind.length > 0) {
		if (before?.open === true && before.wrong.length > 0) return void 0;
		const unseen = blind.map((domain) => ({
			domain,
			kind: "sight"
		}));
		const earlier = left.filter(({ kind }) => kind !== "sight");
		const post = blindPost(report, blind, {
			where,
			earlier
		});
		return {
			title: blindTitle(blind),
			post: {
				...post,
				wrong: [...unseen, ...earlier]
			},
			news: blindLine
		};
	}
	if (before === void 0 || left.length > 0 || situation(report, failOn) !== "settled") return void 0;
	return {
		post: calmPost(closingPost(report.domains, where, before.text), before),
		news: closingLine
	};
};
// src/command/action/refusals.ts
const readTokenAccess = (token, occasion, visibility) => {
	const readOnly = occasion.kind === "pull" ? occasion.readOnly : void 0;
	const personal = /^(?:ghp|gho|ghu|github_pat)_/.test(token);
	return {
		...readOnly && { readOnly },
		personal,
		visibility
	};
};
const neededPermission = {
	comment: ["pull-requests", "write"],
	issue: ["issues", "write"]
};
const alwaysGranted = "metadata";
const readPermissionSets = (header) => header.split(";").map((set) => [...set.matchAll(/\b([a-z_]+)=(read|write|admin)\b/g)].flatMap(([, name = "", level = ""]) => name === alwaysGranted ? [] : [[name.replaceAll("_", "-"), level]])).filter((set) => set.length > 0);
const sufficientSets = (what, header) => {
	const needed = neededPermission[what];
	const sets = readPermissionSets(header);
	const writes = sets.filter((set) => set.some(([, level]) => level !== "read"));
	if (writes.length > 0) return writes;
	return [[needed, ...(sets.find((one) => one.some(([name]) => name === needed[0])) ?? []).filter(([name]) => !["issues", "pull-requests"].includes(name))]];
};
const describeSet = (set) => listed([...new Set(set.map(([name, level]) => `${name}: ${level}`))]);
const describePermissions = (what, { permissions = "" }) => {
	const sets = [...new Set(sufficientSets(what, permissions).map(describeSet))];
	return sets.join(sets.some((set) => set.includes(" and ")) ? ", or " : " or ");
};
const grantAdvice = (what, refusal, access) => {
	const permissions = describePermissions(what, refusal);
	if (access.personal) return `Give the token in the input github-token the permission ${permissions} (a classic token: the scope repo).`;
	return `Grant the job the permission ${permissions}${access.visibility === "public" || permissions.includes("contents: ") ? "" : ", and contents: read for the checkout of a private repository"}.`;
};
const missingAdvice = (what, refusal, access) => {
	const advice = grantAdvice(what, refusal, access);
	return access.visibility === "public" ? advice : `GitHub answers 404 in a private repository if the token lacks a permission. ${advice}`;
};
const adviseOn = (what, refusal, access) => {
	switch (refusal.cause) {
		case "rate-limit": return "GitHub limits how often it is asked. A later run tries again.";
		case "bad-token": return "The token in the input github-token is wrong, revoked or expired.";
		case "sign-on": return "Authorize the token in the input github-token for the organization's single sign-on (SAML).";
		case "ip-address": return "The organization's IP allow list leaves this runner out.";
		case "locked": return `The conversation is locked. Unlock it, or set the input ${what} to never.`;
		case "archived": return "The repository is archived, so nothing can be written there.";
		case "switched-off": return `Turn issues on in the settings of the repository, or set the input ${what} to never.`;
		case "permission": return grantAdvice(what, refusal, access);
		case "missing": return missingAdvice(what, refusal, access);
		default: return "";
	}
};
const readOnlyReason = ({ visibility }, who) => {
	if (who === "dependabot") return "Dependabot's runs get a token that can't write unless the workflow grants it, so no comment was posted. Grant the job the permission pull-requests: write.";
	return `This pull request comes from a fork, whose token can't write, so no comment was posted.${visibility === "public" ? "" : " A private repository can allow it: Settings, Actions, \"Send write tokens to workflows from fork pull requests\"."}`;
};
const lacksPermission = ({ cause }) => cause === "permission" || cause === "missing";
const explainRefusal = (what, refusal, access) => {
	const { readOnly } = access;
	if (readOnly !== void 0 && !access.personal && lacksPermission(refusal)) return {
		status: `skipped-${readOnly}`,
		remark: readOnlyReason(access, readOnly)
	};
	const advice = adviseOn(what, refusal, access);
	const sentences = [
		`Couldn't write the ${what}: ${refusal.reason}.`,
		...advice === "" ? [] : [advice],
		"The verdict is not affected."
	];
	return {
		status: isForbidden(refusal) ? "forbidden" : "failed",
		remark: sentences.join(" ")
	};
};
// src/command/action/announce-drift.ts
const nothingAnnounced = {
	comment: "none",
	issue: "none",
	remarks: []
};
const signatureFor = ({ signature, occasion, report }) => ({
	...signature,
	domains: report.domains.map(({ domain }) => domain),
	head: "head" in occasion ? occasion.head : ""
});
const plainPost = ({ text, footer }) => `${text}\n\n${footer}\n`;
const withText = (result, post) => post === void 0 ? result : {
	...result,
	text: plainPost(post)
};
const unwritten = (what, comment) => withText({
	...nothingAnnounced,
	comment
}, composeComment(what, void 0));
const describeOutcome = (outcome, access) => {
	if (outcome.status === "none") return nothingAnnounced;
	if (outcome.status === "failed") {
		const { status, remark } = explainRefusal("comment", outcome.refusal, access);
		return {
			...nothingAnnounced,
			comment: status,
			remarks: [remark]
		};
	}
	return {
		...nothingAnnounced,
		comment: outcome.status,
		commentUrl: outcome.url
	};
};
const commentOnPull = async (github, pull, what) => {
	let last;
	const outcome = await writeComment(github, {
		repository: what.repository,
		pull,
		signature: signatureFor(what),
		compose: (before) => {
			const post = composeComment(what, before);
			last = post ?? last;
			return post;
		}
	});
	return withText(describeOutcome(outcome, what.access), last ?? composeComment(what, void 0));
};
const findPull = async (github, { owner, branch, head }, repository) => {
	const query = `state=open&per_page=100&head=${encodeURIComponent(`${owner}:${branch}`)}`;
	const pulls = await collectOnPages(github, `/repos/${repository}/pulls?${query}`, (entry) => {
		const number = ownProperty(entry, "number");
		const sha = ownProperty(ownProperty(entry, "head"), "sha");
		return typeof number === "number" ? {
			number,
			sha
		} : void 0;
	});
	if (!pulls.ok || pulls.found.length === 0) return void 0;
	return pulls.found.find(({ sha }) => sha === head)?.number ?? "moved";
};
const findBlind = async (github, { report, failOn, scheduled }) => {
	if (scheduled === void 0) return [];
	const names = report.domains.filter((one) => runExitStatus({ domains: [one] }, failOn) === 3).map(({ domain }) => domain);
	return findBlindDomains(github, scheduled, names);
};
const trackInIssue = async (github, what) => {
	const { failOn, report, repository, access } = what;
	const known = hasTrouble(report) || situation(report, failOn) === "settled";
	const blind = known ? [] : await findBlind(github, what);
	if (!known && blind.length === 0) return nothingAnnounced;
	const fresh = composeIssue(what, blind, void 0)?.post;
	const outcome = await writeIssue(github, {
		repository,
		signature: signatureFor(what),
		compose: (before) => composeIssue(what, blind, before)
	});
	if (outcome.status === "none") return nothingAnnounced;
	if (outcome.status === "failed") {
		const { status, remark } = explainRefusal("issue", outcome.refusal, access);
		return withText({
			...nothingAnnounced,
			issue: status,
			remarks: [remark]
		}, fresh);
	}
	const { status: issue, number: issueNumber, url: issueUrl } = outcome;
	return withText({
		...nothingAnnounced,
		issue,
		issueNumber,
		issueUrl
	}, fresh);
};
const unwrittenIssue = (what, status) => withText({
	...nothingAnnounced,
	...status
}, composeIssue(what, [], void 0)?.post);
const announceInFollowUp = async (github, occasion, what) => {
	const pull = await findPull(github, occasion, what.repository);
	if (pull === "moved") return unwritten(what, "outdated");
	return pull === void 0 ? {
		...unwritten(what, "none"),
		remarks: ["No open pull request matches that run's head commit."]
	} : commentOnPull(github, pull, what);
};
const announceDrift = async (github, what) => {
	const { inputs, occasion, repository } = what;
	const mute = inputs.token === "" || repository === "";
	const off = mute || inputs.comment === "never";
	switch (occasion.kind) {
		case "pull": return off ? unwritten(what, "off") : commentOnPull(github, occasion.pull, what);
		case "follow-up": return off ? unwritten(what, "off") : announceInFollowUp(github, occasion, what);
		case "branch":
			if (mute) return unwrittenIssue(what, {
				comment: "off",
				issue: "off"
			});
			return inputs.issue === "never" ? unwrittenIssue(what, {
				comment: "none",
				issue: "off"
			}) : trackInIssue(github, what);
		case "queue":
		case "none": return unwritten(what, mute ? "off" : "none");
	}
};
// src/input/action/branches.ts
const textAt = (value, ...path) => {
	const text = path.reduce(ownProperty, value);
	return typeof text === "string" ? text : "";
};
const textsIn = (...texts) => texts.filter((text) => text !== "").map((text) => text.toLowerCase());
const pullBranches = (payload) => {
	const pull = ownProperty(payload, "pull_request");
	return {
		target: textAt(pull, "base", "ref"),
		targetCommit: textAt(pull, "base", "sha"),
		head: textAt(pull, "head", "sha"),
		repositories: [textAt(pull, "head", "repo", "full_name")]
	};
};
const queueBranches = (payload) => {
	const group = ownProperty(payload, "merge_group");
	return {
		target: textAt(group, "base_ref").replace(/^refs\/heads\//, ""),
		targetCommit: textAt(group, "base_sha")
	};
};
const followedBranches = (payload) => {
	const run = ownProperty(payload, "workflow_run");
	return {
		head: textAt(run, "head_sha"),
		repositories: [textAt(run, "head_repository", "full_name")]
	};
};
const plainBranches = (main, { branch, commit }) => {
	const target = main || branch;
	return {
		main,
		target,
		targetCommit: target === branch ? commit : "",
		head: "",
		commit,
		repositories: [],
		isChange: false
	};
};
const branchesOf = (name, payload, plain) => {
	const isChange = name !== "pull_request_target";
	switch (name) {
		case "pull_request":
		case "pull_request_target": return {
			...plain,
			...pullBranches(payload),
			isChange
		};
		case "merge_group": return {
			...plain,
			...queueBranches(payload),
			isChange
		};
		case "workflow_run": return {
			...plain,
			targetCommit: plain.commit,
			...followedBranches(payload)
		};
		default: return plain;
	}
};
const readBranches = (env) => {
	const payload = readPayload(env);
	const name = env["GITHUB_EVENT_NAME"] ?? "";
	const branch = env["GITHUB_REF_TYPE"] === "tag" ? "" : env["GITHUB_REF_NAME"] ?? "";
	const main = textAt(payload, "repository", "default_branch") || (name === "schedule" ? branch : "");
	const plain = plainBranches(main, {
		branch,
		commit: env["GITHUB_SHA"] ?? ""
	});
	const found = branchesOf(name, payload, plain);
	const own = env["GITHUB_REPOSITORY"] ?? "";
	return {
		...found,
		repositories: textsIn(own, ...found.repositories)
	};
};
// src/input/codeowners.ts
const codeownersPaths = [
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS"
];
const mostCodeownersBytes = 3145728;
const longestLine = 1e4;
const findNoOwners = () => [];
const isOwner = (word) => /^(?:@[\w.-]+(?:\/[\w.-]+)?|[^\s@]+@[^\s@]+)$/.test(word);
const wordsOf = (line) => {
	const words = line.match(/(?:\\.|[^\s\\])+/g) ?? [];
	const comment = words.findIndex((word) => word.startsWith("#"));
	return comment < 0 ? words : words.slice(0, comment);
};
const readRule = (line) => {
	const [pattern, ...owners] = line.length > longestLine ? [] : wordsOf(line);
	if (pattern === void 0 || /^!|[[\]]/.test(pattern) || !owners.every(isOwner)) return void 0;
	const path = pattern.replace(/\\(.)/g, "$1");
	const isFolder = path.endsWith("/");
	const parts = path.split("/").filter((part) => part !== "");
	const isAnchored = path.replace(/\/$/, "").includes("/");
	const last = parts.at(-1);
	if (last === void 0) return void 0;
	return {
		parts: [
			...isAnchored ? [] : ["**"],
			...parts,
			...isFolder ? ["**", "*"] : []
		],
		descends: !(isAnchored && last === "*"),
		owners
	};
};
const matchesName = (pattern, name) => {
	let [at, here] = [0, 0];
	let star = -1;
	let from = 0;
	while (here < name.length) {
		const sign = pattern[at];
		if (sign === "*") {
			star = at;
			from = here;
			at += 1;
		} else if (sign !== void 0 && (sign === "?" || sign === name[here])) {
			at += 1;
			here += 1;
		} else if (star >= 0) {
			at = star + 1;
			from += 1;
			here = from;
		} else return false;
	}
	return /^\**$/.test(pattern.slice(at));
};
const matchesPath = ({ parts, descends }, path) => {
	let reached = /* @__PURE__ */ new Set([0]);
	for (const part of parts) {
		const next = /* @__PURE__ */ new Set();
		const [first = path.length + 1] = part === "**" ? reached : [];
		for (let end = first; end <= path.length; end += 1) next.add(end);
		for (const at of part === "**" ? [] : reached) {
			const name = path[at];
			if (name !== void 0 && matchesName(part, name)) next.add(at + 1);
		}
		reached = next;
	}
	return descends ? reached.size > 0 : reached.has(path.length);
};
const parseCodeowners = (text) => {
	const rules = text.split(/\r?\n/).flatMap((line) => readRule(line) ?? []);
	return (path) => {
		const names = path.split("/").filter((part) => part !== "" && part !== ".");
		return rules.findLast((rule) => matchesPath(rule, names))?.owners ?? [];
	};
};
// src/command/action/file-owners.ts
const readHere = (workspace, path) => {
	try {
		const limits = {
			mostBytes: mostCodeownersBytes,
			within: workspace
		};
		return readSource(resolve(workspace, path), limits)?.text;
	} catch (error) {
		if (error instanceof UserError || errorCode(error) !== void 0) return void 0;
		throw error;
	}
};
const readFirst = async (read) => {
	for (const path of codeownersPaths) {
		const text = await read(path);
		if (typeof text === "object") return void 0;
		if (text !== void 0) return text.length > 3145728 ? findNoOwners : parseCodeowners(text);
	}
	return findNoOwners;
};
const readOwners = async (workspace, before) => {
	const here = (path) => Promise.resolve(readHere(workspace, path));
	return await (before && readFirst(before)) ?? await readFirst(here) ?? findNoOwners;
};
// src/command/action/audit-repository.ts
const createZoneSpec = ({ zone, request: { options } }) => ({ name }) => zone ?? findConfigDomain(options, name)?.zone;
const readAccepted = (inputs, workspace) => {
	const { domains, options } = inputs.request;
	const named = inputs.baseline ?? options.config?.baseline;
	const file = resolve(workspace, named ?? "dns-audit.baseline.json");
	const bound = domains.filter(({ name }) => inputs.baseline ?? findConfigDomain(options, name));
	const baseline = named === void 0 ? readBaseline(file, workspace) : readAcceptedRecords(file, bound, workspace);
	const shown = relative(workspace, file).replaceAll("\\", "/");
	return baseline && {
		file: shown,
		baseline
	};
};
const baselineUpdate = ({ domains }, baseline) => {
	const drifted = domains.filter(({ drift }) => drift?.kind === "baseline" && drift.state === "drift" && !drift.gone);
	if (baseline === void 0 || drifted.length === 0) return void 0;
	let next = baseline;
	for (const { domain, evidence } of drifted) {
		const name = dnsName(domain);
		const seen = observeWatched(name, evidence.answers);
		next = withDomainRecords(next, name, acceptObservations(seen, baseline.domains.get(name)).lines);
	}
	return presentBaseline(next);
};
const createBatch = async ({ request: { domains, options }, untrusted }, early) => {
	if (options.replay === void 0) return liveBatch(domains, {
		...options,
		untrusted
	}, {
		ci: true,
		...early && { early }
	});
	const { readRecording } = await import("./shared-parse-report.js");
	return replayBatch(await readRecording(options.replay), domains, options);
};
const readRemovedGuards = async (run, { accepted, zones }, { domains }, before) => {
	if (before === void 0) return [];
	const { fileBefore } = before;
	const lines = [...accepted?.baseline.domains ?? []].filter(([, all]) => all.length > 0);
	const compared = /* @__PURE__ */ new Set([...lines.map(([name]) => String(name)), ...zones.keys()]);
	const audited = new Set(domains.map(({ domain }) => domain));
	const { findRemovedGuards } = await import("./command-action-removed-guards.js");
	return findRemovedGuards({
		...run,
		fileBefore,
		audited,
		compared
	});
};
const examine = async (inputs, { workspace, workflow }, { readBefore, early }) => {
	const accepted = readAccepted(inputs, workspace);
	const batch = await createBatch(inputs, early);
	const domains = batch.jobs.map(({ request }) => request.domain);
	const zoneSpec = createZoneSpec(inputs);
	const zones = await readZoneSides(domains, zoneSpec, workspace);
	const fileChecks = selectFileChecks(inputs.request.options);
	const files = {
		...accepted && { accepted },
		zones,
		fileChecks
	};
	const reading = readBefore?.({
		domains,
		zoneSpec,
		zones,
		...accepted && { accepted }
	});
	const held = heldAgainstFiles(batch, files, reading);
	refuseIdle(held);
	const [report, before] = await Promise.all([runBatch(held), reading]);
	const updatedBaseline = baselineUpdate(report, accepted?.baseline);
	const removedGuards = await readRemovedGuards({
		inputs,
		workspace,
		workflow
	}, files, report, before);
	return {
		report,
		removedGuards,
		remarks: [...before?.remarks ?? [], ...removedGuards.map((one) => removedGuardWords(one))],
		findAccepted: accepted ? findInBaselineFile(resolve(workspace, accepted.file), workspace) : () => void 0,
		owners: await readOwners(workspace, before?.fileBefore),
		zones: [...new Set([...zones.values()].flatMap((side) => side.zones))],
		...updatedBaseline === void 0 ? {} : { updatedBaseline }
	};
};
// src/input/action/input-names.ts
const otherNames = { resolver: "resolvers" };
const sameNames = /* @__PURE__ */ new Set([
	"allow-private",
	"apple-domain",
	"authoritative",
	"baseline",
	"config",
	"fail-on",
	"only",
	"ports",
	"rdap",
	"referee",
	"replay",
	"skip",
	"timeout",
	"zone"
]);
const inputName = (option) => Object.hasOwn(otherNames, option) ? otherNames[option] : sameNames.has(option) ? option : void 0;
const commandOrOption = /\bdns-audit [a-z].*|--(no-)?([a-z][a-z-]*)/g;
const nameInputs = (text) => text.replaceAll(commandOrOption, (all, off, option, at) => {
	const name = inputName(option ?? "");
	if (name === void 0) return all;
	return `${at === 0 ? "The" : "the"} input ${name}${off === void 0 ? "" : " (false)"}`;
});
const withInputNames = ({ message, hint, place }) => new UserError(nameInputs(message), hint === void 0 ? void 0 : nameInputs(hint), place);
// src/report/markdown/stopped-run.ts
const renderStoppedRun = (message, isBug) => `### ❌ ${isBug ? "dns-audit stopped: a bug" : "dns-audit could not start: an input or a file is wrong"}\n\n${escapeProse(message)}\n\nNothing was judged.\n`;
// src/command/action/end-in-error.ts
const stoppedOutputs = {
	verdict: "error",
	"verdict-of": "",
	judged: "",
	"change-verdict": "none",
	drift: "unknown",
	"drift-count": "",
	"error-count": "",
	"warning-count": "",
	"note-count": "",
	"report-path": "",
	"sarif-path": "",
	"updated-baseline-path": "",
	"comment-status": "none",
	"comment-url": "",
	"issue-number": "",
	"issue-status": "none",
	"issue-url": "",
	"comment-body-path": ""
};
const bugMessage = "This is a bug in dns-audit; please report it with the lines in the log.";
const describeUserError = (error) => {
	const { message, hint, place } = withInputNames(error);
	return {
		status: 2,
		message: hint === void 0 ? message : `${message} ${hint}`,
		...place && { place }
	};
};
const describeBug = (error) => {
	logLines(presentText(traceError(error)));
	return {
		status: 70,
		message: bugMessage
	};
};
const describeStop = (error) => {
	if (error instanceof UserError) return describeUserError(error);
	const exhaustion = describeExhaustion(error);
	return exhaustion === void 0 ? describeBug(error) : describeUserError(new UserError(...exhaustion));
};
const endInError = async (error, left) => {
	const failure = describeStop(error);
	if (!left.outputs) {
		const obstacle = setOutputs(stoppedOutputs);
		if (obstacle !== void 0) warn(`No outputs: ${obstacle}.`);
	}
	if (!left.summary && getInput("summary") !== "false") {
		const obstacle = await appendSummary(renderStoppedRun(failure.message, failure.status === 70));
		if (obstacle !== void 0) warn(`No job summary: ${obstacle}.`);
	}
	return failure;
};
// src/deliver/file/step-folder.ts
const mostFolders = 1e3;
const createStepFolder = async (temporary, step) => {
	const name = `dns-audit-${step.replaceAll(/[^\w-]/g, "_").slice(0, 60) || "step"}`;
	makeFolder(temporary);
	for (let count = 1;; count += 1) {
		const folder = join(temporary, count === 1 ? name : `${name}-${count}`);
		try {
			await mkdir(folder);
			return folder;
		} catch (error) {
			if (errorCode(error) !== "EEXIST" || count === mostFolders) throw error;
		}
	}
};
// src/command/action/report-files.ts
const noFiles = {
	paths: {
		report: "",
		sarif: "",
		updated: "",
		comment: ""
	},
	faults: []
};
const createUsualPlace = ({ temporary, step }) => {
	let folder;
	return async (name) => {
		folder ??= createStepFolder(temporary, step);
		return join(await folder, name);
	};
};
const writeFiles = async (inputs, { report, zones, updatedBaseline, comment }, workflow) => {
	const { failOn } = inputs.request.options;
	const usualPlace = createUsualPlace(inputs);
	const faults = [];
	const write = async (what, named, usual, text) => {
		try {
			const file = named ?? await usualPlace(usual);
			await writeReport(file, text);
			return file;
		} catch (error) {
			const code = errorCode(error);
			if (code === void 0) throw error;
			const message = `The ${what}${named === void 0 ? "" : ` ${presentText(named)}`} can't be written (${code}).`;
			faults.push({
				message,
				named: named !== void 0
			});
			return "";
		}
	};
	const writeUsual = async (what, file, text) => text === void 0 ? "" : write(what, void 0, file, text);
	const { reportFile, sarifFile } = inputs;
	const sarif = renderSarif(report, withFallbackLocation(findInZones(zones), workflow), failOn);
	return {
		paths: {
			report: await write("report", reportFile, "dns-audit-report.json", renderJson(report)),
			sarif: await write("SARIF report", sarifFile, "dns-audit.sarif", sarif),
			updated: await writeUsual("new baseline", "dns-audit.baseline.json", updatedBaseline),
			comment: await writeUsual("text of the comment", "dns-audit-comment.md", comment)
		},
		faults
	};
};
// src/command/action/signature.ts
const fileMark = (file, step) => step === "" ? file ?? false : file !== void 0;
const describeStep = ({ request, zone, baseline }, step) => {
	const { only, skip } = request.options;
	return JSON.stringify([
		step,
		fileMark(zone, step),
		fileMark(baseline, step),
		only,
		skip
	]);
};
const createSignature = (inputs, { jobKey, step, runId, began }) => ({
	key: inputs.commentKey ?? jobKey,
	step: createHash("sha256").update(describeStep(inputs, step)).digest("hex").slice(0, 8),
	run: runId,
	began
});
// src/command/action/ending.ts
const isFaulty = ({ domains }, failOn) => domains.some(({ results }) => results.some(({ status, severity }) => status === "fail" && isAtLeast(severity, failOn)));
const failure = (report, failOn) => {
	if (failOn === "new" && report.domains.some((one) => worsening(one) === "fail")) return "This change adds problems that break mail. See the report.";
	if (!isFaulty(report, failOn) && report.domains.some(({ drift }) => drift && bringsHarm(drift))) return "This change accepts records that would break mail. See the report.";
	return isFaulty(report, failOn) ? "The audit found problems. See the report." : "Live records differ from the accepted ones.";
};
const letPass = (report, failOn) => {
	if (failOn === "never" || runExitStatus(report, "error") !== 1) return void 0;
	return isFaulty(report, "error") ? "The audit found problems, but this change didn't add them (fail-on: new). See the report." : "Live records differ from the accepted ones, but this change didn't cause that (fail-on: new).";
};
const decideEnding = (report, { request, failOnInconclusive }) => {
	const { failOn } = request.options;
	const status = runExitStatus(report, failOn);
	if (status === 1) return {
		status,
		message: failure(report, failOn)
	};
	const passed = letPass(report, failOn);
	const warning = passed === void 0 ? {} : { warning: passed };
	if (status === 0) return {
		status,
		...warning
	};
	const unjudged = report.domains.filter((one) => runExitStatus({ domains: [one] }, failOn) === 3);
	const message = noVerdictMessage(unjudged.map(({ domain }) => domain));
	return failOnInconclusive ? {
		status,
		message,
		...warning
	} : {
		status: 0,
		warning: message
	};
};
// src/command/action/report-outputs.ts
const driftStates = [
	"drift",
	"unknown",
	"in-sync"
];
const verdicts = [
	"fail",
	"inconclusive",
	"pass"
];
const worstDriftState = (domains) => {
	const compared = domains.filter((one) => judgedKinds(one).has("drift"));
	return driftStates.find((state) => compared.some((one) => driftState(one) === state)) ?? "none";
};
const worstChange = (domains) => {
	const found = domains.map((one) => verdictsByKind(one).get("change"));
	return verdicts.find((one) => found.includes(one)) ?? "none";
};
const verdictSubjects = (domains) => {
	const pending = domains.filter(({ proposal }) => proposal !== void 0);
	return [...pending.length < domains.length ? ["live"] : [], ...pending.length > 0 ? ["merge"] : []].join(", ");
};
const reportOutputs = ({ domains, verdict }) => {
	const failed = domains.flatMap(({ results }) => results).filter(({ status }) => status === "fail");
	const count = (severity) => failed.filter((one) => one.severity === severity).length;
	const changes = domains.map((one) => allDrift(one).length);
	return {
		verdict,
		"verdict-of": verdictSubjects(domains),
		judged: kindsOfJudgment.filter((kind) => domains.some((one) => judgedKinds(one).has(kind))).join(", "),
		"change-verdict": worstChange(domains),
		drift: worstDriftState(domains),
		"drift-count": changes.reduce((sum, each) => sum + each, 0),
		"error-count": count("error"),
		"warning-count": count("warning"),
		"note-count": count("note")
	};
};
// src/command/action/run.ts
const logStyle = {
	width: 100,
	color: false,
	unicode: true,
	verbose: false,
	quiet: false,
	isApple: isAppleHost
};
const spfTrees = ({ domain, evidence }) => {
	const answers = new Map(evidence.answers.map((answer) => [questionKey(answer.question), answer]));
	const { tree } = buildSpfTree(dnsName(domain), answers);
	return tree.kind === "gathered" ? [[domain, tree]] : [];
};
const buildOutputs = ({ report }, announced, { paths }) => ({
	...reportOutputs(report),
	"report-path": paths.report,
	"sarif-path": paths.sarif,
	"updated-baseline-path": paths.updated,
	"comment-status": announced.comment,
	"comment-url": announced.commentUrl ?? "",
	"issue-number": announced.issueNumber ?? "",
	"issue-status": announced.issue,
	"issue-url": announced.issueUrl ?? "",
	"comment-body-path": paths.comment
});
const createGithub = ({ token }, { apiUrl: url, graphqlUrl }) => githubClient({
	url,
	graphqlUrl,
	token,
	userAgent: `dns-audit/${version}`
});
const createBaseReader = (inputs, here, github) => async (files) => (await import("./command-action-base-commit.js")).readBase({
	...files,
	workspace: here.workspace,
	branches: readBranches(process.env),
	github,
	repository: inputs.token === "" ? "" : here.repository,
	now: Date.now()
});
const announceFor = ({ inputs, here, occasion, github }, examined) => {
	const { repository, runUrl, workflow, scheduledOn: branch, runId } = here;
	const commit = "head" in occasion ? occasion.head : "";
	const { resolvers } = examined.report.vantage;
	const where = {
		version,
		resolvers,
		owners: examined.owners,
		...commit === "" ? {} : { commit },
		...runUrl === void 0 ? {} : { runUrl }
	};
	return announceDrift(github, {
		inputs,
		failOn: inputs.request.options.failOn,
		occasion,
		report: examined.report,
		removedGuards: examined.removedGuards,
		repository,
		access: readTokenAccess(inputs.token, occasion, here.visibility),
		signature: createSignature(inputs, here),
		...branch === void 0 ? {} : { scheduled: {
			repository,
			workflow,
			branch,
			runId
		} },
		where
	});
};
const showResults = async (inputs, examined, remarks, left) => {
	const { report, zones, findAccepted } = examined;
	const { failOn } = inputs.request.options;
	logLines(renderText(report, {
		...logStyle,
		failOn
	}));
	for (const remark of remarks) warn(remark);
	if (inputs.summary) {
		const spf = new Map(report.domains.flatMap(spfTrees));
		const obstacle = await appendSummary(renderSummary({
			report,
			spf,
			remarks,
			failOn
		}));
		if (obstacle !== void 0) warn(`No job summary: ${obstacle}.`);
	}
	left.summary = true;
	if (inputs.annotations) writeAnnotations(buildAnnotations(report, {
		find: findInZones(zones),
		findAccepted
	}));
};
const privilegedWarning = "This runs on pull_request_target, with the base branch's rights: check out only the base, never the pull request's head. The pull_request event is enough for everything dns-audit does.";
const withMeantDomains = async (inputs) => {
	const { request } = inputs;
	const { domains: named, options } = request;
	if (options.replay !== void 0) return inputs;
	const domains = await findMeantDomains(named, options, logLines);
	return {
		...inputs,
		request: {
			...request,
			domains
		}
	};
};
const unannounced = {
	comment: "failed",
	issue: "failed",
	remarks: []
};
const createSteps = () => {
	const thrown = [];
	return {
		take: async (step, otherwise) => {
			try {
				return await step();
			} catch (error) {
				thrown.push(error);
				return otherwise;
			}
		},
		end: () => {
			if (thrown.length > 0) throw thrown[0];
		}
	};
};
const tellAll = async (run, examined, left) => {
	const { inputs, here, occasion } = run;
	const { take, end } = createSteps();
	const announced = await take(() => announceFor(run, examined), unannounced);
	const { text } = announced;
	const results = {
		...examined,
		...text !== void 0 && { comment: text }
	};
	const written = await take(() => writeFiles(inputs, results, here.workflow), noFiles);
	const remarks = [
		...occasion.kind === "pull" && occasion.privileged ? [privilegedWarning] : [],
		...examined.remarks,
		...announced.remarks,
		...written.faults.map(({ message }) => message)
	];
	await take(() => showResults(inputs, examined, remarks, left), void 0);
	const outputs = buildOutputs(examined, announced, written);
	const obstacle = await take(() => setOutputs(outputs), void 0);
	if (obstacle !== void 0) warn(`No outputs: ${obstacle}.`);
	left.outputs = true;
	end();
	return written;
};
const auditAndTell = async (left, early) => {
	const occasion = readActionEvent(process.env);
	const here = readRunnerContext(process.env);
	const inputs = await withMeantDomains(await readInputs(commandLineVocabulary(), here.workspace));
	const github = createGithub(inputs, here);
	const examined = await examine(inputs, here, {
		readBefore: createBaseReader(inputs, here, github),
		early
	});
	const ending = decideEnding(examined.report, inputs);
	if (ending.warning !== void 0) warn(ending.warning);
	const { faults } = await tellAll({
		inputs,
		here,
		occasion,
		github
	}, examined, left);
	const lost = faults.find(({ named }) => named);
	return ending.status === 0 && lost !== void 0 ? {
		status: 2,
		message: lost.message
	} : ending;
};
const runAction = async (early) => {
	const left = {
		outputs: false,
		summary: false
	};
	try {
		return await auditAndTell(left, early);
	} catch (error) {
		return endInError(error, left);
	}
};
export { runAction };
