/**
 * Stands in for `undici` in the bundle. `@actions/http-client` takes one thing of its 690 kB: a proxy
 * agent for callers of `fetch`. Its own requests, the only ones sent here, use `tunnel` instead.
 */
export function ProxyAgent() {
  throw new Error('The bundle has no proxy agent for fetch: send requests with HttpClient.');
}
