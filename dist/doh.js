export { t as doh } from "./doh2.js";
