// Node's module of this name, as far as functions have it.

declare const TheBuffer: typeof Buffer;
declare const theAtob: typeof atob;
declare const theBtoa: typeof btoa;

export { TheBuffer as Buffer, theAtob as atob, theBtoa as btoa };
