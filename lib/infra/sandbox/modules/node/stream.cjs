// jws derives its streams from this; functions sign and check whole texts, which need none of it.
module.exports = function Stream() {};
