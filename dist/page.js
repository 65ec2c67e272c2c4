export { t as addressesIn, n as addressesOf, r as fetchPage } from "./page2.js";
