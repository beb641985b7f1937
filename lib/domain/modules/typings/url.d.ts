// Node's module of this name, as far as functions have it.

declare const TheURL: typeof URL;
declare const TheURLSearchParams: typeof URLSearchParams;

export { TheURL as URL, TheURLSearchParams as URLSearchParams };
