/** Functions and namespaces of the language that change nothing but what they answer. */
export const harmlessCalls = new Set([
  "Array.from",
  "Array.isArray",
  "Array.of",
  "BigInt",
  "Boolean",
  "Date.UTC",
  "Date.now",
  "Date.parse",
  "JSON.parse",
  "JSON.stringify",
  "Number",
  "Number.isFinite",
  "Number.isInteger",
  "Number.isNaN",
  "Number.isSafeInteger",
  "Number.parseFloat",
  "Number.parseInt",
  "Object.entries",
  "Object.hasOwn",
  "Object.keys",
  "Object.values",
  "Promise.all",
  "Promise.allSettled",
  "Promise.race",
  "Promise.reject",
  "Promise.resolve",
  "String",
  "console.debug",
  "console.error",
  "console.info",
  "console.log",
  "console.warn",
  "decodeURIComponent",
  "encodeURIComponent",
  "isFinite",
  "isNaN",
  "parseFloat",
  "parseInt",
]);

/** Namespaces all of whose functions are harmless. */
export const harmlessNamespaces = new Set(["Math"]);

/** Classes whose new objects belong to whoever made them. */
export const harmlessClasses = new Set([
  "Array",
  "Date",
  "Error",
  "Intl.DateTimeFormat",
  "Intl.NumberFormat",
  "Intl.PluralRules",
  "Intl.RelativeTimeFormat",
  "Map",
  "RangeError",
  "Set",
  "TypeError",
]);

/** Methods that change no object that they are called on or given, whoever has them. */
export const harmlessMethods = new Set(
  `at catch charAt charCodeAt codePointAt concat endsWith entries every exec filter finally find
  findIndex findLast findLastIndex flat flatMap forEach format formatToParts get getDate getDay
  getFullYear getHours getMilliseconds getMinutes getMonth getSeconds getTime getTimezoneOffset
  getUTCDate getUTCDay getUTCFullYear getUTCHours getUTCMilliseconds getUTCMinutes getUTCMonth
  getUTCSeconds has hasOwnProperty includes indexOf isWellFormed join keys lastIndexOf
  localeCompare map match matchAll normalize padEnd padStart reduce reduceRight repeat replace
  replaceAll resolvedOptions search select slice some split startsWith substring test then toFixed
  toISOString toJSON toLocaleDateString toLocaleLowerCase toLocaleString toLocaleTimeString
  toLocaleUpperCase toLowerCase toPrecision toReversed toSorted toSpliced toString toUpperCase trim
  trimEnd trimStart valueOf values with`.split(/\s+/),
);

/** Methods that change what they are called on, and nothing else. */
export const ownMethods = new Set(
  "add clear copyWithin delete fill pop push reverse set shift sort splice unshift".split(" "),
);

/** Methods whose answer is an object that nobody else has. */
export const freshAnswers = new Set([
  "concat",
  "filter",
  "flat",
  "flatMap",
  "map",
  "slice",
  "split",
  "toReversed",
  "toSorted",
]);

/** Methods whose first argument is called, and by them alone. */
export const callingMethods = new Set(
  `catch every filter finally find findIndex findLast findLastIndex flatMap forEach map reduce
  reduceRight some sort then toSorted`.split(/\s+/),
);

/**
 * Names by which one comes from a value to what all share or changes what it is given: its class,
 * its prototype, what regular expressions remember of the last text, what changes its arguments.
 */
export const revealingName = new RegExp(
  `^(${[
    "constructor|prototype|__.*__|caller|callee|arguments|call|apply|bind",
    "input|lastMatch|lastParen|leftContext|rightContext|\\$.*",
    "assign|define.*|setPrototypeOf|freeze|seal|preventExtensions",
  ].join("|")})$`,
);

/** Whether a property of that name would be called where a method of the language is meant. */
export const isMethodName = (name: string): boolean =>
  harmlessMethods.has(name) || ownMethods.has(name) || callingMethods.has(name);
