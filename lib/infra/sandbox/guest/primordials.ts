/**
 * The built-ins as they were before any user code ran. Every function in this folder is turned to
 * text and runs inside the wall, where user code may replace whatever it can name: so each takes
 * what it needs as arguments, and none may use an import's value or a global by name when called.
 */
export function takePrimordials() {
  return {
    parse: JSON.parse,
    stringify: JSON.stringify,
    now: Date.now,
    apply: Reflect.apply,
    ownKeys: Reflect.ownKeys,
    defineProperty: Reflect.defineProperty,
    descriptorOf: Reflect.getOwnPropertyDescriptor,
    isArray: Array.isArray as (value: unknown) => value is unknown[],
    String,
    Number,
    Map,
    Set,
    Error,
    TypeError,
    Date,
    RegExp,
    ArrayBuffer,
    mapGet: Map.prototype.get,
    mapSet: Map.prototype.set,
    mapForEach: Map.prototype.forEach,
    setAdd: Set.prototype.add,
    setForEach: Set.prototype.forEach,
    dateTime: Date.prototype.getTime,
    dateText: Date.prototype.toISOString,
    slice: String.prototype.slice,
    indexOf: String.prototype.indexOf,
    lastIndexOf: String.prototype.lastIndexOf,
    then: Promise.prototype.then,
    bigintText: BigInt.prototype.toString,
    symbolText: Symbol.prototype.toString,
    bufferSlice: ArrayBuffer.prototype.slice,
    isView: ArrayBuffer.isView,
    errors: { Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError },
    views: {
      Int8Array,
      Uint8Array,
      Uint8ClampedArray,
      Int16Array,
      Uint16Array,
      Int32Array,
      Uint32Array,
      Float32Array,
      Float64Array,
      BigInt64Array,
      BigUint64Array,
      DataView,
    },
  };
}
export type Primordials = ReturnType<typeof takePrimordials>;
