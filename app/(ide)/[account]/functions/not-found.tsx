// A function's layout looks for it, and what a layout does not find is said one floor above.
export { default } from "./[id]/not-found";
