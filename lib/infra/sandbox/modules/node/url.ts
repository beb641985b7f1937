export { URL, URLSearchParams } from "../web/url";
