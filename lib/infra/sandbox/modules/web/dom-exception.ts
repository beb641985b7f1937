const codes: Record<string, number> = {
  IndexSizeError: 1,
  NotFoundError: 8,
  NotSupportedError: 9,
  InvalidStateError: 11,
  SyntaxError: 12,
  InvalidAccessError: 15,
  AbortError: 20,
  QuotaExceededError: 22,
  TimeoutError: 23,
  DataCloneError: 25,
  OperationError: 0,
};

export class DOMException extends Error {
  constructor(message = "", name: string | { name?: string; cause?: unknown } = "Error") {
    super(message);
    const named = typeof name === "string" ? name : (name.name ?? "Error");
    Object.defineProperty(this, "name", {
      value: named,
      configurable: true,
      writable: true,
      enumerable: false,
    });
    if (typeof name === "object" && "cause" in name) this.cause = name.cause;
  }
  get code(): number {
    return codes[this.name] ?? 0;
  }
}
