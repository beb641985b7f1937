// What jws asks of Node's util.
exports.inherits = (child, parent) => {
  child.super_ = parent;
  Object.setPrototypeOf(child.prototype, parent.prototype);
};
exports.format = (text, ...given) => text.replace(/%s/g, () => String(given.shift()));
