const words = {
  "no key": "The engine has no key for secrets. Set PARLEY_SECRET_KEY, then start it again.",
  "other key":
    "It was sealed with a key that the engine does not have. Add that key to PARLEY_SECRET_KEY, or store the value anew.",
  damaged: "Its sealed value is damaged. Store the value anew.",
};

/** Why a value cannot be sealed or opened. The words say nothing of the value. */
export class SealError extends Error {
  override readonly name = "SealError";
  constructor(readonly why: keyof typeof words) {
    super(words[why]);
  }
}
