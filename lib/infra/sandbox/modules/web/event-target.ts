/** What has happened, as far as a place without a document knows it. */
export class Event {
  readonly type: string;
  readonly bubbles: boolean;
  readonly cancelable: boolean;
  readonly timeStamp = Date.now();
  target: EventTarget | null = null;
  currentTarget: EventTarget | null = null;
  private prevented = false;
  /** whether the listeners after the present one are passed over */
  private ended = false;

  constructor(type: string, { bubbles = false, cancelable = false } = {}) {
    this.type = String(type);
    this.bubbles = bubbles;
    this.cancelable = cancelable;
  }
  get defaultPrevented(): boolean {
    return this.prevented;
  }
  get stopped(): boolean {
    return this.ended;
  }
  preventDefault(): void {
    if (this.cancelable) this.prevented = true;
  }
  stopPropagation(): void {}
  stopImmediatePropagation(): void {
    this.ended = true;
  }
}

export type Listener = ((event: Event) => void) | { handleEvent: (event: Event) => void } | null;
interface Registration {
  type: string;
  listener: NonNullable<Listener>;
  once: boolean;
}
type Options = boolean | { once?: boolean; signal?: EventTarget & { aborted: boolean } };

export class EventTarget {
  #registered: Registration[] = [];

  addEventListener(type: string, listener: Listener, options: Options = {}): void {
    const { once = false, signal } = typeof options === "object" ? options : {};
    if (!listener || signal?.aborted) return;
    if (this.#registered.some((one) => one.type === type && one.listener === listener)) return;
    this.#registered.push({ type, listener, once });
    signal?.addEventListener("abort", () => this.removeEventListener(type, listener));
  }

  removeEventListener(type: string, listener: Listener): void {
    this.#registered = this.#registered.filter(
      (one) => one.type !== type || one.listener !== listener,
    );
  }

  dispatchEvent(event: Event): boolean {
    event.target = this;
    event.currentTarget = this;
    for (const one of [...this.#registered]) {
      // One that an earlier listener took away is not called any more.
      if (one.type !== event.type || !this.#registered.includes(one)) continue;
      if (one.once) this.removeEventListener(one.type, one.listener);
      try {
        const { listener } = one;
        if (typeof listener === "function") listener.call(this, event);
        else listener.handleEvent(event);
      } catch (thrown) {
        // It ends the run, as an error that nobody catches does, and not the one who dispatches.
        void Promise.reject(thrown);
      }
      if (event.stopped) break;
    }
    event.currentTarget = null;
    return !event.defaultPrevented;
  }
}
