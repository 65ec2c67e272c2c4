export { t as addressesIn, n as addressesOf, r as fetchPage } from "./shared-page.js";
