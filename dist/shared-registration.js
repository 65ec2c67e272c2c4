// src/model/registration.ts
/** The address as one of a server that may be asked: HTTPS, without a name or password in it. */
const rdapServer = (text) => {
	if (!URL.canParse(text)) return void 0;
	const url = new URL(text);
	const plain = url.username === "" && url.password === "" && url.search === "" && url.hash === "";
	if (url.protocol !== "https:" || !plain) return void 0;
	return new URL(url.pathname.endsWith("/") ? url : `${url.href}/`);
};
export { rdapServer as t };
